import type { FileOptions } from '../../../schemas/screen-file.js'
import { toOpenOptions } from '../../files/file-options.js'
import { diskFile } from '../../files/input.js'
import { openSupplierFile } from '../../files/open-supplier-file.js'

const NO_LIMITS = { bytes: Infinity, unpackedBytes: Infinity, rows: Infinity }

/**
 * Counts the rows of a file in the background, by reading all of it. The bytes sent to a service do not show how much is
 * left to screen, because the service accepts a file faster than it screens it.
 */
export class RowCount {
  #isStopped = false
  #total: number | undefined

  constructor (readonly file: string, readonly options: FileOptions) {
    // If the file cannot be read here there is no count; the service reports what is wrong with it.
    this.#count().catch(() => {})
  }

  /** The number of rows; undefined until all are counted. */
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
