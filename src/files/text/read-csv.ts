import type { RawRow } from '../raw-row.js'
import { CsvSplitter } from './csv-splitter.js'
import { findDelimiter } from './delimiter.js'

/** Characters at the beginning of the text from which the delimiter is detected. */
const BEGINNING = 65_536

/**
 * Reads the rows of a CSV file.
 * @param text in pieces
 * @param given the delimiter. Left out: detected
 */
export async function readCsv (text: AsyncIterator<string>, given?: string): Promise<{ delimiter: string, rows: AsyncGenerator<RawRow> }> {
  let beginning = ''
  while (beginning.length < BEGINNING) {
    const { value, done } = await text.next()
    if (done) break
    beginning += value
  }
  const delimiter = given ?? findDelimiter(beginning)
  return { delimiter, rows: rowsOf(beginning, text, delimiter) }
}

async function * rowsOf (beginning: string, text: AsyncIterator<string>, delimiter: string): AsyncGenerator<RawRow> {
  const splitter = new CsvSplitter(delimiter)
  try {
    splitter.write(beginning)
    yield * splitter.take().filter(row => !isDelimiterLine(row))
    while (true) {
      const { value, done } = await text.next()
      if (done) break
      splitter.write(value)
      yield * splitter.take()
    }
    splitter.end()
    yield * splitter.take()
  } finally {
    await text.return?.()
  }
}

/** Whether a row is a first line such as `sep=;`, which tells Excel the delimiter. */
function isDelimiterLine ({ line, cells }: RawRow): boolean {
  return line === 1 && /^sep=.?$/i.test(cells.join(''))
}
