import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { WatchlistError } from '../watchlist-error.js'
import { readText, type ByteSource } from './byte-source.js'
import type { ReadOptions } from './list-record.js'
import { tidy } from './xml-element.js'

/**
 * The rows of a CSV file, one at a time, cells without surrounding white space.
 * @throws WatchlistError when a quote is never closed, or the file cannot be read
 */
export async function * readCsv (source: ByteSource): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 4_000_000 })
  // pipeline hands a fault of either stream to the loop below.
  pipeline(Readable.from(readText(source)), parser, () => {})
  try {
    for await (const row of parser as AsyncIterable<string[]>) yield row.map(tidy)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const fault = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'is cut off: a quote is never closed' : `is not CSV (${error.message})`
    throw new WatchlistError(source.name, fault, error.lines as number)
  }
}

/** A row by the names of its columns; a column that the file does not have is empty. */
export interface NamedRow {
  /** The first cell, as a place for messages. */
  place: string
  cell: (column: string) => string
}

/**
 * The rows of a CSV file with a header. Names of columns are compared without case and punctuation.
 * Rows with fewer cells than the header are passed over and reported: a quote is wrong.
 * @param rows cells, the header first
 * @param required a few columns without which the file is another one
 * @throws WatchlistError when a required column is missing, or the file was cut off in its last row
 */
export async function * nameColumns (
  file: string, rows: AsyncIterable<string[]>, required: readonly string[], options: ReadOptions
): AsyncGenerator<NamedRow> {
  let columns: Map<string, number> | undefined
  let short: string | undefined
  for await (const row of rows) {
    if (short !== undefined) options.onSkipped?.({ reason: 'fewer cells than the header', place: short })
    short = undefined
    if (columns === undefined) {
      columns = new Map(row.map((name, index) => [columnKey(name), index]))
      const missing = required.find(name => !columns!.has(columnKey(name)))
      if (missing !== undefined) throw new WatchlistError(file, `has no column "${missing}"`)
    } else if (row.length < columns.size) {
      short = row[0]
    } else {
      const indexes = columns
      yield { place: row[0], cell: column => row[indexes.get(columnKey(column)) ?? -1] ?? '' }
    }
  }
  if (columns === undefined) throw new WatchlistError(file, 'is empty')
  if (short !== undefined) throw new WatchlistError(file, 'is cut off: its last row has fewer cells than the header')
}

function columnKey (name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
