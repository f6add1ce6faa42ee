import type { FileFormat, ScreenedFile } from '../row.js'
import { writeCsv } from './write-csv.js'
import { writeNdjson } from './write-ndjson.js'
import { writeXlsx } from './write-xlsx.js'

const writers: Record<FileFormat, (file: ScreenedFile) => AsyncIterable<string | Uint8Array>> = { csv: writeCsv, xlsx: writeXlsx, ndjson: writeNdjson }

/** A screened file piece by piece, no faster than it is taken. */
export function writeScreenedFile (format: FileFormat, file: ScreenedFile): AsyncIterable<string | Uint8Array> {
  return writers[format](file)
}
