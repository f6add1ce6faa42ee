import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { WatchlistError } from '../watchlist-error.js'
import { readText, type ByteSource } from './byte-source.js'
import type { ReadOptions } from './list-record.js'
import { tidy } from './xml-element.js'

/**
 * The rows of a CSV file, one at a time, with white space in cells tidied. Empty lines are skipped.
 * @throws WatchlistError when the file is not CSV, a quote is never closed, or the file cannot be read
 */
export async function * readListCsv (source: ByteSource): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: 4_000_000 })
  // pipeline passes an error of either stream to the loop below.
  pipeline(Readable.from(readText(source)), parser, () => {})
  try {
    for await (const row of parser as AsyncIterable<string[]>) yield row.map(tidy)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const fault = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'is cut off: a quote is never closed' : `is not CSV (${error.message})`
    throw new WatchlistError(source.name, fault, error.lines as number)
  }
}

/** A row whose cells are read by the names of their columns. */
export interface NamedRow {
  /** The first cell, which shows in reports where the row is. */
  place: string
  /** The cell of a column; empty when the file has no such column. */
  cell: (column: string) => string
}

/**
 * The rows of a table with a header. Names of columns are compared without case, spaces and punctuation. A row with fewer
 * cells than the header is skipped and reported, as it must have a wrong quote.
 * @param file the file to name in errors
 * @param rows the cells of each row, header first
 * @param required columns without which the file is not the expected one
 * @throws WatchlistError when the file is empty, a required column is missing, or the last row is cut off
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
