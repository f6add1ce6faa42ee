import type { LabourLink, ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'
import { matcherSteps, type Matcher } from '../matching/matcher.js'
import { atOnce, type Steps } from '../steps/steps.js'
import { summariseLists, type ListSummary } from './list-summary.js'
import type { Watchlist } from './read.js'

/** How many parties, names and listings a corpus holds. */
export interface CorpusCounts {
  parties: number
  /** Names and aliases. */
  names: number
  listings: number
  byType: Readonly<Partial<Record<PartyType, number>>>
  byLabourLink: Readonly<Partial<Record<LabourLink, number>>>
}

/**
 * One generation of the list, indexed for screening. It never changes. A refresh builds another corpus beside it and
 * swaps the reference, so that each answer comes from one generation.
 */
export interface Corpus {
  readonly version: string
  readonly asOf?: string
  /** Sorted by id. */
  readonly parties: readonly ListedParty[]
  /** Parties by their ids and former ids. */
  readonly byId: ReadonlyMap<string, ListedParty>
  readonly matcher: Matcher
  readonly lists: readonly ListSummary[]
  /** The names of the lists, in order. */
  readonly listNames: readonly string[]
  readonly counts: CorpusCounts
}

/** Indexes a list. The order of its lines has no influence: equal content makes an equal corpus. */
export function buildCorpus (watchlist: Watchlist): Corpus {
  return atOnce(corpusSteps(watchlist))
}

/** `buildCorpus` in small steps, so that the thread can answer requests in between; see `inTurns`. */
export function * corpusSteps (watchlist: Watchlist): Steps<Corpus> {
  const parties = watchlist.parties.toSorted((a, b) => a.id < b.id ? -1 : 1)
  const lists = [...watchlist.lists ?? summariseLists(parties, watchlist.listDates, watchlist.listDateNotes)]
  const matcher = yield * matcherSteps(parties)
  return Object.freeze({
    version: watchlist.version,
    ...(watchlist.asOf !== undefined && { asOf: watchlist.asOf }),
    parties: Object.freeze(parties),
    byId: indexIds(parties),
    matcher,
    lists: Object.freeze(lists),
    listNames: Object.freeze(lists.map(({ list }) => list)),
    counts: Object.freeze(count(parties))
  })
}

/** Where an id is also the former id of another party, it finds the party that has it now. */
function indexIds (parties: readonly ListedParty[]): Map<string, ListedParty> {
  const byId = new Map<string, ListedParty>()
  for (const party of parties) for (const id of party.formerIds ?? []) byId.set(id, party)
  for (const party of parties) byId.set(party.id, party)
  return byId
}

function count (parties: readonly ListedParty[]): CorpusCounts {
  return {
    parties: parties.length,
    names: parties.reduce((sum, party) => sum + 1 + (party.aliases?.length ?? 0), 0),
    listings: parties.reduce((sum, party) => sum + (party.listings?.length ?? 0), 0),
    byType: tally(parties.map(party => party.type)),
    byLabourLink: tally(parties.flatMap(party => party.labour?.link ?? []))
  }
}

function tally<Key extends string> (keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a], [b]) => a < b ? -1 : 1)) as Partial<Record<Key, number>>
}
