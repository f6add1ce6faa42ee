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

/** A list that is fetched from its publisher, and the state of that. */
export const ListSource = Type.Object({
  id: Type.String({ description: 'As in LISTS' }),
  title: Type.String(),
  status: Type.Enum(['ok', 'failing', 'stale', 'waiting'], {
    description: 'ok; failing: the last attempt went wrong, and the last good state is in use; stale: not confirmed by its publisher for ' +
      'longer than LISTS_MAX_AGE; waiting: not tried yet'
  }),
  reason: Type.Optional(Type.String({ description: 'What went wrong last' })),
  failingSince: Type.Optional(Type.String({ format: 'date-time' })),
  nextTryAt: Type.Optional(Type.String({ format: 'date-time', description: 'When a list that failed is tried again, where that is before all lists are fetched again' })),
  published: Type.Optional(Type.String({ description: "The list's own date" })),
  fetchedAt: Type.Optional(Type.String({ format: 'date-time', description: 'When the state in use was fetched' })),
  checkedAt: Type.Optional(Type.String({ format: 'date-time', description: 'When the publisher last confirmed it' })),
  ageS: Type.Optional(Type.Integer({ minimum: 0, description: 'Seconds since checkedAt' })),
  records: Type.Optional(Type.Integer({ minimum: 0 })),
  sha256: Type.Optional(Type.String({ description: 'Over the files as published' }))
})
export type ListSource = Static<typeof ListSource>

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
  lists: Type.Array(ListSummary),
  sources: Type.Optional(Type.Array(ListSource, { description: 'The lists that are fetched; absent when none is' })),
  fault: Type.Optional(Type.String({ description: 'What keeps a new version from being made of them, or used; absent when all is well' }))
})
export type WatchlistAnswer = Static<typeof WatchlistAnswer>
