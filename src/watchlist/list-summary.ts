import type { Static } from 'typebox'
import { ListingKind, type ListedParty, type Listing } from '../../schemas/listed-party.js'
import { PartialDate } from '../../schemas/party.js'
import { Type } from '../../schemas/type.js'
import { ListSummary as AnsweredSummary } from '../../schemas/watchlist.js'
import { contentHash } from './content.js'

/** What a watchlist holds of one list: what is answered of it, and what is kept besides. */
export const ListSummary = Type.Object({
  ...AnsweredSummary.properties,
  /** What being on this list means; left out when the watchlist does not say it, or says two things. */
  kind: Type.Optional(ListingKind),
  /** A date that is not known is left out, never guessed. */
  date: Type.Optional(PartialDate),
  /** Parties on this list: fewer than listings where records of one list were merged into one party. */
  parties: Type.Integer()
})
export type ListSummary = Readonly<Static<typeof ListSummary>>

/**
 * Summarises each list that the parties are on, sorted by name.
 * @param dates date of each list by its name, ISO 8601
 * @param dateNotes notes that qualify those dates, by the name of the list
 */
export function summariseLists (parties: readonly ListedParty[], dates: Readonly<Record<string, string>> = {}, dateNotes: Readonly<Record<string, string>> = {}): ListSummary[] {
  const byList = new Map<string, [ListedParty, Listing][]>()
  for (const party of parties) {
    for (const listing of party.listings ?? []) {
      const entries = byList.get(listing.list)
      if (entries === undefined) byList.set(listing.list, [[party, listing]])
      else entries.push([party, listing])
    }
  }
  return [...byList].sort(([a], [b]) => a < b ? -1 : 1).map(([list, entries]) => {
    const kinds = new Set(entries.map(([, listing]) => listing.kind))
    const [kind] = kinds
    let sha256: string | undefined
    return {
      list,
      ...(kinds.size === 1 && kind !== undefined && { kind }),
      ...(Object.hasOwn(dates, list) && { date: dates[list] }),
      ...(Object.hasOwn(dateNotes, list) && { dateNote: dateNotes[list] }),
      parties: new Set(entries.map(([party]) => party.id)).size,
      records: entries.length,
      /** Computed on first use, because hashing all lists takes as long as a thousand screenings. */
      get sha256 () {
        sha256 ??= contentHash(entries.map(([party, listing]) => [party.id, [listing, withoutListings(party)]]))
        return sha256
      }
    }
  })
}

/** The facts without the listings, so that a change of another list does not change the hash of this one. */
function withoutListings ({ listings: _listings, ...rest }: ListedParty): Omit<ListedParty, 'listings'> {
  return rest
}
