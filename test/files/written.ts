import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import type { FileFormat } from '../../schemas/screen-file.js'
import type { FileReading, FileSummary, ScreenedFile, ScreenedRow } from '../../src/files/row.js'
import { writeScreenedFile } from '../../src/files/write/screened-file.js'

/** A screened file made of rows of cells; every row is clear. */
export function screened (header: string[], rows: readonly string[][], summary: Partial<FileSummary> = {}): ScreenedFile {
  const reading: FileReading = { format: 'csv', gzip: false, headerLine: 1, header, columns: [{ field: 'name', index: 0 }] }
  const result = { decision: 'clear' as const, risk: 0, level: 'none' as const, furtherMatches: 0, reason: 'No listed party matches.' }
  return {
    reading,
    rows: (async function * (): AsyncGenerator<ScreenedRow> { for (const [i, cells] of rows.entries()) yield { line: i + 2, cells, result } })(),
    summary: () => ({
      complete: true, counts: { rows: rows.length, clear: rows.length, review: 0, block: 0, error: 0, noted: 0 }, watchlist: { version: 'v1' }, model: 'm', policy: 'p', reading, ...summary
    })
  }
}

/** The bytes of a screened file. */
export async function bytesOf (format: FileFormat, file: ScreenedFile): Promise<Buffer> {
  return await buffer(Readable.from(writeScreenedFile(format, file), { objectMode: false }))
}
