import { recogniseColumns } from '../columns/recognise.js'
import { CsvSplitter } from './csv-splitter.js'

const DELIMITERS = [',', ';', '\t', '|']
/** Rows that are examined. */
const ROWS = 50

/**
 * Detects the delimiter of a CSV file. It chooses the one with which the most column names are recognised, then the one that
 * splits the rows into equal numbers of cells. A first line such as `sep=;` settles it.
 * @param beginning of the text
 */
export function findDelimiter (beginning: string): string {
  const said = /^sep=(.)\r?\n/i.exec(beginning)
  if (said !== null) return said[1]
  let best = { delimiter: ',', points: -1 }
  for (const delimiter of DELIMITERS) {
    const points = rate(firstRows(beginning, delimiter))
    if (points > best.points) best = { delimiter, points }
  }
  return best.delimiter
}

function firstRows (beginning: string, delimiter: string): string[][] {
  const splitter = new CsvSplitter(delimiter)
  splitter.write(beginning)
  const rows = splitter.take()
  // Without a line end, the beginning may be the whole file.
  if (rows.length === 0) {
    splitter.end()
    rows.push(...splitter.take())
  }
  return rows.slice(0, ROWS).map(({ cells }) => cells)
}

function rate (rows: readonly string[][]): number {
  const recognised = Math.max(0, ...rows.map(cells => recogniseColumns(cells).length))
  const lengths = new Map<number, number>()
  for (const { length } of rows) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const [usual, times] = [...lengths].reduce((a, b) => b[1] > a[1] ? b : a, [1, 0])
  const even = rows.length === 0 ? 0 : times / rows.length
  return recognised * 10 + even * 5 + (usual > 1 ? 1 + Math.min(usual, 20) / 20 : 0)
}
