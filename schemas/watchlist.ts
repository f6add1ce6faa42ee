import type { Static } from 'typebox'
import { Type } from './type.js'

const Count = Type.Integer({ minimum: 0 })

/** One source list inside the watchlist in use. */
export const ListSummary = Type.Object({
  list: Type.String({ description: 'The name to filter by' }),
  date: Type.Optional(Type.String({ description: 'State of the list as published; absent where it is not known' })),
  dateNote: Type.Optional(Type.String({ description: 'What the date alone does not say, as in "with additions to 2026-08"' })),
  records: Type.Integer({ minimum: 0, description: 'Listings on this list' }),
  sha256: Type.String({ description: 'Over the listings and the parties that they are about: tells which list moved' })
})
export type ListSummary = Static<typeof ListSummary>

export const WatchlistAnswer = Type.Object({
  version: Type.String({ description: 'Changes exactly when the content does' }),
  asOf: Type.Optional(Type.String({ description: 'The date of the newest list in it' })),
  counts: Type.Object({
    parties: Count,
    names: Type.Integer({ minimum: 0, description: 'Names and aliases' }),
    listings: Type.Integer({ minimum: 0, description: 'Entries of parties on lists' }),
    byType: Type.Record(Type.String(), Count),
    byLabourLink: Type.Record(Type.String(), Count)
  }),
  lists: Type.Array(ListSummary)
})
export type WatchlistAnswer = Static<typeof WatchlistAnswer>
