import type { ListedParty, Listing, RecordJoin } from '../../../schemas/listed-party.js'
import { scriptOfText } from '../../names/text/scripts.js'
import { withFacts } from '../merge/curated-facts.js'
import { datedListings } from '../merge/dated-listings.js'
import { unsyncedFacts } from './unsynced-facts.js'

/**
 * Combines the parties of the fetched lists with what the bundled list has from other lists and from people, so that
 * fetching some lists does not lose the others. A party in both gets the bundled facts besides its own. Bundled facts that
 * only fetched lists state are left out, as for these the fetched files count.
 * @param fetched parties made of the fetched lists
 * @param lists the names of the fetched lists
 * @param bundled parties of the bundled list
 * @returns parties sorted by id
 */
export function keepUnsynced (fetched: readonly ListedParty[], lists: ReadonlySet<string>, bundled: readonly ListedParty[]): ListedParty[] {
  const parties = new Map(fetched.map(party => [party.id, party]))
  const idOfRecord = new Map(fetched.flatMap(({ id, sourceRecords = [], formerIds = [] }) => [...sourceRecords, ...formerIds].map(key => [key, id] as const)))
  for (const party of bundled) {
    const rest = unsyncedFacts(party, lists)
    const id = [party.id, ...party.sourceRecords ?? []].map(key => parties.has(key) ? key : idOfRecord.get(key)).find(each => each !== undefined)
    const joined = id === undefined ? undefined : parties.get(id)
    if (joined !== undefined) parties.set(joined.id, joinedWith(joined, rest, party.listings))
    else if ((rest.listings ?? []).length > 0) parties.set(party.id, withJoins(rest, rest.joins))
  }
  return [...parties.values()].sort((a, b) => a.id < b.id ? -1 : 1)
}

/**
 * @param party made of the fetched lists
 * @param rest what other lists and people say about the party
 * @param bundled the party's listings in the bundled list, which may have a date that the fetched file does not give
 */
function joinedWith (party: ListedParty, rest: ListedParty, bundled: readonly Listing[] = []): ListedParty {
  const listings = datedListings(party.listings ?? [], bundled)
  const together = withFacts({ ...party, ...(listings.length > 0 && { listings }) }, withNameAsAlias(rest))
  const remarks = [...party.remarks ?? [], ...rest.remarks ?? []]
  return withJoins({
    ...together,
    ...(remarks.length > 0 && { remarks }),
    // A curated assessment goes before the conclusion of a rule, whichever record it is based on.
    ...(party.labour?.assessedBy !== 'curated' && rest.labour?.assessedBy === 'curated' && { labour: rest.labour })
  }, [...party.joins ?? [], ...rest.joins ?? []])
}

/** The party with its name as an alias too, if people or other lists use it: the fetched lists may name it differently. */
function withNameAsAlias (party: ListedParty): ListedParty {
  const { name, aliases = [], factSources } = party
  if (factSources?.name === undefined) return party
  return { ...party, aliases: [{ name, weak: false, kind: 'aka', script: scriptOfText(name), sources: factSources.name }, ...aliases] }
}

/** The party with those of the given joins whose records are both its own. */
function withJoins ({ joins: _joins, ...party }: ListedParty, joins: readonly RecordJoin[] = []): ListedParty {
  const own = joins.filter(({ records }) => records.every(key => party.sourceRecords?.includes(key)))
  return { ...party, ...(own.length > 0 && { joins: own }) }
}
