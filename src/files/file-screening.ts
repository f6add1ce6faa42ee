import type { ScreenOptions } from '../../schemas/screening.js'
import { FileError } from '../formats/file-error.js'
import type { PinnedScreening } from '../screening/service.js'
import { MODEL_VERSION } from '../verdict/model-version.js'
import { fileSummary } from './file-summary.js'
import { gatherRows } from './gather-rows.js'
import { inOrder } from './in-order.js'
import { countRow, noRows } from './row-counts.js'
import type { FileSummary, ScreenedFile, ScreenedRow, SupplierFile, SupplierRow } from './row.js'
import { screenRows, type RowHooks } from './screen-rows.js'

/** Rows screened together: enough to keep the worker threads busy, few enough for the first answers to come soon. */
const ROWS_TOGETHER = 512
/** Groups in progress at once: one being written, one being screened and one being read. */
const GROUPS_UNDER_WAY = 3
/** How long a row waits for others to be screened together with it, milliseconds. */
const PATIENCE_MS = 50

export interface FileScreeningOptions extends RowHooks {
  options?: ScreenOptions
  /** Ends the screening early; the summary says so. */
  signal?: AbortSignal
}

/** Screens a supplier file. Rows are read only as results are consumed, so that few are in memory at a time. */
export class FileScreening implements ScreenedFile {
  readonly counts = noRows()
  readonly #file: SupplierFile
  readonly #screening: PinnedScreening
  readonly #options: FileScreeningOptions
  #ended = false
  #incompleteBecause: string | undefined

  /** @param screening is pinned to one generation, which answers the whole file */
  constructor (file: SupplierFile, screening: PinnedScreening, options: FileScreeningOptions = {}) {
    this.#file = file
    this.#screening = screening
    this.#options = options
  }

  get reading () {
    return this.#file.reading
  }

  /** Every row in the order of the file. If the file breaks off, the rows end without an error and the summary says why. */
  readonly rows: AsyncIterable<ScreenedRow> = { [Symbol.asyncIterator]: () => this.#screened() }

  readonly summary = (): FileSummary => {
    const { corpus: { version, asOf }, policy } = this.#screening
    const because = this.#incompleteBecause ?? (this.#ended ? undefined : 'it was not read to its end')
    return fileSummary({ counts: this.counts, watchlist: { version, asOf }, model: MODEL_VERSION, policy: policy.version, reading: this.reading }, because)
  }

  async * #screened (): AsyncGenerator<ScreenedRow> {
    const groups = gatherRows(this.#readable(), ROWS_TOGETHER, PATIENCE_MS)
    const screen = (group: SupplierRow[]) => screenRows(group, this.#screening, this.#options.options, this.#options)
    for await (const rows of inOrder(groups, GROUPS_UNDER_WAY, screen)) yield * this.#count(rows)
    this.#ended = true
  }

  /** The rows of the file up to an interruption or a read error, which is noted for the summary. */
  async * #readable (): AsyncGenerator<SupplierRow> {
    const { signal, onFault } = this.#options
    try {
      for await (const row of this.#file.rows) {
        if (signal?.aborted) {
          this.#incompleteBecause = 'it was interrupted'
          return
        }
        yield row
      }
    } catch (error) {
      this.#incompleteBecause = error instanceof FileError ? `the file ${error.message}` : 'the file could not be read to its end'
      if (!(error instanceof FileError)) onFault?.(error as Error)
    }
  }

  #count (rows: ScreenedRow[]): ScreenedRow[] {
    for (const { result } of rows) countRow(this.counts, result)
    return rows
  }
}
