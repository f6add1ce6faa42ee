import { FileError } from '../../formats/file-error.js'
import type { ColumnField, FileReading } from '../row.js'
import { fold } from './fold.js'
import { COLUMN_FIELDS, isNaming } from './recognise.js'

/** A column given by the caller: the field it holds, and its name or its number, from 1. */
export interface GivenColumn { field: ColumnField, column: string }

/**
 * Parses `name=업체명,country=3`, which gives columns by their name in the header or by their number, from 1.
 * @throws FileError when the text is not of that form, or gives no column with a name of the party
 */
export function parseGivenColumns (text: string): GivenColumn[] {
  const columns = text.split(',').filter(part => part.trim() !== '').map(part => {
    const [field, ...rest] = part.split('=')
    const column = rest.join('=').trim()
    const known = COLUMN_FIELDS.find(each => each.toLowerCase() === field.trim().toLowerCase())
    if (known === undefined || column === '') {
      throw new FileError('options', `must be field=column, comma-separated, as in name=2,country=Land; the fields are ${COLUMN_FIELDS.join(', ')}`, 'columns')
    }
    return { field: known, column }
  })
  if (!isNaming(columns.map(({ field }) => ({ field, index: 0 })))) throw new FileError('options', 'must say which column holds the name, as in name=2', 'columns')
  return columns
}

/**
 * Finds the given columns in a header. An exact name goes before one that differs in case or punctuation, and a name before
 * a number.
 * @throws FileError when the header lacks one of them
 */
export function placeGivenColumns (given: readonly GivenColumn[], header: readonly string[]): FileReading['columns'] {
  const folded = header.map(fold)
  return given.map(({ field, column }) => {
    const byName = header.indexOf(column) === -1 ? folded.indexOf(fold(column)) : header.indexOf(column)
    const index = byName === -1 && /^\d{1,4}$/.test(column) ? Number(column) - 1 : byName
    if (index < 0 || index >= header.length) {
      throw new FileError('options', `names the column ${JSON.stringify(column)}, which the file does not have; it has ${shown(header)}`, 'columns')
    }
    return { field, index }
  })
}

/** Column names for a message. They are cut short, because in a file without a header they are data. */
export function shown (header: readonly string[]): string {
  const names = header.slice(0, 20).map(name => JSON.stringify(name.slice(0, 40)))
  return names.join(', ') + (header.length > 20 ? ` and ${header.length - 20} more` : '')
}
