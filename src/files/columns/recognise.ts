import lexicon from '../../../data/lexicon/columns.json' with { type: 'json' }
import type { ColumnField, FileReading } from '../row.js'
import { fold, foldBare, withoutAccents } from './fold.js'
import { linesOfName } from './name-lines.js'

type Columns = FileReading['columns']

const fieldByName = new Map<string, ColumnField>()
for (const [field, names] of Object.entries(lexicon.columns)) {
  for (const name of names) fieldByName.set(name, field as ColumnField).set(withoutAccents(name), field as ColumnField)
}

/** The fields that a column can hold. */
export const COLUMN_FIELDS = Object.keys(lexicon.columns) as ColumnField[]

/** Fields that name the party. */
const NAMING: ReadonlySet<ColumnField> = new Set(['name', 'familyName', 'givenName', 'alias'])
/** Fields of which a party has only one. The first such column is used; later ones pass through to the output. */
const SINGLE: ReadonlySet<ColumnField> = new Set(['reference', 'familyName', 'givenName', 'patronymic', 'type', 'birthDate'])

/**
 * Recognises columns by their names, in any language of the lexicon. Columns of the name are the lines of one name; a further name
 * column, for example in the language of the country, holds aliases.
 * @returns an empty array when no column names the party
 */
export function recogniseColumns (header: readonly string[]): Columns {
  const columns: Columns = []
  const taken = new Set<ColumnField>()
  header.forEach((name, index) => {
    const field = fieldOf(name)
    if (field === undefined || (SINGLE.has(field) && taken.has(field))) return
    columns.push({ field, index })
    taken.add(field)
  })
  const lines = linesOfName(columns.filter(({ field }) => field === 'name').map(({ index }) => ({ header: header[index], index })))
  const withAliases = columns.map(({ field, index }): Columns[number] => ({ field: field === 'name' && !lines.has(index) ? 'alias' : field, index }))
  return isNaming(withAliases) ? withAliases : []
}

/** Whether at least one of the columns names the party. */
export function isNaming (columns: Columns): boolean {
  return columns.some(({ field }) => NAMING.has(field))
}

/**
 * The field that a column name stands for: `name` for `업체명(필수)`, `2. Supplier name*`, `company_name_1`, `Name Line 2` and
 * `Vendor legal name`.
 */
export function fieldOf (name: string): ColumnField | undefined {
  const whole = fold(name)
  if (whole.length > LONGEST_NAME) return undefined
  const bare = foldBare(name)
  const word = bare.replace(/^\d+|\d+$/gu, '')
  for (const folded of [whole, bare, word, bare.replace(/(?:line|zeile|строка)\d$/u, '')]) {
    const field = fieldByName.get(folded)
    if (field !== undefined) return field
  }
  const field = fieldByName.get(word.replace(ROLE, ''))
  return field === undefined || OF_MANY.has(field) ? undefined : field
}

/** Whose a value is, as in `Vendor country`. */
const ROLE = new RegExp(`^(?:${lexicon.roles.before.join('|')})|(?:${lexicon.roles.after.join('|')})$`, 'u')
/** Fields of which a role leaves open what they are: a `Company code` may be the plant's, a `Vendor first name` that of whom to call. */
const OF_MANY: ReadonlySet<ColumnField> = new Set(['reference', 'type', 'familyName', 'givenName', 'patronymic'])

/** Whether a text contains a word for "name", as `Supplier name` does. `Supplier` does not, and could be a cell of data. */
export function saysName (name: string): boolean {
  return /name|상호|명|名|наименовани|названи|фио|nombre|nome|nazwa|unvan|(?:raison|razon|razao|ragione)social/u.test(withoutAccents(fold(name)))
}

/** No column name in the lexicon is nearly as long, but cells of data may be. */
const LONGEST_NAME = 80
