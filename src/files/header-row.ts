import { recogniseColumns, saysName } from './columns/recognise.js'
import type { RawRow } from './raw-row.js'
import type { ColumnField, FileReading } from './row.js'

type Columns = FileReading['columns']

export interface Header {
  header: RawRow
  columns: Columns
  /** Rows below the header that were already read. */
  next: RawRow[]
  /** The error met when reading the row after `next`, to be thrown in its place. */
  failure?: unknown
}

/** The number of rows searched for the header, because exports put titles and dates above it. */
export const ROWS_BEFORE_HEADER = 20

/** A row with this many recognised column names is a header, whatever stands above it. */
const ENOUGH_NAMES = 3
/**
 * Fields whose column names do not occur as cells of data, and so identify a header. `company` does not, because it may be
 * the type of a supplier, and neither does `no`.
 */
const TELLING: ReadonlySet<ColumnField> = new Set(['country', 'address', 'type', 'birthDate', 'inn', 'ogrn', 'uscc', 'lei', 'imo', 'swift_bic', 'passport', 'national_id', 'company_number'])

/**
 * Decides whether a row with recognised column names is the header and the rows above it are titles, which have fewer cells.
 * The real header may be in a language that is not recognised. A supplier below it with the type `company` must then not
 * be taken for the header, because all suppliers above that row would be lost.
 */
export function isHeaderBelow (above: readonly RawRow[], row: RawRow, columns: Columns): boolean {
  return isSurely(row, columns) || above.every(title => filledCells(title) < filledCells(row)) || (filledCells(row) === 1 && above.length === 1)
}

/**
 * Checks whether a row that looks like the header only holds labels or a title above the real one, for example `Supplier` above
 * code, name and country. Further titles may stand in between.
 * @returns the real header if one follows within ROWS_BEFORE_HEADER rows, else the row itself and the rows read after it
 */
export async function belowLabels (row: RawRow, columns: Columns, raw: AsyncIterator<RawRow>): Promise<Header> {
  const next: RawRow[] = []
  while (next.length < ROWS_BEFORE_HEADER) {
    let ahead
    try {
      ahead = await raw.next()
    } catch (failure) {
      return { header: row, columns, next, failure }
    }
    const { value, done } = ahead
    if (done) break
    const below = recogniseColumns(value.cells)
    if (below.length > columns.length && [row, ...next].every(label => filledCells(label) < filledCells(value)) && isSurely(value, below)) {
      return { header: value, columns: below, next: [] }
    }
    next.push(value)
  }
  return { header: row, columns, next }
}

function isSurely (row: RawRow, columns: Columns): boolean {
  return columns.length >= (filledCells(row) === 2 ? 2 : ENOUGH_NAMES) || columns.some(({ field, index }) => TELLING.has(field) || saysName(row.cells[index]))
}

function filledCells ({ cells }: RawRow): number {
  return cells.filter(cell => cell.trim() !== '').length
}
