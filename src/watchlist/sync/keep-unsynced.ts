import type { ListedParty, Listing, RecordJoin } from '../../../schemas/listed-party.js'
import { scriptOfText } from '../../names/scripts.js'
import { withFacts } from '../merge/curated-facts.js'
import { unsyncedFacts } from './unsynced-facts.js'

/**
 * The parties of the lists that were fetched, with what the bundled list knows from lists that were not, and from people:
 * whoever fetches some lists must not lose the others. A party of both gets the bundled facts beside its own, all but those
 * that only the fetched lists said, which now say themselves what they say.
 * @param fetched parties made of the lists that were fetched
 * @param lists the names of those lists
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
 * @param rest what lists that are not fetched, and people, say of the party
 * @param bundled listings that the bundled list has of it: they may have the date that the fetched file does not give
 */
function joinedWith (party: ListedParty, rest: ListedParty, bundled: readonly Listing[] = []): ListedParty {
  const listings = (party.listings ?? []).map(listing => {
    const known = bundled.find(({ list, reference }) => list === listing.list && reference === listing.reference)
    return listing.listedOn !== undefined || known === undefined ? listing : { ...known, ...listing }
  })
  const together = withFacts({ ...party, ...(listings.length > 0 && { listings }) }, withNameAsAlias(rest))
  const remarks = [...party.remarks ?? [], ...rest.remarks ?? []]
  return withJoins({
    ...together,
    ...(remarks.length > 0 && { remarks }),
    // What people have read goes before what a rule concludes, whichever record they read it of.
    ...(party.labour?.assessedBy !== 'curated' && rest.labour?.assessedBy === 'curated' && { labour: rest.labour })
  }, [...party.joins ?? [], ...rest.joins ?? []])
}

/** The party may have another name on the lists that are fetched. */
function withNameAsAlias (party: ListedParty): ListedParty {
  const { name, aliases = [], factSources } = party
  if (factSources?.name === undefined) return party
  return { ...party, aliases: [{ name, weak: false, kind: 'aka', script: scriptOfText(name), sources: factSources.name }, ...aliases] }
}

/** A party with those of some joins that are between records of it. */
function withJoins ({ joins: _joins, ...party }: ListedParty, joins: readonly RecordJoin[] = []): ListedParty {
  const own = joins.filter(({ records }) => records.every(key => party.sourceRecords?.includes(key)))
  return { ...party, ...(own.length > 0 && { joins: own }) }
}
