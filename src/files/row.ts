import type { BatchItem } from '../../schemas/batch.js'
import type { Decision, RiskLevel } from '../../schemas/screening.js'

// What passes between readers, screening and writers. All of it is plain data that survives JSON, so that a row can
// be read in one process, screened in another and written in a third.

export type FileFormat = 'csv' | 'xlsx' | 'ndjson'

/** What a column of a supplier file can tell of a party. Several columns may tell the same. */
export type ColumnField = 'reference' | 'name' | 'familyName' | 'givenName' | 'patronymic' | 'alias' | 'type' | 'country' | 'address' |
  'birthDate' | 'inn' | 'ogrn' | 'uscc' | 'lei' | 'imo' | 'swift_bic' | 'passport' | 'national_id' | 'company_number' | 'email' | 'website' | 'identifiers'

/** How a file was understood; told in every answer, because a wrong guess here makes every row wrong. */
export interface FileReading {
  format: FileFormat
  gzip: boolean
  /** Of CSV and NDJSON, as TextDecoder calls it. */
  encoding?: string
  /** Whether the encoding was given, or how it was found out. */
  encodingBasis?: 'given' | 'byte order mark' | 'valid UTF-8' | 'ASCII only' | 'statistics'
  /** Of CSV. */
  delimiter?: string
  /** Of XLSX: the name of the sheet that was read. */
  sheet?: string
  /** Line of the header, from 1; 0: the file has none and its columns were given by number. */
  headerLine: number
  /** The names of all columns in order, each once; `Name (2)` for the second of the same name. */
  header: string[]
  /** Which columns were recognised, by index in `header`. The others pass through. */
  columns: { field: ColumnField, index: number }[]
}

/** One row as it stands in the file. `cells` has one text for each name in the header. */
interface Row {
  /** Where it begins, from 1: a line of a text file, a row of a sheet. */
  line: number
  cells: string[]
}

/** A row that can be asked about, or why not. */
export type SupplierRow = Row & ({
  item: BatchItem
  /** Facts that could not be read and are left out of the question, in words. */
  notes: string[]
} | { fault: string })

/** What came out for a row, as the columns that are added to it. `error`: it was not screened, `reason` says why. */
export interface RowResult {
  decision: Decision | 'error'
  risk?: number
  level?: RiskLevel
  /** The match that the decision rests on, and what is known of it. */
  match?: string
  entityId?: string
  list?: string
  listReference?: string
  matchedName?: string
  score?: number
  falseAlertRate?: number
  /** Matches besides that one. */
  furtherMatches?: number
  reason: string
  /** Facts of the row that were left out of the question, in words. */
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
  /** Rows that were screened without a fact that could not be read. */
  noted: number
}

/** The end of a screened file: without it, the file was cut off. */
export interface FileSummary {
  /** Every row of the file was read and stands in the answer. */
  complete: boolean
  /** Why not. */
  incompleteBecause?: string
  counts: RowCounts
  watchlist: { version: string, asOf?: string }
  model: string
  policy: string
  reading: FileReading
}

/** A supplier file that has been understood and can be read to its end, once. */
export interface SupplierFile {
  reading: FileReading
  /** In the order of the file, as they are asked for. @throws FileError when the file breaks off */
  rows: AsyncIterable<SupplierRow>
  /** Share of the file that has been read, 0 to 1; for progress bars. */
  progress: () => number
  /** Lets go of the file, also when rows are left. */
  close: () => Promise<void>
}

/** What a writer makes a file of. */
export interface ScreenedFile {
  reading: FileReading
  rows: AsyncIterable<ScreenedRow>
  /** Asked once, when the rows have ended. */
  summary: () => FileSummary
}
