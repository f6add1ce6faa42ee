import type { ListedParty } from '../../../schemas/listed-party.js'
import { SOURCED } from '../merge/curated-facts.js'
import { dense } from '../merge/dense.js'
import { linkingList } from '../merge/linked-to.js'
import { keyOf, sourceOf } from '../merge/record-key.js'

type Facts = NonNullable<ListedParty['factSources']>

/**
 * A bundled party reduced to what people and lists that are not fetched say. Its name stays, and `factSources.name` holds
 * those of them that use it. A party that is on none of the fetched lists is unchanged.
 * @param lists the names of the fetched lists
 */
export function unsyncedFacts (party: ListedParty, lists: ReadonlySet<string>): ListedParty {
  const { listings = [], sourceRecords = [] } = party
  const dropped = listings.filter(({ list }) => lists.has(list))
  if (dropped.length === 0) return party
  const fetched = new Set([...lists].map(sourceOf))
  const others = (sources: readonly string[] = []): string[] => sources.filter(source => !fetched.has(source))
  const saidByOthers = <Fact extends { sources?: string[] }>(fact: Fact): Fact => ({ ...fact, sources: others(fact.sources) })
  const { factSources = {}, ...whole } = party
  const records = new Set(dropped.map(({ list, reference = '' }) => keyOf(list, reference)))
  const nameSources = others(factSources.name)
  const rest: ListedParty = {
    ...whole,
    aliases: (party.aliases ?? []).filter(({ sources }) => others(sources).length > 0).map(saidByOthers),
    identifiers: (whole.identifiers ?? []).filter(({ sources }) => others(sources).length > 0).map(saidByOthers),
    listings: listings.filter(({ list }) => !lists.has(list)),
    remarks: (party.remarks ?? []).filter(({ sources }) => others(sources).length > 0),
    related: (party.related ?? []).filter(({ relation }) => !fetched.has(linkingList(relation) ?? '')),
    sourceRecords: sourceRecords.filter(key => !records.has(key)),
    joins: (party.joins ?? []).filter(({ records: pair }) => !pair.every(key => records.has(key)))
  }
  const sources: Facts = { ...(nameSources.length > 0 && { name: nameSources }) }
  for (const field of SOURCED) {
    const said = Object.entries(factSources[field] ?? {}).filter(([, sayers]) => others(sayers).length > 0)
      .map(([value, sayers]) => [value, others(sayers)] as const)
    rest[field] = said.map(([value]) => value)
    if (said.length > 0) sources[field] = Object.fromEntries(said)
  }
  return { ...dense(rest), ...(Object.keys(sources).length > 0 && { factSources: sources }) }
}
