import type { RecordJoin } from '../../../schemas/listed-party.js'
import { familyOf } from '../../facts/type-family.js'
import type { LabourLinks } from '../labour/labour-links.js'
import type { ListRecord } from '../sources/list-record.js'
import { bornADayApart, bornOneDay, contradiction, listPlaces, listTellsApart } from './contradictions.js'
import { crossReferences, curatedBlocks } from './cross-references.js'
import { equalNames, type NameJoin } from './equal-names.js'
import { PartyGroups } from './party-groups.js'
import type { KeyedRecord } from './record-key.js'
import { sharedIdentifiers } from './shared-identifiers.js'

/** Two records that stay separate parties although something says that they are one. */
export interface KeptApart {
  join: RecordJoin
  /** What contradicts. `several fit`: the name fits several records of one list and programme equally well. */
  because: 'birth dates' | 'types' | 'one list tells them apart' | 'several fit'
}

/** The records grouped into parties. */
export interface JoinedRecords {
  /** For each party the positions of its records, ascending, and the joins that connect them: one less than records. */
  groups: { records: number[], joins: RecordJoin[] }[]
  keptApart: KeptApart[]
}

/**
 * Finds the records that are one party.
 * @param records in the order of precedence, which decides between joins of equal strength
 * @param curated parties whose records people have identified, by record
 */
export function joinRecords (records: readonly KeyedRecord[], curated: LabourLinks = new Map()): JoinedRecords {
  const lists = records.map(({ record }) => record)
  const groups = new PartyGroups(records.length)
  const joins: { record: number, join: RecordJoin }[] = []
  const keptApart: KeptApart[] = []

  const attempt = (left: number, right: number, reason: RecordJoin['reason'], text: string, because: KeptApart['because'] | undefined): void => {
    const join: RecordJoin = { records: [records[left].key, records[right].key], reason, text }
    if (because !== undefined) {
      keptApart.push({ join, because })
      return
    }
    groups.join(left, right)
    joins.push({ record: left, join })
  }

  const saidOutright = (number: number): boolean =>
    joins.some(({ record, join }) => isOutright(join.reason) && groups.groupOf(record) === groups.groupOf(number))
  const joined: JoinedSoFar = { records: lists, groups, saidOutright }

  for (const { reason, records: numbers, text } of [...crossReferences(lists), ...curatedBlocks(records, curated), ...sharedIdentifiers(lists)]) {
    for (const [at, left] of numbers.entries()) {
      for (const right of numbers.slice(at + 1)) {
        if (groups.groupOf(left) === groups.groupOf(right)) continue
        const apart = reason === 'identifier' && anyPair(groups, left, right, (a, b) => numberIsBorrowed(lists[a], lists[b]))
        attempt(left, right, reason, text, groupsContradict(joined, left, right, isOutright(reason)) ?? (apart ? 'one list tells them apart' : undefined))
      }
    }
  }

  const candidates = equalNames(lists)
  for (const strength of new Set(candidates.map(join => join.strength))) {
    const open = candidates.filter(join => join.strength === strength && groups.groupOf(join.left) !== groups.groupOf(join.right))
    const unclear = ambiguous(groups, lists, open)
    for (const join of open) {
      const { left, right, reason, text } = join
      if (groups.groupOf(left) === groups.groupOf(right)) continue
      attempt(left, right, reason, text, groupsContradict(joined, left, right, false) ??
        (anyPair(groups, left, right, (a, b) => listTellsApart(lists[a], lists[b])) ? 'one list tells them apart' : unclear.has(join) ? 'several fit' : undefined))
    }
  }

  const joinsOfGroup = new Map<number, RecordJoin[]>()
  for (const { record, join } of joins) {
    const group = groups.groupOf(record)
    joinsOfGroup.set(group, [...joinsOfGroup.get(group) ?? [], join])
  }
  return {
    groups: groups.all().map(numbers => ({ records: numbers, joins: joinsOfGroup.get(groups.groupOf(numbers[0])) ?? [] })),
    keptApart
  }
}

/** Whether a list or people state explicitly that records are one party, as opposed to an equal number or name. */
function isOutright (reason: RecordJoin['reason']): boolean {
  return !EVIDENCE.has(reason)
}

const EVIDENCE = new Set<RecordJoin['reason']>(['identifier', 'name', 'name_and_birth_date'])

interface JoinedSoFar {
  records: readonly ListRecord[]
  groups: PartyGroups
  /** Whether a list or people have said outright of the group of a record that it is one party. */
  saidOutright: (record: number) => boolean
}

/**
 * What contradicts between any record of one group and any of the other. What joins a group of which somebody has said outright
 * that it is one party may have the date of one of its records and so be a day from another's.
 *
 * @param outright whether somebody says so of these records: then birth dates a day apart do not contradict
 */
function groupsContradict ({ records, groups, saidOutright }: JoinedSoFar, left: number, right: number, outright: boolean): 'birth dates' | 'types' | undefined {
  const [these, those] = [groups.membersOf(left), groups.membersOf(right)]
  const knowsDay = (group: readonly number[], record: number): boolean =>
    group.some(each => bornOneDay(records[each], records[record])) && saidOutright(group[0])
  for (const a of these) {
    for (const b of those) {
      const found = contradiction(records[a], records[b])
      if (found === undefined) continue
      const slip = found === 'birth dates' && bornADayApart(records[a], records[b])
      if (!slip || !(outright || knowsDay(these, b) || knowsDay(those, a))) return found
    }
  }
}

/**
 * Whether a shared number does not make two records of one list one party. The list may give a subsidiary the number of
 * its parent or former owner; having a record for each, it knows that they are two.
 */
function numberIsBorrowed (a: ListRecord, b: ListRecord): boolean {
  return a.list === b.list && (familyOf(a.type) === 'company' || listTellsApart(a, b))
}

/** Whether a condition holds for any record of one group with any record of the other. */
function anyPair (groups: PartyGroups, left: number, right: number, holds: (a: number, b: number) => boolean): boolean {
  return groups.membersOf(left).some(a => groups.membersOf(right).some(b => holds(a, b)))
}

/**
 * The joins by name that are ambiguous, because several parties of one list and programme fit a group equally well and it
 * is unknown which is meant.
 */
function ambiguous (groups: PartyGroups, records: readonly ListRecord[], joins: readonly NameJoin[]): Set<NameJoin> {
  const partners = new Map<string, Set<number>>()
  const keysOf = (from: number, to: number): string[] => groups.membersOf(to).flatMap(number => listPlaces(records[number]).map(place => `${groups.groupOf(from)} ${place}`))
  for (const { left, right } of joins) {
    for (const [from, to] of [[left, right], [right, left]]) {
      for (const key of keysOf(from, to)) partners.set(key, (partners.get(key) ?? new Set()).add(groups.groupOf(to)))
    }
  }
  const unclear = ([from, to]: [number, number]): boolean => keysOf(from, to).some(key => partners.get(key)!.size > 1)
  return new Set(joins.filter(({ left, right }) => unclear([left, right]) || unclear([right, left])))
}
