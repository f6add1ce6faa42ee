import type { ListRecord } from '../sources/list-record.js'

interface ListNaming {
  list: RegExp
  /** Prefix of the ids of its records. */
  prefix: string
  /** The list's name in the `sources` of a fact. */
  source: string
}

/** The lists of authorities in the order of precedence: the first that has a party gives its id, name and type. */
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

/** Rank of all other lists, after the official ones: collections of lists, and a company's own lists. */
const OTHERS = NAMINGS.length

/** A record with its key and its place in the order of precedence. */
export interface KeyedRecord {
  /** `OFAC:9345`: the list and the reference on it. Unique. */
  key: string
  /** Rank of the record's list; a smaller rank goes first. */
  rank: number
  /** The list's name in the `sources` of a fact. */
  source: string
  record: ListRecord
}

/**
 * Gives each record a unique key, and sorts the records by precedence of the lists, then by list and key. The order
 * depends on the content of the records alone. Where a list gives one reference twice, later records get a number:
 * `AU:4 (2)`.
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

/** The name of a list in the `sources` of a fact. */
export function sourceOf (list: string): string {
  return NAMINGS[rankOf(list)]?.source ?? list
}

/** The name, in the `sources` of a fact, of the list that a record's key names; undefined unless an authority publishes it. */
export function sourceOfKey (key: string): string | undefined {
  return NAMINGS[rankOfId(key)]?.source
}

/** Whether a list is published by an authority, by its name. */
export function isOfficial (list: string): boolean {
  return rankOf(list) !== OTHERS
}

/** Sorts ids by precedence of the lists in their prefixes, then by text. */
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
