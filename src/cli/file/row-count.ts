import type { FileOptions } from '../../../schemas/screen-file.js'
import { toOpenOptions } from '../../files/file-options.js'
import { diskFile } from '../../files/input.js'
import { openSupplierFile } from '../../files/open-supplier-file.js'

const NO_LIMITS = { bytes: Infinity, unpackedBytes: Infinity, rows: Infinity }

/**
 * Counts the rows of a file beside other work, by reading it through. A service takes a file faster than it screens it,
 * so what was sent of it does not tell how much is left.
 */
export class RowCount {
  #isStopped = false
  #total: number | undefined

  constructor (readonly file: string, readonly options: FileOptions) {
    // A file that cannot be read here has no count: what is wrong with it, the service says.
    this.#count().catch(() => {})
  }

  /** Undefined until all are counted. */
  get total (): number | undefined {
    return this.#total
  }

  stop (): void {
    this.#isStopped = true
  }

  async #count (): Promise<void> {
    const file = await openSupplierFile(diskFile(this.file), { ...toOpenOptions(this.options), limits: NO_LIMITS })
    const rows = file.rows[Symbol.asyncIterator]()
    try {
      let counted = 0
      while (!this.#isStopped) {
        if ((await rows.next()).done) {
          this.#total = counted
          return
        }
        counted++
      }
    } finally {
      await rows.return?.()
      await file.close()
    }
  }
}
