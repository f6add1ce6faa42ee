import type { FileReading, FileSummary, RowCounts, ScreenedRow } from '../../files/row.js'

/** A file that is being screened, by this process or by a service. */
export interface FileRun {
  reading: FileReading
  rows: AsyncIterable<ScreenedRow>
  summary: () => FileSummary
  counts: RowCounts
  /** Share of the file that has been screened, 0 to 1; undefined while it is not known. */
  progress: () => number | undefined
  close: () => Promise<void>
}
