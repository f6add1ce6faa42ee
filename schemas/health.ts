import type { Static } from 'typebox'
import { Type } from './type.js'
import { ListSource } from './watchlist.js'

export const Alive = Type.Object({ status: Type.Literal('ok') })

export const Readiness = Type.Object({
  status: Type.Enum(['ok', 'degraded', 'unavailable'], {
    description: 'ok; degraded: answers are right, and something wants attention; unavailable: cannot answer'
  }),
  reasons: Type.Array(Type.String(), { description: 'Why the status is not ok; empty when it is' }),
  watchlist: Type.Object({
    version: Type.String(),
    asOf: Type.Optional(Type.String()),
    ageDays: Type.Optional(Type.Integer({ description: 'Whole days since asOf' })),
    parties: Type.Integer({ minimum: 0 }),
    lists: Type.Array(Type.Object({
      list: Type.String(),
      date: Type.Optional(Type.String()),
      dateNote: Type.Optional(Type.String({ description: 'What the date and the age alone do not say, as in GET /v1/watchlist' })),
      ageDays: Type.Optional(Type.Integer())
    })),
    stale: Type.Optional(Type.Boolean({ description: 'true: a list was not confirmed by its publisher for longer than LISTS_MAX_AGE; absent when none is fetched' })),
    sources: Type.Optional(Type.Array(ListSource, { description: 'The lists that are fetched; absent when none is' }))
  }),
  cache: Type.Object({
    memoryEntries: Type.Integer({ minimum: 0 }),
    redis: Type.Enum(['off', 'ok', 'degraded'], { description: 'off: none is configured' })
  }),
  jobs: Type.Enum(['off', 'ok', 'degraded'], { description: 'The Redis that jobs live in; off: none is configured; degraded: jobs answer 503 or wait' }),
  workers: Type.Enum(['off', 'idle', 'starting', 'ok', 'degraded'], {
    description: 'The threads that batches are spread over; idle: the first large batch starts them. While they start or are degraded, batches take longer'
  })
})
export type Readiness = Static<typeof Readiness>
