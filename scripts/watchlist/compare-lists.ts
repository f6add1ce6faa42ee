import type { ListedParty, Listing } from '../../schemas/listed-party.js'
import { canonicalIdentifier } from '../../src/identifiers/identifier.js'
import { canonicalName } from '../../src/names/text/canonical.js'

/** A kind of difference between two lists, with its cases. */
export interface Difference {
  kind: string
  /** Why a rebuilt list may differ in this way. */
  because: string
  cases: string[]
}

/** The facts of a party that are compared, as texts normalised for irrelevant spelling, and the reasons for differences. */
const FACTS: readonly [field: string, factsOf: (party: ListedParty) => readonly string[], gone: string, added: string][] = [
  ['name', ({ name, aliases = [] }) => [name, ...aliases.map(alias => alias.name)].map(inAnyOrder),
    'the list no longer has it, or it was a text of several names that is now divided', 'the file has it, and the present list was made without it'],
  ['country', ({ countries = [] }) => countries, 'no file says it', 'from an address, a nationality or a flag in a file'],
  ['address', ({ addresses = [] }) => addresses.map(place), 'the file no longer has it', 'the file has it'],
  ['identifier', ({ identifiers = [] }) => identifiers.map(({ scheme, value }) => `${scheme} ${canonicalIdentifier(scheme, value)}`),
    'read under another scheme, or divided', 'read under another scheme, from remarks, or new'],
  ['birth date', ({ birthDates = [] }) => birthDates, 'of a record that is no longer in this party', 'the file has it'],
  ['position', ({ positions = [] }) => positions.map(plain), 'the file writes it differently', 'the file has it'],
  ['listing', ({ listings = [] }) => listings.map(listingKey), 'of a record that is no longer in this party', 'of a record that is now in this party'],
  ['programme', ({ listings = [] }) => listings.flatMap(listing => (listing.programs ?? []).map(program => `${listingKey(listing)}: ${program}`)),
    'the file has another code for it', 'the file has this code'],
  ['listing date', ({ listings = [] }) => listings.flatMap(listing => listing.listedOn === undefined ? [] : [`${listingKey(listing)}: ${listing.listedOn}`]),
    'the file has another date', 'the file has it']
]

/**
 * The differences between the present list and a rebuilt one, by kind, the most frequent first.
 * @param rebuilt a party that is also on the present list must have the same id
 */
export function compareLists (present: readonly ListedParty[], rebuilt: readonly ListedParty[]): Difference[] {
  const differences = new Map<string, Difference>()
  const note = (kind: string, because: string, text: string): void => {
    const difference = differences.get(kind) ?? { kind, because, cases: [] }
    difference.cases.push(text)
    differences.set(kind, difference)
  }
  const byId = new Map(rebuilt.map(party => [party.id, party]))
  const byFormerId = new Map(rebuilt.flatMap(party => (party.formerIds ?? []).map(id => [id, party] as const)))
  const known = new Set(present.map(({ id }) => id))
  for (const party of present) {
    const now = byId.get(party.id)
    const taken = byFormerId.get(party.id)
    if (now !== undefined) compareParties(party, now, note)
    else if (taken !== undefined) note('party joined to another', 'the files join their records', `${party.id} ${party.name} is now in ${taken.id} ${taken.name}: ${taken.joins?.map(({ text }) => text).join('; ')}`)
    else note('party gone', 'no file has it', `${party.id} ${party.name}`)
  }
  const ofRecord = new Map(present.flatMap(party => (party.sourceRecords ?? []).map(key => [key, party] as const)))
  for (const party of rebuilt) {
    if (known.has(party.id) || party.formerIds?.some(id => known.has(id)) === true) continue
    const before = party.sourceRecords?.map(key => ofRecord.get(key)).find(found => found !== undefined)
    if (before === undefined) note('party new', 'under a North Korea programme in the files', `${party.id} ${party.name}, by rule ${party.labour?.rule}`)
    else note('party divided', 'birth dates or types of its records contradict', `${party.id} ${party.name} was in ${before.id} ${before.name} (${before.birthDates?.join(', ')})`)
  }
  return [...differences.values()].sort((a, b) => b.cases.length - a.cases.length || (a.kind < b.kind ? -1 : 1))
}

function compareParties (before: ListedParty, now: ListedParty, note: (kind: string, because: string, text: string) => void): void {
  const who = `${before.id} ${before.name}`
  for (const [field, factsOf, gone, added] of FACTS) {
    const [old, fresh] = [new Set(factsOf(before)), new Set(factsOf(now))]
    for (const fact of old) if (!fresh.has(fact)) note(`${field} gone`, gone, `${who}: ${fact}`)
    for (const fact of fresh) if (!old.has(fact)) note(`${field} added`, added, `${who}: ${fact}`)
  }
  if (before.name !== now.name) note('primary name written differently', 'the name is as the first list writes it', `${before.name} -> ${now.name}`)
  if (before.type !== now.type) note('type changed', 'companies and organizations are told apart by their names', `${who}: ${before.type} -> ${now.type}`)
  if (before.labour?.link !== now.labour?.link) note('labour link changed', 'must not happen: curated links stay', `${who}: ${before.labour?.link} -> ${now.labour?.link}`)
  const weak = (party: ListedParty): Set<string> => new Set(party.aliases?.filter(alias => alias.weak === true).map(alias => inAnyOrder(alias.name)))
  const [old, fresh] = [weak(before), weak(now)]
  const both = new Set(FACTS[0][1](before).filter(name => FACTS[0][1](now).includes(name)))
  for (const name of both) if (old.has(name) !== fresh.has(name)) note(`alias now ${fresh.has(name) ? 'weak' : 'strong'}`, 'an alias is weak when every list that has it says so', `${who}: ${name}`)
}

/** A name with its words sorted, because lists put the family name first or last. */
function inAnyOrder (name: string): string {
  return canonicalName(name).split(' ').sort().join(' ')
}

function listingKey ({ list, reference = '' }: Listing): string {
  return `${list} ${reference}`.trim()
}

/** An address with the name of North Korea unified, because lists write it in several ways. */
function place (text: string): string {
  return plain(text).replace(/democratic people s republic of korea|korea north|north korea/g, 'dprk')
}

function plain (text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
