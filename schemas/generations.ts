import type { Static } from 'typebox'
import { CursorText, LONGEST_VERSION } from './cursor.js'
import { Type } from './type.js'
import { PartyType } from './party.js'
import { ListSummary } from './watchlist.js'

const Version = { version: Type.String(), asOf: Type.Optional(Type.String()) }

/** A version of the list that is kept, so that questions can still be put to it. */
export const KeptVersion = Type.Object({
  ...Version,
  createdAt: Type.Optional(Type.String({ format: 'date-time', description: 'When it was made here; absent where it is not kept on disk' })),
  parties: Type.Integer({ minimum: 1 }),
  lists: Type.Array(ListSummary),
  sources: Type.Array(Type.Object({
    id: Type.String(),
    published: Type.Optional(Type.String({ description: "The list's own date" })),
    records: Type.Integer({ minimum: 0 }),
    sha256: Type.String({ description: 'Over the files as published' })
  }), { description: 'The files that it was made of; empty for the bundled list' })
})
export type KeptVersion = Static<typeof KeptVersion>

export const VersionsAnswer = Type.Object({
  current: Type.String({ description: 'The version in use' }),
  versions: Type.Array(KeptVersion, { description: 'The one in use first, then newest first' })
})
export type VersionsAnswer = Static<typeof VersionsAnswer>

export const ChangesQuery = Type.Object({
  from: Type.String({ minLength: 1, maxLength: LONGEST_VERSION, description: 'The earlier version' }),
  to: Type.Optional(Type.String({ minLength: 1, maxLength: LONGEST_VERSION, description: 'The later version; left out, the one in use' })),
  kind: Type.Optional(Type.Enum(['added', 'removed', 'changed'])),
  cursor: Type.Optional(CursorText),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50, description: 'Changes on a page' }))
}, { additionalProperties: false })
export type ChangesQuery = Static<typeof ChangesQuery>

/**
 * A field of a party that differs between two versions. A list of values has `added` and `removed`, any other field `before` and
 * `after`.
 */
export const FieldChange = Type.Object({
  field: Type.String({ description: 'As in GET /v1/entities/{id}' }),
  before: Type.Optional(Type.Unknown()),
  after: Type.Optional(Type.Unknown()),
  added: Type.Optional(Type.Array(Type.Unknown())),
  removed: Type.Optional(Type.Array(Type.Unknown(), { description: 'Both empty: the same values in another order' }))
})
export type FieldChange = Static<typeof FieldChange>

export const PartyChange = Type.Object({
  kind: Type.Enum(['added', 'removed', 'changed']),
  id: Type.String(),
  name: Type.String(),
  type: PartyType,
  lists: Type.Array(Type.String(), { description: 'The lists that it is on; for one that was removed, was on' }),
  nowPartOf: Type.Optional(Type.String({ description: 'Of one that was removed: the party that took it in' })),
  fields: Type.Optional(Type.Array(FieldChange, { description: 'Of one that changed: each field that did' }))
})
export type PartyChange = Static<typeof PartyChange>

export const ChangesPage = Type.Object({
  from: Type.Object(Version),
  to: Type.Object(Version),
  counts: Type.Object({
    added: Type.Integer({ minimum: 0 }),
    removed: Type.Integer({ minimum: 0 }),
    changed: Type.Integer({ minimum: 0 })
  }),
  items: Type.Array(PartyChange, { description: 'In the order of their ids' }),
  nextCursor: Type.Optional(Type.String({ description: 'Send it as cursor for the next page; absent on the last one' }))
})
export type ChangesPage = Static<typeof ChangesPage>
