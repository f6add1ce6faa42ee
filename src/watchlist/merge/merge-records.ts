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
   * Curated parties by record (`OFAC:30083`), see `readLabourLinks`: their labour links, which records they are, their
   * names in a form for readers, and their ids for parties that had none before. Left out: the rules alone.
   */
  labourLinks?: LabourLinks
  /** What people found on parties beside the files, see `readCuratedParties`; listings of authorities without a file are there. */
  curatedParties?: Iterable<ListedParty>
  /** The parties of the generation before, whose ids are kept. Left out: ids come from the records alone. */
  previousParties?: Iterable<PreviousParty>
}

export interface MergeResult {
  /** By id, each id once, ready for `buildCorpus`. Every record is in exactly one (`sourceRecords`). */
  parties: ListedParty[]
  /** How many joins there are for each reason. The joins of a party stand with it (`joins`). */
  joins: Partial<Record<JoinReason, number>>
  /** Pairs that something joins and something else contradicts; they stay two parties. */
  keptApart: KeptApart[]
}

/**
 * Makes the records of several lists one party each where they are about one: by explicit references, by identifiers
 * that belong to one party, or by equal names with nothing that contradicts; never across contradicting birth dates or
 * types. Pure: equal records and options give equal parties, in whatever order the records come.
 *
 * A party has the curated name where a list has it too, else the name of its first record, and the type of that record, by precedence of the lists (UN, OFAC, EU, UK, Switzerland,
 * Australia, Canada, Korea, others), and all facts of all records, each with the lists that say it. Its id is that of
 * the generation before, else `LIST:reference` of its first record; ids that it took in are its `formerIds`. Its
 * `labour` is curated where one of its records is in `labourLinks`, else a rule's, else absent.
 * @param records of any lists in any order; all are held in memory
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
