import { gatherRows } from '../gather-rows.js'
import type { ScreenedFile, ScreenedRow } from '../row.js'

const ROWS_TOGETHER = 256
const PATIENCE_MS = 20

/**
 * A screened file as NDJSON: `{"file": how it was read}`, a line for each row, `{"summary": ...}` at the end, without
 * which it was cut off. Cells stand as they were read: JSON is for programs, which evaluate no formula.
 */
export async function * writeNdjson ({ reading, rows, summary }: ScreenedFile): AsyncGenerator<string> {
  yield `${JSON.stringify({ file: reading })}\n`
  for await (const group of gatherRows(rows, ROWS_TOGETHER, PATIENCE_MS)) {
    yield group.map(row => `${JSON.stringify(lineOf(row, reading.header))}\n`).join('')
  }
  yield `${JSON.stringify({ summary: summary() })}\n`
}

function lineOf ({ line, cells, result }: ScreenedRow, header: readonly string[]) {
  return { line, row: Object.fromEntries(header.map((name, i) => [name, cells[i]])), ...result }
}
