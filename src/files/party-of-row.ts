import type { BatchItem } from '../../schemas/batch.js'
import { PARTY_BOUNDS, type Party } from '../../schemas/party.js'
import { LONGEST_REFERENCE } from '../../schemas/screening.js'
import { canonicalName } from '../names/text/canonical.js'
import { asMeant } from '../names/field/misdecoded.js'
import { readIdentifier } from './columns/identifier.js'
import { identifierList } from './columns/identifier-list.js'
import { joinedLines } from './columns/joined-lines.js'
import { countriesOf, dateOf, typeOf } from './columns/values.js'
import type { ColumnField, FileReading } from './row.js'

/** Columns of names. They are repaired first, since the white space that is tidied may be part of a letter. */
const NAMES = new Set<ColumnField>(['name', 'alias', 'familyName', 'givenName', 'patronymic'])

type IdentifierField = Extract<ColumnField, NonNullable<Party['identifiers']>[number]['scheme']>

const IDENTIFIERS: readonly IdentifierField[] = ['inn', 'ogrn', 'uscc', 'lei', 'imo', 'swift_bic', 'passport', 'national_id', 'company_number', 'email', 'website']

/**
 * Cyrillic in UTF-8 that was decoded as windows-1251 and cannot be repaired, since bytes are missing. Each letter becomes a Р or С
 * followed by a character that windows-1251 has at 0x80 to 0xBF; no real word has three such pairs in a row.
 */
const MISREAD_UTF8 = /(?:[РС][\u0402\u0403\u0409-\u040c\u040e\u040f\u0452\u0453\u0459-\u045c\u045e\u045f\u0405-\u0408\u0455-\u0458\u0451\u0454\u0401\u0404\u0490\u0491\u201a-\u201e\u2018-\u201d\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2013\u2014\u2116\u2122\u00a0-\u00bb]){3}/u

/**
 * Makes a party to screen from a row. If one of its names cannot be screened, neither can the row, and the fault is returned: without
 * it, a listed party could come out clear. Any other value that cannot be read is left out and noted: a supplier is better screened
 * without its country than not at all.
 * @returns the item with notes in words on what was left out, or the fault in words
 */
export function partyOfRow (cells: readonly string[], columns: FileReading['columns'], header: readonly string[]): { item: BatchItem, notes: string[] } | { fault: string } {
  const values = new Map<ColumnField, { text: string, column: string }[]>()
  for (const { field, index } of columns) {
    const text = tidy(NAMES.has(field) ? asMeant(cells[index]) : cells[index], field)
    if (text !== '') values.set(field, [...values.get(field) ?? [], { text, column: header[index] }])
  }
  const all = (field: ColumnField) => values.get(field) ?? []
  const notes: string[] = []
  const note = (column: string, fault: string) => { notes.push(`${column}: ${fault}; screened without it`) }

  const written = [...namesOf(all), ...all('alias').flatMap(({ text }) => text.split(/[;|\n；]/u).map(tidySpace))]
  if (written.some(name => name.includes('\ufffd'))) return { fault: 'the name has bytes that are not in the encoding of the file' }
  if (written.some(name => MISREAD_UTF8.test(name))) return { fault: 'the name is UTF-8 that was read as windows-1251, here or before, and bytes are missing' }
  const names = written.filter(saysSomething)
  if (names.length === 0) return { fault: written.length === 0 ? 'has no name' : 'has no name with a letter or a digit in it' }
  const [name, ...aliases] = [...new Set(names)]
  if (name.length > PARTY_BOUNDS.nameLength) return { fault: `the name has more than ${PARTY_BOUNDS.nameLength} characters` }
  if (aliases.some(alias => alias.length > PARTY_BOUNDS.nameLength)) return { fault: `an alias has more than ${PARTY_BOUNDS.nameLength} characters` }
  if (aliases.length > PARTY_BOUNDS.aliases) return { fault: `has ${aliases.length} names besides the first, and at most ${PARTY_BOUNDS.aliases} are screened: give the others a row of their own` }

  const party: Party = { name }
  const take = <K extends keyof Party> (key: K, value: Party[K] & ArrayLike<unknown>) => { if (value.length > 0) party[key] = value }
  take('aliases', aliases)
  for (const { text, column } of all('type').slice(0, 1)) {
    const type = typeOf(text)
    if (type === undefined) note(column, 'is not a type of party that is known')
    else party.type = type
  }
  take('countries', atMost(PARTY_BOUNDS.countries, [...new Set(all('country').flatMap(({ text, column }) => countriesOf(text, () => note(column, 'is not a country that is known'))))], 'country', note))
  const addresses = all('address')
  for (const { text, column } of addresses) if (text.length > PARTY_BOUNDS.addressLength) notes.push(`${column}: only its first ${PARTY_BOUNDS.addressLength} characters are used`)
  take('addresses', atMost(PARTY_BOUNDS.addresses, addresses.map(({ text }) => text.slice(0, PARTY_BOUNDS.addressLength)), 'address', note))
  take('identifiers', atMost(PARTY_BOUNDS.identifiers, identifiersOf(all, notes), 'identifier', note))
  for (const { text, column } of all('birthDate').slice(0, 1)) {
    const date = dateOf(text)
    if (date === undefined) note(column, 'is not a date that can be read without doubt')
    else party.birthDate = date
  }
  const reference = all('reference')[0]?.text.slice(0, LONGEST_REFERENCE)
  return { item: { party, ...(reference !== undefined && { reference }) }, notes }
}

/**
 * The name whose lines the name columns hold, in each of its readings, then each line by itself, since a line may also be a name of its
 * own; and the name composed of the columns for family name, given name and patronymic.
 */
function namesOf (all: (field: ColumnField) => { text: string }[]): string[] {
  const lines = all('name').map(({ text }) => text)
  const parts = (['familyName', 'givenName', 'patronymic'] as const).flatMap(field => all(field).map(({ text }) => text)).join(' ')
  return [...joinedLines(lines), ...lines, ...parts === '' ? [] : [parts]]
}

function identifiersOf (all: (field: ColumnField) => { text: string, column: string }[], notes: string[]): NonNullable<Party['identifiers']> {
  const ofColumns = IDENTIFIERS.flatMap(scheme => all(scheme).flatMap(({ text: value, column }) => {
    const { identifier, note } = readIdentifier({ scheme, value })
    if (note !== undefined) notes.push(`${column}: ${note}`)
    return identifier ?? []
  }))
  return [...ofColumns, ...all('identifiers').flatMap(({ text, column }) => identifierList(text, note => notes.push(`${column}: ${note}`)))]
}

function atMost<T> (most: number, values: T[], what: string, note: (column: string, fault: string) => void): T[] {
  if (values.length > most) note(what, `more than ${most}`)
  return values.slice(0, most)
}

/** Whether a name has a letter or a digit. One that is too long to be screened is not read for it, since a cell may be very long. */
function saysSomething (name: string): boolean {
  return name.length > PARTY_BOUNDS.nameLength ? /[\p{L}\p{N}]/u.test(name) : canonicalName(name) !== ''
}

/** Trims a cell and collapses white space. Line breaks in an alias cell are kept, because they may separate aliases. */
function tidy (text: string, field: ColumnField): string {
  return field === 'alias' ? text.trim() : tidySpace(text)
}

function tidySpace (text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim()
}
