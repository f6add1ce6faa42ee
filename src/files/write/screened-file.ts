import type { FileFormat, ScreenedFile } from '../row.js'
import { writeCsv } from './write-csv.js'
import { writeNdjson } from './write-ndjson.js'
import { writeXlsx } from './write-xlsx.js'

const writers: Record<FileFormat, (file: ScreenedFile) => AsyncIterable<string | Uint8Array>> = { csv: writeCsv, xlsx: writeXlsx, ndjson: writeNdjson }

/** Content types that screened files are sent as. */
export const CONTENT_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson'
}

/** A screened file piece by piece, no faster than it is taken. */
export function writeScreenedFile (format: FileFormat, file: ScreenedFile): AsyncIterable<string | Uint8Array> {
  return writers[format](file)
}
