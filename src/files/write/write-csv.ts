import { stringify } from 'csv-stringify/sync'
import { gatherRows } from '../gather-rows.js'
import { END_MARK } from '../result-columns.js'
import type { FileSummary, ScreenedFile } from '../row.js'
import { neutralise } from './neutralise.js'
import { resultCells, titlesOf } from './result-cells.js'

const ROWS_TOGETHER = 256
const PATIENCE_MS = 20

/**
 * A screened file as CSV: UTF-8 with the byte order mark by which Excel knows it, delimited like the file that came.
 * The last line begins with `#tumen` and says whether the file is complete.
 */
export async function * writeCsv ({ reading, rows, summary }: ScreenedFile): AsyncGenerator<string> {
  const delimiter = reading.delimiter ?? ','
  const write = (records: (string | number)[][]) => stringify(records, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
  yield `\ufeff${write([titlesOf(reading.header).map(neutralise)])}`
  for await (const group of gatherRows(rows, ROWS_TOGETHER, PATIENCE_MS)) {
    yield write(group.map(row => [...row.cells, ...resultCells(row)].map(cell => typeof cell === 'string' ? neutralise(cell) : cell)))
  }
  // Never in quotes, also when the reason has the delimiter in it: whoever looks for the end looks for its first word.
  yield `${endLine(summary())}\r\n`
}

/** `#tumen complete=true rows=3 clear=2 ...`: pairs without spaces in them, and the reason at the end. */
function endLine ({ complete, incompleteBecause, counts, watchlist, model, policy }: FileSummary): string {
  const pairs = { complete, ...counts, watchlist: watchlist.version, asOf: watchlist.asOf ?? '', model, policy }
  const text = Object.entries(pairs).map(([key, value]) => `${key}=${value}`).join(' ')
  return `${END_MARK} ${text}${incompleteBecause === undefined ? '' : ` because=${incompleteBecause}`}`
}
