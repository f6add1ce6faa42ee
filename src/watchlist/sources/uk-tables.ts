import { addBusinessNumbers } from './business-numbers.js'
import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readDate } from './published-date.js'
import type { PublishedIdentifier } from './published-identifier.js'
import { nameColumns, readListCsv, type NamedRow } from './read-list-csv.js'
import { ukName, ukNameKind, ukRecord } from './uk-designation.js'

/** The UK list as third parties publish it, flattened into three CSV files. */
export interface UkTables {
  subjects: ByteSource
  names: ByteSource
  identifiers?: ByteSource
}

type NameOfSubject = ReturnType<typeof nameOf>

const BUSINESS = 'Business registration number'

/**
 * Names of regimes as the list itself gives them, by the letters that begin a Unique ID.
 * Source: https://www.gov.uk/government/publications/the-uk-sanctions-list
 */
const REGIMES: Readonly<Record<string, string>> = {
  DPR: "The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019"
}

const LABELS: Readonly<Record<string, string>> = {
  passport: 'Passport', national: 'National identification number', imo: 'IMO number', business_registration_numbers: BUSINESS
}

/**
 * Reads the UK sanctions list from three flat files: subjects, their names, and their numbers. Names and numbers are in a
 * different order from the subjects, so they are all kept in memory, without repetition. The programme is the regulation
 * for which the letters of the Unique ID stand, if `REGIMES` has it, else the letters.
 * @throws WatchlistError when a file lacks required columns or is damaged
 */
export async function * readUkTables (tables: UkTables, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const names = await bySubject(rowsOf(tables.names, ['unique_id', 'full_name'], options), nameOf)
  const identifiers = tables.identifiers === undefined
    ? new Map<string, PublishedIdentifier[]>()
    : await bySubject(rowsOf(tables.identifiers, ['unique_id', 'raw_value'], options), identifierOf)
  for await (const row of rowsOf(tables.subjects, ['unique_id', 'subject_type'], options)) {
    const reference = row.cell('unique_id')
    const own = (names.get(reference) ?? []).sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'))
    const builder = ukRecord(reference, row.cell('subject_type'), own[0]?.text ?? '')
    for (const { text, kind, weak } of own) builder.name(text, { kind, weak })
    for (const identifier of identifiers.get(reference) ?? []) {
      if (identifier.label === BUSINESS) addBusinessNumbers(identifier.value, builder)
      else builder.identifier(identifier)
    }
    const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
    builder.program(REGIMES[letters] ?? letters).fact('listedOn', readDate(row.cell('date_designated')))
      .fact('unReference', row.cell('un_reference_number')).fact('ofsiGroupId', row.cell('ofsi_group_id'))
    names.delete(reference)
    identifiers.delete(reference)
    const record = builder.build(options)
    if (record !== undefined) yield record
  }
  for (const reference of new Set([...names.keys(), ...identifiers.keys()])) {
    options.onSkipped?.({ reason: 'names or numbers of a subject that is not in the subjects file', place: reference })
  }
}

function rowsOf (source: ByteSource, required: readonly string[], options: ReadOptions): AsyncGenerator<NamedRow> {
  return nameColumns(source.name, readListCsv(source), required, options)
}

function nameOf (row: NamedRow) {
  const forenames = [1, 2, 3, 4, 5].map(number => row.cell(`name_${number}`))
  return { text: row.cell('full_name') || ukName(forenames, row.cell('name_6')), ...ukNameKind(row.cell('name_type'), row.cell('alias_strength')) }
}

function identifierOf (row: NamedRow): PublishedIdentifier {
  const note = row.cell('additional_info')
  const country = countryCode(note)
  return { label: LABELS[row.cell('identifier_type')] ?? row.cell('identifier_type'), value: row.cell('raw_value'), note, country }
}

/** Values by subject, without repetition: the numbers of some subjects occur hundreds of times. */
async function bySubject<Value extends NameOfSubject | PublishedIdentifier> (rows: AsyncIterable<NamedRow>, read: (row: NamedRow) => Value): Promise<Map<string, Value[]>> {
  const values = new Map<string, Value[]>()
  const known = new Set<string>()
  for await (const row of rows) {
    const reference = row.cell('unique_id')
    const value = read(row)
    const text = JSON.stringify([reference, value])
    if (known.has(text)) continue
    known.add(text)
    const list = values.get(reference)
    if (list === undefined) values.set(reference, [value])
    else list.push(value)
  }
  return values
}
