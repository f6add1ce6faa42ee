import type { JoinReason } from '../../../schemas/listed-party.js'
import { isWholeDay } from '../../facts/partial-date.js'
import type { ListRecord } from '../sources/list-record.js'
import { contradiction, countriesContradict, listTellsApart, sharedBirthDate } from './contradictions.js'
import { nameKeyReader } from './name-keys.js'
import { uniqueIdentifiers } from './shared-identifiers.js'

/** Two records with an equal name, and what else speaks for their being one party. */
export interface NameJoin {
  /** Position of a record in the list; `left` is the smaller one. */
  left: number
  right: number
  reason: JoinReason
  /** How strong the evidence is, 1-6; greater is stronger. */
  strength: number
  text: string
}

/** A name that so many records share tells nobody apart. */
const MOST_RECORDS = 50

/**
 * Pairs of records that may be one party by their names: the primary name of one is a name of the other, and nothing
 * contradicts. Persons must also share a birth date. Pairs with the strongest evidence come first.
 */
export function equalNames (records: readonly ListRecord[]): NameJoin[] {
  const joins = new Map<number, NameJoin>()
  for (const { numbers, primary, telling } of sharedNames(records)) {
    for (const [at, left] of numbers.entries()) {
      for (const right of numbers.slice(at + 1)) {
        if (!primary.has(left) && !primary.has(right)) continue
        const join = joinOf(records, left, right, { bothPrimary: primary.has(left) && primary.has(right), telling })
        const pair = left * records.length + right
        if (join !== undefined && join.strength > (joins.get(pair)?.strength ?? 0)) joins.set(pair, join)
      }
    }
  }
  return [...joins.values()].sort((a, b) => b.strength - a.strength || a.left - b.left || a.right - b.right)
}

interface SharedName {
  /** Positions of the records that have the name, ascending. */
  numbers: number[]
  /** Those that have it as their primary name. */
  primary: Set<number>
  /** See `NameKey`. */
  telling: boolean
}

function sharedNames (records: readonly ListRecord[]): SharedName[] {
  const keyOf = nameKeyReader()
  const byKey = new Map<string, SharedName>()
  for (const [number, { names, type }] of records.entries()) {
    for (const name of names) {
      const found = keyOf(name, type)
      if (found === undefined) continue
      const shared = byKey.get(found.key) ?? { numbers: [], primary: new Set(), telling: found.telling }
      if (shared.numbers.at(-1) !== number) shared.numbers.push(number)
      if (name.kind === 'primary') shared.primary.add(number)
      byKey.set(found.key, shared)
    }
  }
  return [...byKey.values()].filter(({ numbers }) => numbers.length > 1 && numbers.length <= MOST_RECORDS)
}

function joinOf (
  records: readonly ListRecord[], left: number, right: number, { bothPrimary, telling }: { bothPrimary: boolean, telling: boolean }
): NameJoin | undefined {
  const [a, b] = [records[left], records[right]]
  if (listTellsApart(a, b) || contradiction(a, b) !== undefined || identifiersContradict(a, b)) return undefined
  const name = bothPrimary ? `both have the name ${a.names[0].name}` : 'the name of one is a name of the other'
  const birth = sharedBirthDate(a, b)
  if (birth !== undefined && isWholeDay(birth)) {
    return { left, right, reason: 'name_and_birth_date', strength: bothPrimary ? 6 : 5, text: `${name}, and both the birth date ${birth}` }
  }
  if (countriesContradict(a, b)) return undefined
  if (birth !== undefined) {
    return { left, right, reason: 'name_and_birth_date', strength: bothPrimary ? 4 : 3, text: `${name}, and both the birth date ${birth}` }
  }
  const country = a.countries.find(each => b.countries.includes(each))
  if (a.type === 'person' || (country === undefined && !telling)) return undefined
  return { left, right, reason: 'name', strength: bothPrimary ? 2 : 1, text: country === undefined ? `${name}, and nothing contradicts` : `${name}, and both the country ${country}` }
}

/** Whether both records have unique identifiers of the same scheme and country, but share no unique identifier at all. */
function identifiersContradict (a: ListRecord, b: ListRecord): boolean {
  const [left, right] = [uniqueIdentifiers(a), uniqueIdentifiers(b)]
  const schemes = new Set(left.map(schemeOf))
  return right.some(number => schemes.has(schemeOf(number))) && !left.some(number => right.includes(number))
}

function schemeOf (number: string): string {
  return number.slice(0, number.lastIndexOf(' '))
}
