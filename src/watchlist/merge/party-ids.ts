import type { ListedParty } from '../../../schemas/listed-party.js'
import { compareIds } from './record-key.js'

/** What ids the parties of an earlier generation had. */
export type PreviousParty = Pick<ListedParty, 'id' | 'sourceRecords' | 'formerIds'>

export interface PartyIds {
  id: string
  formerIds: string[]
}

/**
 * Names groups of records. A party keeps the id that it had. Where several became one, the id of the list that goes
 * first stays and the others become former ids. Where one fell apart, the id stays with the record that it names, else
 * with the record that was first in it. A party that is new takes its curated id, else the key of its first record. No
 * id is given twice.
 * @param groups keys of records, each group in the order of precedence
 * @param previous parties of the generation before
 * @param curated parties whose ids people have chosen
 */
export function nameParties (groups: readonly (readonly string[])[], previous: Iterable<PreviousParty>, curated: Iterable<PreviousParty> = []): PartyIds[] {
  const groupOf = new Map(groups.flatMap((keys, group) => keys.map(key => [key, group] as const)))
  const successorOf = ({ id, sourceRecords = [id] }: PreviousParty): number | undefined => {
    const first = sourceRecords.find(key => groupOf.has(key))
    return groupOf.get(id) ?? (first === undefined ? undefined : groupOf.get(first))
  }
  const held = groups.map((): string[] => [])
  const given = new Set<string>()
  const former: [id: string, group: number][] = []
  for (const party of previous) {
    const group = successorOf(party)
    if (group === undefined || given.has(party.id)) continue
    given.add(party.id)
    held[group].push(party.id)
    for (const old of party.formerIds ?? []) former.push([old, group])
  }
  const chosen = groups.map((): string[] => [])
  for (const party of curated) {
    const group = successorOf(party)
    if (group !== undefined && !given.has(party.id)) chosen[group].push(party.id)
  }
  const ids = groups.map((keys, group) => held[group].sort(compareIds)[0] ?? chosen[group].sort(compareIds)[0] ?? keys[0])
  const inUse = new Set(ids)
  const formerIds = held.map(own => new Set(own.slice(1)))
  for (const [old, group] of former) if (!given.has(old)) formerIds[groupOf.get(old) ?? group].add(old)
  return ids.map((id, group) => ({ id, formerIds: [...formerIds[group]].filter(old => !inUse.has(old)).sort(compareIds) }))
}
