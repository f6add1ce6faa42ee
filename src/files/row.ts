import type { BatchItem } from '../../schemas/batch.js'
import type { FileFormat } from '../../schemas/screen-file.js'
import type { Decision, RiskLevel } from '../../schemas/screening.js'

// The types passed between readers, screening and writers. Rows, results, readings and summaries are plain data that
// survives JSON, so that a row can be read in one process, screened in another and written in a third.

/** The fields of a party that a column of a supplier file can hold. Several columns may hold the same field. */
export type ColumnField = 'reference' | 'name' | 'familyName' | 'givenName' | 'patronymic' | 'alias' | 'type' | 'country' | 'address' |
  'birthDate' | 'inn' | 'ogrn' | 'uscc' | 'lei' | 'imo' | 'swift_bic' | 'passport' | 'national_id' | 'company_number' | 'email' | 'website' | 'identifiers'

/** How a file was read. Every answer reports it, because a wrong guess here makes every row wrong. */
export interface FileReading {
  format: FileFormat
  gzip: boolean
  /** Of CSV and NDJSON, as TextDecoder calls it. */
  encoding?: string
  /** Whether the encoding was given, or how it was detected. */
  encodingBasis?: 'given' | 'byte order mark' | 'valid UTF-8' | 'ASCII only' | 'statistics'
  /** Of CSV. */
  delimiter?: string
  /** Of XLSX: the name of the sheet that was read. */
  sheet?: string
  /** Line of the header, from 1. 0: no header line, because the columns were given by number or the file is NDJSON. */
  headerLine: number
  /** The names of all columns in order, made distinct: the second `Name` becomes `Name (2)`. */
  header: string[]
  /** Which columns were recognised, by index in `header`. The others pass through. */
  columns: { field: ColumnField, index: number }[]
}

/** A row as it stands in the file. `cells` has one text for each name in the header. */
interface Row {
  /** Where it begins, from 1: the line of a text file or the row of a sheet. */
  line: number
  cells: string[]
}

/** A row with the party to screen, or with the reason why it cannot be screened. */
export type SupplierRow = Row & ({
  item: BatchItem
  /** Values that could not be read and are left out of the screening, in words. */
  notes: string[]
} | { fault: string })

/** The result of a row, in the form of the columns added to it. `error`: it was not screened, and `reason` says why. */
export interface RowResult {
  decision: Decision | 'error'
  risk?: number
  level?: RiskLevel
  /** The name of the listed party that the decision rests on; the fields up to `falseAlertRate` describe that match. */
  match?: string
  entityId?: string
  list?: string
  listReference?: string
  matchedName?: string
  score?: number
  falseAlertRate?: number
  /** The number of matches besides that one. */
  furtherMatches?: number
  reason: string
  /** Values of the row that were left out of the screening, in words. */
  notes?: string
}

export type ScreenedRow = Row & { result: RowResult }

export interface RowCounts {
  rows: number
  clear: number
  review: number
  block: number
  /** Rows that were not screened. */
  error: number
  /** Rows with notes. */
  noted: number
}

/** The end of a screened file. A file without it was cut off. */
export interface FileSummary {
  /** Whether every row of the file was read and is in the answer. */
  complete: boolean
  /** Why the file is not complete, in words. */
  incompleteBecause?: string
  counts: RowCounts
  watchlist: { version: string, asOf?: string }
  model: string
  policy: string
  reading: FileReading
}

/** A supplier file whose header has been read. Its rows can be read once. */
export interface SupplierFile {
  reading: FileReading
  /** The rows in the order of the file, read as they are consumed. @throws FileError when the file breaks off */
  rows: AsyncIterable<SupplierRow>
  /** Share of the file that has been read, 0 to 1; for progress bars. */
  progress: () => number
  /** Releases the file, even if rows have not been read. */
  close: () => Promise<void>
}

/** A screened file, from which a writer produces CSV, XLSX or NDJSON. */
export interface ScreenedFile {
  reading: FileReading
  rows: AsyncIterable<ScreenedRow>
  /** Called once, after the last row. */
  summary: () => FileSummary
}
