import { IdentifierScheme, PartyType } from '../../../schemas/party.js'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import type { ListRecord, ReadOptions, SkippedRow } from './list-record.js'
import { readDate } from './published-date.js'
import { RecordBuilder } from './record-builder.js'
import { nameColumns, readCsv, type NamedRow } from './read-csv.js'

const TYPES: readonly string[] = PartyType.anyOf.map(({ const: type }) => type)
const SCHEMES: readonly string[] = IdentifierScheme.anyOf.map(({ const: scheme }) => scheme)

/** The allowed columns, besides those of the identifier schemes. */
const COLUMNS = ['id', 'name', 'type', 'aliases', 'countries', 'addresses', 'birth_dates', 'programs', 'listed_on', 'source_url', 'positions', 'remarks']

/**
 * Reads a company's own list in CSV with a header. It needs the columns `id` and `name`. Optional are type, aliases,
 * countries, addresses, birth_dates, programs, listed_on, source_url, positions, remarks, and a column for each identifier
 * scheme (`inn`, `ogrn`, `imo`, …). Several values in a cell are separated by `|`. The type is `company` when left out.
 * @param list name of the list in answers
 * @throws WatchlistError when a required column is missing, a column or type is unknown, or a row is too short: the owner
 * can correct such a list, and should not have it read in part
 */
export async function * readOwnCsv (list: string, source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const known = new Set<string>()
  for await (const row of nameColumns(source.name, checkedHeader(source), ['id', 'name'], { onSkipped: fault(source) })) {
    const reference = row.cell('id')
    const type = row.cell('type').toLowerCase() || 'company'
    if (!isType(type)) throw new WatchlistError(source.name, `${reference}: type "${type}" must be company, organization, person, vessel or aircraft`)
    if (known.has(reference)) {
      options.onSkipped?.({ reason: 'id is taken by an earlier row', place: reference })
      continue
    }
    known.add(reference)
    const record = readRow(list, row, type).build(options)
    if (record !== undefined) yield record
  }
}

/** The rows, header first. @throws WatchlistError on an unknown column, as a misspelt one would otherwise be ignored */
async function * checkedHeader (source: ByteSource): AsyncGenerator<string[]> {
  let header = true
  for await (const row of readCsv(source)) {
    const unknown = header ? row.find(name => !COLUMNS.includes(name.toLowerCase()) && !SCHEMES.includes(name.toLowerCase())) : undefined
    if (unknown !== undefined) throw new WatchlistError(source.name, `column "${unknown}" is not known`, 1)
    header = false
    yield row
  }
}

function fault (source: ByteSource) {
  return ({ place = '', reason }: SkippedRow): never => { throw new WatchlistError(source.name, `${place}: ${reason}`) }
}

function isType (text: string): text is PartyType {
  return TYPES.includes(text)
}

function readRow (list: string, row: NamedRow, type: PartyType): RecordBuilder {
  const all = (column: string): string[] => row.cell(column).split('|').map(value => value.trim()).filter(value => value !== '')
  const builder = new RecordBuilder({ list, reference: row.cell('id'), type })
  builder.name(row.cell('name'))
  for (const alias of all('aliases')) builder.name(alias)
  for (const country of all('countries')) builder.country(country)
  for (const address of all('addresses')) builder.addressText(address)
  for (const date of all('birth_dates')) builder.birthDate(date)
  for (const program of all('programs')) builder.program(program)
  for (const position of all('positions')) builder.position(position)
  for (const remark of all('remarks')) builder.remark('Remarks', remark)
  for (const scheme of IdentifierScheme.anyOf) for (const value of all(scheme.const)) builder.identifierOf(scheme.const, value)
  return builder.fact('listedOn', readDate(row.cell('listed_on'))).fact('sourceUrl', row.cell('source_url'))
}
