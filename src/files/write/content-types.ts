import type { FileFormat } from '../../../schemas/screen-file.js'

/** The content type of a screened file, by format. */
export const CONTENT_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson'
}
