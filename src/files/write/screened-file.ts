import type { FileFormat } from '../../../schemas/screen-file.js'
import type { ScreenedFile } from '../row.js'
import { writeCsv } from './write-csv.js'
import { writeNdjson } from './write-ndjson.js'
import { writeXlsx } from './write-xlsx.js'

const writers: Record<FileFormat, (file: ScreenedFile) => AsyncIterable<string | Uint8Array>> = { csv: writeCsv, xlsx: writeXlsx, ndjson: writeNdjson }

/** Writes a screened file in pieces, each produced only when it is consumed. */
export function writeScreenedFile (format: FileFormat, file: ScreenedFile): AsyncIterable<string | Uint8Array> {
  return writers[format](file)
}
