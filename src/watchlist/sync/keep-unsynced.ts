import type { ListedParty } from '../../../schemas/listed-party.js'

/**
 * The parties of the lists that were fetched, with what the bundled list knows from lists that were not: whoever fetches
 * some lists must not lose the others. A party of both gets the bundled listings beside its own.
 * @param fetched parties made of the lists that were fetched
 * @param lists the names of those lists
 */
export function keepUnsynced (fetched: readonly ListedParty[], lists: ReadonlySet<string>, bundled: readonly ListedParty[]): ListedParty[] {
  const parties = new Map(fetched.map(party => [party.id, party]))
  const idOfRecord = new Map(fetched.flatMap(({ id, sourceRecords = [], formerIds = [] }) => [...sourceRecords, ...formerIds].map(key => [key, id] as const)))
  for (const party of bundled) {
    const listings = (party.listings ?? []).filter(({ list }) => !lists.has(list))
    if (listings.length === 0) continue
    const id = [party.id, ...party.sourceRecords ?? []].map(key => parties.has(key) ? key : idOfRecord.get(key)).find(each => each !== undefined)
    const joined = id === undefined ? undefined : parties.get(id)
    if (joined === undefined) parties.set(party.id, { ...party, listings })
    else parties.set(joined.id, { ...joined, listings: [...joined.listings ?? [], ...listings] })
  }
  return [...parties.values()].sort((a, b) => a.id < b.id ? -1 : 1)
}
