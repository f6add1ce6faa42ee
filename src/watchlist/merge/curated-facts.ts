import type { ListedIdentifier, ListedParty, Listing } from '../../../schemas/listed-party.js'
import { familyOf } from '../../facts/type-family.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { datedListings } from './dated-listings.js'
import { keyOf, sourceOfKey } from './record-key.js'

/** The source of facts that people added, where the facts do not name one. */
const CURATED = 'curated'

type Sourced = 'countries' | 'addresses' | 'birthDates' | 'birthPlaces' | 'positions' | 'organizationTypes'

/** The fields for whose values `factSources` names the sources. */
export const SOURCED: readonly Sourced[] = ['countries', 'addresses', 'birthDates', 'birthPlaces', 'positions', 'organizationTypes']

/**
 * Adds what people found out about parties besides the files of the lists: listings of authorities that publish no file,
 * spellings, addresses, links. They are added to the party that has the first known record or the id of the curated
 * party. A curated party of which the files have no record becomes a party of its own.
 */
export function addCuratedParties (parties: readonly ListedParty[], curated: Iterable<ListedParty>): ListedParty[] {
  const byKey = new Map(parties.flatMap((party, at) => [...party.sourceRecords ?? [], party.id].map(key => [key, at] as const)))
  const result: ListedParty[] = [...parties]
  for (const extra of curated) {
    const key = recordsOf(extra).find(each => byKey.has(each))
    if (key === undefined) result.push(standingAlone(extra))
    else result[byKey.get(key)!] = withFacts(result[byKey.get(key)!], extra)
  }
  return result
}

/** A curated party that is in no file, each fact with its source: the list of its only record, else `curated`. */
function standingAlone (party: ListedParty): ListedParty {
  const [key, ...others] = party.sourceRecords ?? []
  const source = [(key !== undefined && others.length === 0 ? sourceOfKey(key) : undefined) ?? CURATED]
  const saidBy = <Fact extends { sources?: string[] }>(facts: readonly Fact[]): Fact[] => facts.map(fact => ({ ...fact, sources: fact.sources ?? source }))
  const { aliases, identifiers, remarks, factSources: known } = party
  const factSources: NonNullable<ListedParty['factSources']> = { name: known?.name ?? source }
  for (const field of SOURCED) {
    const values = party[field] ?? []
    if (values.length > 0) factSources[field] = Object.fromEntries(values.map(value => [value, known?.[field]?.[value] ?? source]))
  }
  return {
    ...party,
    ...(aliases && { aliases: saidBy(aliases) }),
    ...(identifiers && { identifiers: saidBy(identifiers) }),
    ...(remarks && { remarks: saidBy(remarks) }),
    factSources
  }
}

/** Keys by which the files may know the party, in the order in which they are tried. */
function recordsOf ({ id, sourceRecords = [], listings = [] }: ListedParty): string[] {
  return [...sourceRecords, ...listings.flatMap(({ list, reference }) => reference === undefined ? [] : [keyOf(list, reference)]), id]
}

/**
 * Adds the facts of another version of the same party, each with its sources there, or `curated` where it names none. The
 * type is taken from `extra` unless the types contradict; the name stays.
 */
export function withFacts (party: ListedParty, extra: ListedParty): ListedParty {
  const merged: ListedParty = { ...party, ...(familyOf(party.type) === familyOf(extra.type) && { type: extra.type }) }
  for (const field of SOURCED) addValues(merged, field, extra)
  const aliases = addAliases(party, extra)
  if (aliases.length > 0) merged.aliases = aliases
  const identifiers = addIdentifiers(party.identifiers ?? [], extra.identifiers ?? [])
  if (identifiers.length > 0) merged.identifiers = identifiers
  const listings = addListings(party.listings ?? [], extra.listings ?? [])
  if (listings.length > 0) merged.listings = listings
  const related = [...party.related ?? [], ...missing(extra.related, party.related, ({ name, relation = '' }) => `${name} ${relation}`)]
  if (related.length > 0) merged.related = related
  const records = [...party.sourceRecords ?? [], ...missing(extra.sourceRecords, party.sourceRecords, key => key)]
  if (records.length > 0) merged.sourceRecords = records
  return merged
}

function addValues (party: ListedParty, field: Sourced, extra: ListedParty): void {
  const sayers = extra.factSources?.[field]
  const added = missing(extra[field], party[field], value => value)
  const said = (extra[field] ?? []).filter(value => added.includes(value) || sayers?.[value] !== undefined)
  if (said.length === 0) return
  if (added.length > 0) party[field] = [...party[field] ?? [], ...added]
  const known = party.factSources?.[field]
  const sources = said.map(value => [value, union(known?.[value], sayers?.[value] ?? [CURATED])] as const)
  party.factSources = { ...party.factSources, [field]: { ...known, ...Object.fromEntries(sources) } }
}

function addIdentifiers (identifiers: readonly ListedIdentifier[], extra: readonly ListedIdentifier[]): ListedIdentifier[] {
  const keyOf = ({ scheme, value, label = '' }: ListedIdentifier): string => `${scheme} ${canonicalIdentifier(scheme, value)} ${scheme === 'crypto_wallet' ? label : ''}`
  const others = new Map(extra.map(each => [keyOf(each), each]))
  return [
    ...identifiers.map(each => {
      const also = others.get(keyOf(each))?.sources
      return also === undefined ? each : { ...each, sources: union(each.sources, also) }
    }),
    ...missing(extra, identifiers, keyOf).map(each => ({ ...each, sources: each.sources ?? [CURATED] }))
  ]
}

function addAliases ({ name, aliases = [] }: ListedParty, extra: ListedParty): NonNullable<ListedParty['aliases']> {
  const plain = (text: string): string => text.toLowerCase()
  const others = (extra.aliases ?? []).filter(alias => plain(alias.name) !== plain(name))
  return [
    ...aliases.map(alias => {
      const other = others.find(({ name }) => plain(name) === plain(alias.name))
      if (other === undefined) return alias
      return { ...alias, ...(alias.weak === true && { weak: other.weak === true }), sources: union(alias.sources, other.sources) }
    }),
    ...missing(others, aliases, alias => plain(alias.name)).map(alias => ({ ...alias, sources: alias.sources ?? [CURATED] }))
  ]
}

/** Listings with dates from the extra ones. An extra listing is only added if `listings` has none on its list. */
function addListings (listings: readonly Listing[], extra: readonly Listing[]): Listing[] {
  return [...datedListings(listings, extra), ...extra.filter(({ list }) => !listings.some(listing => listing.list === list))]
}

function union (these: readonly string[] = [], those: readonly string[] = []): string[] {
  return [...new Set([...these, ...those])]
}

function missing<Value> (values: readonly Value[] = [], known: readonly Value[] = [], keyOf: (value: Value) => string): Value[] {
  const keys = new Set(known.map(keyOf))
  return values.filter(value => !keys.has(keyOf(value)))
}
