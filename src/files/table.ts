import { FileError } from '../formats/file-error.js'
import { placeGivenColumns, shown, type GivenColumn } from './columns/given.js'
import { recogniseColumns } from './columns/recognise.js'
import { belowLabels, isHeaderBelow, ROWS_BEFORE_HEADER } from './header-row.js'
import { partyOfRow } from './party-of-row.js'
import type { RawRow } from './raw-row.js'
import { isEndLine, isResultColumn } from './result-columns.js'
import type { FileReading, SupplierRow } from './row.js'

export interface TableOptions extends HeaderOptions {
  /** Cells have fixed columns, as in a sheet, so that no misplaced delimiter can have shifted them. */
  inColumns?: boolean
}

export interface HeaderOptions {
  /** Columns by name or number. Left out: they are recognised by the header. */
  columns?: readonly GivenColumn[]
  /** false: the first row is data, and columns are given by number. */
  header?: boolean
}

/** A table whose header has been found. */
export interface Table {
  reading: Pick<FileReading, 'headerLine' | 'header' | 'columns'>
  rows: AsyncIterable<SupplierRow>
}

/**
 * Finds the header of a table and the columns of the party; the rows below are read as they are consumed.
 * @throws FileError when there is no row, or no column that names the party
 */
export async function readTable (raw: AsyncIterator<RawRow>, { columns: given, header: hasHeader = true, inColumns = false }: TableOptions): Promise<Table> {
  const table = (headerLine: number, names: readonly string[], columns: FileReading['columns'], first: RawRow[], failure?: unknown) =>
    tableOf(headerLine, names, columns, rows => rowsOf(first, failure, raw, rows), inColumns)
  const first: RawRow[] = []
  let error: FileError | undefined
  while (first.length < ROWS_BEFORE_HEADER) {
    const { value, done } = await raw.next()
    if (done) break
    first.push(value)
    if (!hasHeader) break
    const found = findColumns(value.cells, given)
    if (!(found instanceof FileError) && given !== undefined) return table(value.line, value.cells, found, [])
    if (!(found instanceof FileError) && isHeaderBelow(first.slice(0, -1), value, found)) {
      const { header, columns, next, failure } = await belowLabels(value, found, raw)
      return table(header.line, header.cells, columns, next, failure)
    }
    error ??= found instanceof FileError ? found : notRecognised(first[0].cells)
  }
  if (first.length === 0) throw new FileError('unreadable', 'is empty')
  if (error !== undefined) throw error
  const names = first[0].cells.map((_, i) => `column ${i + 1}`)
  if (given === undefined) throw new FileError('options', 'must be given when the file has no header, as in name=2,country=3', 'columns')
  return table(0, names, placeGivenColumns(given, names), first)
}

function findColumns (cells: readonly string[], given?: readonly GivenColumn[]): FileReading['columns'] | FileError {
  if (given !== undefined) {
    try {
      return placeGivenColumns(given, cells)
    } catch (error) {
      return error as FileError
    }
  }
  const columns = recogniseColumns(cells)
  return columns.length > 0 ? columns : notRecognised(cells)
}

function notRecognised (cells: readonly string[]): FileError {
  return new FileError('unreadable', `has no header with a column for the name that is recognised. Its first row has ${shown(cells)}. Say which column it is, as in columns=name=1, ` +
    'and header=false when that row is data', 'columns')
}

function tableOf (headerLine: number, names: readonly string[], columns: FileReading['columns'], rows: (toRow: ToRow) => Table['rows'], inColumns: boolean): Table {
  const width = names.length
  const kept = names.flatMap((name, i) => isResultColumn(name) ? [] : [i])
  const header = distinct(kept.map(i => names[i].replace(/\s+/gu, ' ').trim() || `column ${i + 1}`))
  const keptColumns = columns.flatMap(({ field, index }) => kept.includes(index) ? [{ field, index: kept.indexOf(index) }] : [])

  const ask = (row: RawRow, cells: readonly string[]) => {
    const isWider = row.cells.slice(width).some(cell => cell.trim() !== '')
    const fault = row.fault ?? (inColumns ? undefined : widthFault(row, width))
    if (fault !== undefined) return { fault }
    const asked = partyOfRow(cells, keptColumns, header)
    if (isWider && 'notes' in asked) asked.notes.push('has cells to the right of the header, which stand in the last column')
    return asked
  }
  const toRow = (row: RawRow): SupplierRow => {
    const cells = kept.map(i => row.cells[i] ?? '')
    const asked = ask(row, cells)
    // Cells beyond the header are joined into the last column, so that nothing of the row is lost.
    if (row.cells.length > width) cells.push([cells.pop(), ...row.cells.slice(width)].join(' ').trim())
    return { line: row.line, cells, ...asked }
  }
  return { reading: { headerLine, header, columns: keptColumns }, rows: rows(toRow) }
}

type ToRow = (row: RawRow) => SupplierRow

/**
 * The rows below the header, as rows of suppliers.
 * @param first rows that were already read
 * @param failure an error to throw after `first`
 */
async function * rowsOf (first: readonly RawRow[], failure: unknown, raw: AsyncIterator<RawRow>, toRow: ToRow): AsyncGenerator<SupplierRow> {
  try {
    for (let at = 0; ; at++) {
      if (at === first.length && failure !== undefined) throw failure
      const { value, done } = at < first.length ? { value: first[at] } : await raw.next()
      if (done) return
      // If a screened file is screened again, its last line is not a row.
      if (!isEndLine(value.cells[0] ?? '')) yield toRow(value)
    }
  } finally {
    await raw.return?.()
  }
}

/** Why a row does not fit the width of the header. It may lack cells at its end, unless it was split ignoring quotes. */
function widthFault ({ cells, unquoted }: RawRow, width: number): string | undefined {
  const filled = cells.findLastIndex(cell => cell.trim() !== '') + 1
  if (filled > width) return `has ${filled} cells where the header has ${width}: a delimiter may stand inside a cell without quotes`
  if (unquoted && cells.length !== width) return `has a quote that is not closed or stands astray, and ${cells.length} cells where the header has ${width}`
}

/** Makes names distinct: `Name`, `Name (2)`. */
function distinct (names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map(name => {
    let each = name
    for (let n = 2; seen.has(each); n++) each = `${name} (${n})`
    seen.add(each)
    return each
  })
}
