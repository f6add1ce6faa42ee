import type { ListRecord } from '../sources/list-record.js'

interface ListNaming {
  list: RegExp
  /** What ids of its records begin with. */
  prefix: string
  /** Who says what the list says: the name in `sources` of a fact. */
  source: string
}

/** In the order of precedence: the first list that has a party gives its id, name and type. */
const NAMINGS: readonly ListNaming[] = [
  { list: /^UNSC 1718$/, prefix: 'UN', source: 'UNSC' },
  { list: /^UNSC /, prefix: 'UN', source: 'UNSC' },
  { list: /^OFAC SDN$/, prefix: 'OFAC', source: 'OFAC' },
  { list: /^OFAC /, prefix: 'OFAC', source: 'OFAC' },
  { list: /^EU$/, prefix: 'EU', source: 'EU' },
  { list: /^UK$/, prefix: 'UK', source: 'UK' },
  { list: /^CH$/, prefix: 'CH', source: 'CH' },
  { list: /^AU$/, prefix: 'AU', source: 'AU' },
  { list: /^CA$/, prefix: 'CA', source: 'CA' },
  { list: /^KR$/, prefix: 'KR', source: 'KR' },
  { list: /^US CBP /, prefix: 'CBP', source: 'CBP' }
]

/** Others come from collections of lists, or are lists of one's own: after the official ones, by name. */
const OTHERS = NAMINGS.length

/** A record with its place in the order that decides: lists by precedence, then references. */
export interface KeyedRecord {
  /** `OFAC:9345`: the list and the reference on it. Every record has its own. */
  key: string
  rank: number
  /** Who says what the record says. */
  source: string
  record: ListRecord
}

/**
 * The records in an order that depends on what they say alone, each under a key of its own. Where a list gives one
 * reference twice, the later records have a number behind it: `AU:4 (2)`.
 */
export function keyRecords (records: Iterable<ListRecord>): KeyedRecord[] {
  const keyed = Array.from(records, record => {
    const rank = rankOf(record.list)
    return { key: keyOf(record.list, record.reference), rank, source: NAMINGS[rank]?.source ?? record.list, record }
  }).sort(byPrecedence)
  const taken = new Set<string>()
  for (const each of keyed) {
    const base = each.key
    for (let count = 2; taken.has(each.key); count++) each.key = `${base} (${count})`
    taken.add(each.key)
  }
  return keyed
}

/** `OFAC:9345`: the list and the reference on it, as in `sourceRecords` and in ids. */
export function keyOf (list: string, reference: string): string {
  return `${NAMINGS[rankOf(list)]?.prefix ?? list}:${reference}`
}

/** Who says what a list says: the name in `sources` of a fact. */
export function sourceOf (list: string): string {
  return NAMINGS[rankOf(list)]?.source ?? list
}

/** Who says what a record says, by its key; undefined where the key names no list of an authority. */
export function sourceOfKey (key: string): string | undefined {
  return NAMINGS[rankOfId(key)]?.source
}

/** Whether a list is one of an authority, by its name. */
export function isOfficial (list: string): boolean {
  return rankOf(list) !== OTHERS
}

/** Where an id stands in the order of precedence, for ids that records may have given before. */
export function compareIds (a: string, b: string): number {
  return rankOfId(a) - rankOfId(b) || byText(a, b)
}

function byPrecedence (a: KeyedRecord, b: KeyedRecord): number {
  return a.rank - b.rank || byText(a.record.list, b.record.list) || byText(a.key, b.key) ||
    (a.record === b.record ? 0 : byText(JSON.stringify(a.record), JSON.stringify(b.record)))
}

function rankOf (list: string): number {
  const rank = NAMINGS.findIndex(naming => naming.list.test(list))
  return rank === -1 ? OTHERS : rank
}

function rankOfId (id: string): number {
  const rank = NAMINGS.findIndex(({ prefix }) => id.startsWith(`${prefix}:`))
  return rank === -1 ? OTHERS : rank
}

function byText (a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
