import { gatherRows } from '../gather-rows.js'
import type { ScreenedFile, ScreenedRow } from '../row.js'

const ROWS_TOGETHER = 256
const PATIENCE_MS = 20

/**
 * Writes a screened file as NDJSON: `{"file": how it was read}`, a line for each row, and `{"summary": ...}`. A file without
 * the summary was cut off. Cells are written as read: programs that read JSON do not evaluate formulas.
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
