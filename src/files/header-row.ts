import { recogniseColumns, saysName } from './columns/recognise.js'
import type { RawRow } from './raw-row.js'
import type { ColumnField, FileReading } from './row.js'

type Columns = FileReading['columns']

export interface Header {
  header: RawRow
  columns: Columns
  /** The rows below that were looked at. */
  next: RawRow[]
  /** What came in place of the one after these. */
  failure?: unknown
}

/** A header is looked for in so many rows: exports put titles and dates above it. */
export const ROWS_BEFORE_HEADER = 20

/** So many cells that are names of columns make a header, whatever stands above it. */
const ENOUGH_NAMES = 3
/** What no cell of data says of itself, unlike `company`, which may be the type of a supplier, and `no`. */
const TELLING: ReadonlySet<ColumnField> = new Set(['country', 'address', 'type', 'birthDate', 'inn', 'ogrn', 'uscc', 'lei', 'imo', 'swift_bic', 'passport', 'national_id', 'company_number'])

/**
 * Whether a row that could be a header is one, and the rows above it are titles, which are shorter: below a header in
 * another language, a supplier of the type `company` must not be taken for one, and those above it be lost.
 */
export function isHeaderBelow (above: readonly RawRow[], row: RawRow, columns: Columns): boolean {
  return isSurely(row, columns) || above.every(title => filledCells(title) < filledCells(row)) || (filledCells(row) === 1 && above.length === 1)
}

/**
 * A header may have labels of groups of columns above it, as `Supplier` over code, name and country, or a title that
 * could be one, and other titles between.
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
