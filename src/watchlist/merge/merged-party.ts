import type { ListedParty, Listing, RecordJoin } from '../../../schemas/listed-party.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { canonicalName } from '../../names/canonical.js'
import type { ListRecord } from '../sources/list-record.js'
import { dense } from './dense.js'
import type { PartyIds } from './party-ids.js'
import type { KeyedRecord } from './record-key.js'

type Alias = NonNullable<ListedParty['aliases']>[number]
type Identifier = NonNullable<ListedParty['identifiers']>[number]
type Remark = NonNullable<ListedParty['remarks']>[number]

/** Lists whose entries detain goods at import and do not designate a party. */
const DETENTIONS = /^US CBP /

/**
 * Makes one party of its records: the name and type of the first, and every fact once, with the lists that say it.
 * @param records in the order of precedence; at least one
 * @param readable a name in a form chosen by people; it is used if a list has it in any order of words
 */
export function mergeParty (records: readonly KeyedRecord[], { id, formerIds }: PartyIds, joins: readonly RecordJoin[], readable?: string): ListedParty {
  const [{ record: first }] = records
  const countries = values(records, record => record.countries)
  const addresses = values(records, record => record.addresses.map(({ text }) => text))
  const birthDates = values(records, record => record.birthDates)
  const birthPlaces = values(records, record => record.birthPlaces)
  const positions = values(records, record => record.positions)
  const organizationTypes = values(records, record => record.organizationTypes)
  const chosen = readable === undefined ? [] : sourcesWith(records, record => record.names.some(each => inAnyOrder(each.name) === inAnyOrder(readable)))
  const name = chosen.length > 0 ? readable! : first.names[0].name
  const nameSources = chosen.length > 0 ? chosen : sourcesWith(records, record => record.names.some(each => sameText(each.name, name)))
  return dense({
    id,
    name,
    type: first.type,
    aliases: aliasesOf(records, name),
    countries: [...countries.keys()],
    addresses: [...addresses.keys()],
    identifiers: identifiersOf(records),
    birthDates: [...birthDates.keys()].sort(),
    birthDateNotes: [...values(records, record => record.birthDateNotes).keys()],
    birthPlaces: [...birthPlaces.keys()],
    positions: [...positions.keys()],
    organizationTypes: [...organizationTypes.keys()],
    listings: records.map(({ record }) => listingOf(record)),
    remarks: remarksOf(records),
    related: relatedOf(records),
    // Also for a party of one record: facts that other lists or people add later must not be taken for facts of that record.
    factSources: dense({
      name: nameSources,
      countries: table(countries),
      addresses: table(addresses),
      birthDates: table(birthDates),
      birthPlaces: table(birthPlaces),
      positions: table(positions),
      organizationTypes: table(organizationTypes)
    }),
    sourceRecords: records.map(({ key }) => key),
    joins: [...joins],
    formerIds,
    sourceQuality: 'official' as const
  })
}

function listingOf (record: ListRecord): Listing {
  const { list, reference, programs, listedOn, unReference, ofsiGroupId, dataId, sourceUrl } = record
  const kind = DETENTIONS.test(list) ? 'import_detention' as const : 'designation' as const
  return dense({ list, reference, kind, programs, listedOn, unReference: unReference === reference ? undefined : unReference, ofsiGroupId, dataId, sourceUrl })
}

/** All names but the party's own; case does not distinguish names. An alias is weak when every list that has it says so. */
function aliasesOf (records: readonly KeyedRecord[], primary: string): Alias[] {
  const aliases = new Map<string, Alias>()
  for (const { record, source } of records) {
    for (const { name, kind, weak, script } of record.names) {
      if (sameText(name, primary)) continue
      const known = aliases.get(plain(name))
      if (known === undefined) {
        aliases.set(plain(name), { name, weak, kind: kind === 'primary' ? 'aka' : kind, script, sources: [source] })
        continue
      }
      known.weak &&= weak
      addOnce(known.sources!, source)
    }
  }
  return [...aliases.values()]
}

/** Identifiers without repetition, combining what the lists add to each. A wallet address may occur once for each coin. */
function identifiersOf (records: readonly KeyedRecord[]): Identifier[] {
  const identifiers = new Map<string, Identifier>()
  for (const { record, source } of records) {
    for (const identifier of record.identifiers) {
      const { scheme, value, label } = identifier
      const key = [scheme, canonicalIdentifier(scheme, value), scheme === 'crypto_wallet' || scheme === 'other' ? label : ''].join(' ')
      const sources = identifiers.get(key)?.sources ?? []
      addOnce(sources, source)
      identifiers.set(key, { ...identifier, ...identifiers.get(key), sources })
    }
  }
  return [...identifiers.values()]
}

function remarksOf (records: readonly KeyedRecord[]): Remark[] {
  return records.flatMap(({ record, source }) => record.remarks.filter(({ label }) => label !== LINKED_TO)
    .map(({ label, text }) => ({ label, text, sources: [source] })))
}

const LINKED_TO = 'Linked To'

function relatedOf (records: readonly KeyedRecord[]): NonNullable<ListedParty['related']> {
  return records.flatMap(({ record, source }) => record.remarks.filter(({ label }) => label === LINKED_TO)
    .map(({ text }) => ({ name: text, relation: `linked to (${source})`, ...(record.sourceUrl !== undefined && { source: record.sourceUrl }) })))
}

/** The values of a field with their sources, in the order in which they first occur. */
function values (records: readonly KeyedRecord[], valuesOf: (record: ListRecord) => readonly string[]): Map<string, string[]> {
  const said = new Map<string, string[]>()
  for (const { record, source } of records) {
    for (const value of valuesOf(record)) {
      const sources = said.get(value)
      if (sources === undefined) said.set(value, [source])
      else addOnce(sources, source)
    }
  }
  return said
}

function sourcesWith (records: readonly KeyedRecord[], says: (record: ListRecord) => boolean): string[] {
  return [...new Set(records.filter(({ record }) => says(record)).map(({ source }) => source))]
}

function table (said: ReadonlyMap<string, string[]>): Record<string, string[]> | undefined {
  return said.size === 0 ? undefined : Object.fromEntries(said)
}

/** A name with its words sorted, because lists put the family name first or last, with or without a comma. */
function inAnyOrder (name: string): string {
  return canonicalName(name).split(' ').sort().join(' ')
}

function sameText (a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain (text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}

function addOnce (values: string[], value: string): void {
  if (!values.includes(value)) values.push(value)
}
