import { stringify } from 'csv-stringify/sync'
import { gatherRows } from '../gather-rows.js'
import { END_MARK } from '../result-columns.js'
import type { FileSummary, ScreenedFile } from '../row.js'
import { neutralise } from './neutralise.js'
import { resultCells, titlesOf } from './result-cells.js'

const ROWS_TOGETHER = 256
const PATIENCE_MS = 20

/**
 * Writes a screened file as CSV, in UTF-8 with a byte order mark, by which Excel recognises it. The delimiter is that of the
 * input, or a comma. The last line begins with `#tumen` and says whether the file is complete.
 */
export async function * writeCsv ({ reading, rows, summary }: ScreenedFile): AsyncGenerator<string> {
  const delimiter = reading.delimiter ?? ','
  const write = (records: (string | number)[][]) => stringify(records, { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
  yield `\ufeff${write([titlesOf(reading.header).map(neutralise)])}`
  for await (const group of gatherRows(rows, ROWS_TOGETHER, PATIENCE_MS)) {
    yield write(group.map(row => [...row.cells, ...resultCells(row)].map(cell => typeof cell === 'string' ? neutralise(cell) : cell)))
  }
  // Never quoted, even if the reason contains the delimiter, because programs recognise the end by its first word.
  yield `${endLine(summary())}\r\n`
}

/** `#tumen complete=true rows=3 clear=2 ...`: pairs without spaces, then the reason if the file is not complete. */
function endLine ({ complete, incompleteBecause, counts, watchlist, model, policy }: FileSummary): string {
  const pairs = { complete, ...counts, watchlist: watchlist.version, asOf: watchlist.asOf ?? '', model, policy }
  const text = Object.entries(pairs).map(([key, value]) => `${key}=${value}`).join(' ')
  return `${END_MARK} ${text}${incompleteBecause === undefined ? '' : ` because=${incompleteBecause}`}`
}
