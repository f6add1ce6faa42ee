import { IdentifierScheme, PartyType } from '../../../schemas/party.js'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import { isSaid } from './is-said.js'
import type { ListRecord, SkippedRow } from './list-record.js'
import { birthDateFault, countryFault, identifierFault, listingDate, listingDateFault, nameFault } from './own-values.js'
import { RecordBuilder } from './record-builder.js'
import { nameColumns, readListCsv, type NamedRow } from './read-list-csv.js'

const TYPES: readonly string[] = PartyType.enum
const SCHEMES: readonly string[] = IdentifierScheme.enum

/** The allowed columns, besides those of the identifier schemes. */
const COLUMNS = ['id', 'name', 'type', 'aliases', 'countries', 'addresses', 'birth_dates', 'programs', 'listed_on', 'source_url', 'positions', 'remarks']

/**
 * A company's own list in CSV with a header: `id`, `name` and, as it likes, type, aliases, countries, addresses, birth_dates,
 * programs, listed_on, source_url, positions, remarks, and a column for each identifier scheme (`inn`, `ogrn`, `imo`, …). Several
 * values in one cell are divided by `|`. The type is `company` when left out.
 * @param list name of the list as answers give it
 * @throws WatchlistError when `id` or `name` is no column, a row has too few cells or too many, an id stands twice, or a value
 *   cannot be read: a wrong list of one's own is better mended than half read
 */
export async function * readOwnCsv (list: string, source: ByteSource): AsyncGenerator<ListRecord> {
  const nameOf = new Map<string, string>()
  for await (const row of nameColumns(source.name, checkedRows(source), ['id', 'name'], { onSkipped: fault(source) })) {
    const reference = row.cell('id')
    const name = row.cell('name')
    const wrong = (fault: string) => new WatchlistError(source.name, `${reference || name || 'a row'}: ${fault}`)
    if (reference === '') throw wrong('id is missing')
    const type = row.cell('type').toLowerCase() || 'company'
    if (!isType(type)) throw wrong(`type "${type}" must be company, organization, person, vessel or aircraft`)
    const valueFault = faultIn(row)
    if (valueFault !== undefined) throw wrong(valueFault)
    const earlier = nameOf.get(reference)
    if (earlier !== undefined) throw wrong(`id is that of "${earlier}" and again of "${name}"`)
    nameOf.set(reference, name)
    yield readRow(list, row, type).build({})!
  }
}

/** @throws WatchlistError on a column that is not known or there twice, and on a cell that is in none: any would be lost without a word */
async function * checkedRows (source: ByteSource): AsyncGenerator<string[]> {
  let columns: number | undefined
  for await (const row of readListCsv(source)) {
    const unknown = columns === undefined ? row.find(name => !COLUMNS.includes(name.toLowerCase()) && !SCHEMES.includes(name.toLowerCase())) : undefined
    if (unknown !== undefined) throw new WatchlistError(source.name, `column "${unknown}" is not known`, 1)
    const twice = columns === undefined ? row.find((name, at) => row.findIndex(other => other.toLowerCase() === name.toLowerCase()) < at) : undefined
    if (twice !== undefined) throw new WatchlistError(source.name, `column "${twice}" is there twice`, 1)
    columns ??= row.length
    if (row.slice(columns).some(cell => cell !== '')) throw new WatchlistError(source.name, `${row[0]}: more cells than the header`)
    yield row
  }
}

function fault (source: ByteSource) {
  return ({ place = '', reason }: SkippedRow): never => { throw new WatchlistError(source.name, `${place}: ${reason}`) }
}

function isType (text: string): text is PartyType {
  return TYPES.includes(text)
}

/** The first value that cannot be read, with its column. */
function faultIn (row: NamedRow): string | undefined {
  const name = nameFault(row.cell('name'))
  if (name !== undefined) return `name: ${name}`
  for (const [column, faultOf] of CHECKED) {
    const fault = valuesIn(row, column).filter(isSaid).map(faultOf).find(fault => fault !== undefined)
    if (fault !== undefined) return `${column}: ${fault}`
  }
}

const CHECKED: [column: string, faultOf: (value: string) => string | undefined][] = [
  ['aliases', nameFault], ['countries', countryFault], ['birth_dates', birthDateFault], ['listed_on', listingDateFault],
  ...IdentifierScheme.enum.map((scheme): [string, typeof nameFault] => [scheme, value => identifierFault(scheme, value)])
]

function valuesIn (row: NamedRow, column: string): string[] {
  return row.cell(column).split('|').map(value => value.trim()).filter(value => value !== '')
}

function readRow (list: string, row: NamedRow, type: PartyType): RecordBuilder {
  const all = (column: string): string[] => valuesIn(row, column)
  const builder = new RecordBuilder({ list, kind: 'own_list', reference: row.cell('id'), type })
  builder.name(row.cell('name'))
  for (const alias of all('aliases')) builder.name(alias)
  for (const country of all('countries')) builder.country(country)
  for (const address of all('addresses')) builder.addressText(address)
  for (const date of all('birth_dates')) builder.birthDate(date)
  for (const program of all('programs')) builder.program(program)
  for (const position of all('positions')) builder.position(position)
  for (const remark of all('remarks')) builder.remark('Remarks', remark)
  for (const scheme of IdentifierScheme.enum) for (const value of all(scheme)) builder.identifierOf(scheme, value)
  return builder.fact('listedOn', listingDate(row.cell('listed_on'))).fact('sourceUrl', row.cell('source_url'))
}
