import type { ListedParty, Listing, ListingKind, RecordJoin } from '../../../schemas/listed-party.js'
import { addOnce } from '../add-once.js'
import { factKey } from '../fact-key.js'
import type { ListRecord } from '../sources/list-record.js'
import { dense } from './dense.js'
import { linkedTo } from './linked-to.js'
import { mergedNames } from './merged-names.js'
import type { PartyIds } from './party-ids.js'
import type { KeyedRecord } from './record-key.js'

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
  const { name, sources: nameSources, aliases } = mergedNames(records, readable)
  const countries = values(records, record => record.countries)
  const addresses = values(records, record => record.addresses.map(({ text }) => text))
  const birthDates = values(records, record => record.birthDates)
  const birthPlaces = values(records, record => record.birthPlaces)
  const positions = values(records, record => record.positions)
  const organizationTypes = values(records, record => record.organizationTypes)
  return dense({
    id,
    name,
    type: first.type,
    aliases,
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
    sourceQuality: records.some(({ record }) => kindOf(record) !== 'own_list') ? 'official' as const : undefined
  })
}

function listingOf (record: ListRecord): Listing {
  const { list, reference, programs, listedOn, unReference, ofsiGroupId, dataId, sourceUrl } = record
  return dense({ list, reference, kind: kindOf(record), programs, listedOn, unReference: unReference === reference ? undefined : unReference, ofsiGroupId, dataId, sourceUrl })
}

function kindOf ({ kind, list }: ListRecord): ListingKind {
  return kind ?? (DETENTIONS.test(list) ? 'import_detention' : 'designation')
}

/** Identifiers without repetition, combining what the lists add to each. */
function identifiersOf (records: readonly KeyedRecord[]): Identifier[] {
  const identifiers = new Map<string, Identifier>()
  for (const { record, source } of records) {
    for (const identifier of record.identifiers) {
      const key = factKey(identifier)
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
    .map(({ text }) => ({ name: text, relation: linkedTo(source), ...(record.sourceUrl !== undefined && { source: record.sourceUrl }) })))
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

function table (said: ReadonlyMap<string, string[]>): Record<string, string[]> | undefined {
  return said.size === 0 ? undefined : Object.fromEntries(said)
}
