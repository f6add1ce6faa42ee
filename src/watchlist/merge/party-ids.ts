import type { ListedParty } from '../../../schemas/listed-party.js'
import { compareIds } from './record-key.js'

/** A party of an earlier generation, with its ids and records. */
export type PreviousParty = Pick<ListedParty, 'id' | 'sourceRecords' | 'formerIds'>

export interface PartyIds {
  id: string
  formerIds: string[]
}

/**
 * Gives each group of records an id. A party keeps the id that it had. Where several parties were merged, the id of the
 * list with the highest precedence stays and the others become former ids. Where a party was split, the id stays with the
 * record that it names, else with the first of its records that is left. A new party takes its curated id, else the key
 * of its first record. No id is given twice.
 * @param groups keys of records, each group in the order of precedence
 * @param previous parties of the previous generation
 * @param curated parties whose ids people have chosen
 * @returns the ids in the order of `groups`
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
