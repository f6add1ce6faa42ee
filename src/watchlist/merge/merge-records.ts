import type { JoinReason, ListedParty } from '../../../schemas/listed-party.js'
import { assessLabour, curatedLabour } from '../labour/assess-labour.js'
import type { LabourLinks } from '../labour/labour-links.js'
import type { ListRecord } from '../sources/list-record.js'
import { addCuratedParties } from './curated-facts.js'
import { joinRecords, type KeptApart } from './join-records.js'
import { mergeParty } from './merged-party.js'
import { nameParties, type PreviousParty } from './party-ids.js'
import { keyRecords, type KeyedRecord } from './record-key.js'

export interface MergeOptions {
  /**
   * Curated parties by record (`OFAC:30083`), see `readLabourLinks`. They give labour links, records that are one party,
   * readable names, and ids for parties that had none before. Left out: labour links come from the rules alone.
   */
  labourLinks?: LabourLinks
  /** What people found out besides the files, such as listings of authorities that publish none; see `readCuratedParties`. */
  curatedParties?: Iterable<ListedParty>
  /** The parties of the previous generation, whose ids are kept. Left out: ids come from `labourLinks` and the records. */
  previousParties?: Iterable<PreviousParty>
}

export interface MergeResult {
  /** Sorted by id, with unique ids, ready for `buildCorpus`. Every record is in exactly one party (`sourceRecords`). */
  parties: ListedParty[]
  /** Number of joins by reason. Each party has its own in its `joins`. */
  joins: Partial<Record<JoinReason, number>>
  /** Pairs that something speaks for joining, but that were not joined because something else contradicts. */
  keptApart: KeptApart[]
}

/**
 * Merges the records of several lists into parties. Records are joined by explicit references, by identifiers that belong
 * to one party, by `labourLinks`, or by equal names when nothing contradicts. They are never joined across contradicting
 * types or birth dates; only dates a day apart may be joined, where a list or people state that it is one party.
 * Pure: equal records and options give equal parties, in whatever order the records come.
 *
 * A party has all facts of its records, each with the lists that say it. Its type is that of its first record by
 * precedence of the lists (UN, OFAC, EU, UK, Switzerland, Australia, Canada, Korea, US CBP, others). So is its name, unless
 * a list has the name in `labourLinks`. Its id is that of the previous generation, else the one in `labourLinks`, else
 * `LIST:reference` of its first record; ids of parties merged into it are its `formerIds`. Its `labour` is curated where
 * one of its records is in `labourLinks`, else concluded by a rule, else absent. The `curatedParties` are added last.
 * @param records of any lists, in any order; all are held in memory
 */
export function mergeRecords (records: Iterable<ListRecord>, options: MergeOptions = {}): MergeResult {
  const keyed = keyRecords(records)
  const { groups, keptApart } = joinRecords(keyed, options.labourLinks)
  const members = groups.map(({ records }) => records.map(number => keyed[number]))
  const ids = nameParties(members.map(each => each.map(({ key }) => key)), options.previousParties ?? [], curatedIds(options.labourLinks))
  const counts: MergeResult['joins'] = {}
  const parties = groups.map(({ joins }, at): ListedParty => {
    for (const { reason } of joins) counts[reason] = (counts[reason] ?? 0) + 1
    const party = mergeParty(members[at], ids[at], joins, curatedName(members[at], options.labourLinks))
    const labour = assessLabour(members[at], options.labourLinks)
    return labour === undefined ? party : { ...party, labour }
  })
  const complete = addCuratedParties(parties, [...options.curatedParties ?? []].map(party => withCuratedLabour(party, options.labourLinks)))
  return { parties: complete.sort((a, b) => a.id < b.id ? -1 : 1), joins: counts, keptApart }
}

function curatedName (records: readonly KeyedRecord[], curated: LabourLinks = new Map()): string | undefined {
  return records.map(({ key }) => curated.get(key)?.name).find(name => name !== undefined)
}

function curatedIds (curated: LabourLinks = new Map()): PreviousParty[] {
  return [...new Set(curated.values())].map(({ id, records }) => ({ id, sourceRecords: records }))
}

function withCuratedLabour (party: ListedParty, links: LabourLinks = new Map()): ListedParty {
  const labour = curatedLabour([...party.sourceRecords ?? [], party.id], links)
  return labour === undefined ? party : { ...party, labour }
}
