import lexicon from '../../../data/lexicon/columns.json' with { type: 'json' }
import type { ColumnField, FileReading } from '../row.js'

type Columns = FileReading['columns']

const fieldByName = new Map<string, ColumnField>()
for (const [field, names] of Object.entries(lexicon.columns)) {
  for (const name of names) fieldByName.set(name, field as ColumnField)
}

/** The fields that a column can be given as. */
export const COLUMN_FIELDS = Object.keys(lexicon.columns) as ColumnField[]

/** What can stand in for a name. */
const NAMING: ReadonlySet<ColumnField> = new Set(['name', 'familyName', 'givenName', 'alias'])
/** Fields of which a party has one: the first such column counts, and later ones pass through. */
const SINGLE: ReadonlySet<ColumnField> = new Set(['reference', 'familyName', 'givenName', 'patronymic', 'type', 'birthDate'])

/**
 * The columns that a header names, in any of the languages of the lexicon. A second name, as in the language of
 * the country, is an alias.
 * @returns nothing when no column names the party
 */
export function recogniseColumns (header: readonly string[]): Columns {
  const columns: Columns = []
  const taken = new Set<ColumnField>()
  header.forEach((name, index) => {
    const field = fieldOf(name)
    if (field === undefined || (SINGLE.has(field) && taken.has(field))) return
    columns.push({ field: field === 'name' && taken.has('name') ? 'alias' : field, index })
    taken.add(field)
  })
  return isNaming(columns) ? columns : []
}

/** Whether one of the columns names the party. */
export function isNaming (columns: Columns): boolean {
  return columns.some(({ field }) => NAMING.has(field))
}

/** The field that a column name stands for: `업체명(필수)`, `2. Supplier name*` and `company_name_1` are names. */
export function fieldOf (name: string): ColumnField | undefined {
  const whole = fold(name)
  if (whole.length > LONGEST_NAME) return undefined
  const bare = fold(name.replace(/[([{（【［].*?[)\]}）】］]/gu, ' '))
  for (const folded of [whole, bare, bare.replace(/^\d+|\d+$/gu, '')]) {
    const field = fieldByName.get(folded)
    if (field !== undefined) return field
  }
}

/** Whether the name of a column has the word for it, as `Supplier name` has and `Supplier` has not, which may be a cell of data. */
export function saysName (name: string): boolean {
  return /name|상호|명|名|наименовани|названи|фио/u.test(fold(name))
}

/** No name in the lexicon is nearly as long; cells of data are. */
const LONGEST_NAME = 80

/** Letters and digits in lower case: `Supplier Name`, `SUPPLIER_NAME` and `ＳupplierName` are equal. */
export function fold (text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
