import type { Static } from 'typebox'
import { CursorText } from './cursor.js'
import { Type } from './type.js'
import { LabourLink, ListedParty, LONGEST_ID } from './listed-party.js'
import { PartyType } from './party.js'

export const EntityParams = Type.Object({
  id: Type.String({ minLength: 1, maxLength: LONGEST_ID, examples: ['OFAC:30083'], description: 'The entityId of a match or a search hit' })
}, { additionalProperties: false })
export type EntityParams = Static<typeof EntityParams>

export const EntitiesQuery = Type.Object({
  list: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Only parties on this list, named as GET /v1/watchlist names it' })),
  type: Type.Optional(PartyType),
  country: Type.Optional(Type.String({ minLength: 2, maxLength: 100, description: 'Alpha-2, alpha-3 or the usual English name of a country' })),
  labourLink: Type.Optional(LabourLink),
  cursor: Type.Optional(CursorText),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50, description: 'Parties on a page' }))
}, { additionalProperties: false })
export type EntitiesQuery = Static<typeof EntitiesQuery>

export const EntitiesPage = Type.Object({
  items: Type.Array(ListedParty, { description: 'In the order of their ids' }),
  total: Type.Integer({ minimum: 0, description: 'Parties that the filters let through, on all pages' }),
  nextCursor: Type.Optional(Type.String({ description: 'Send it as cursor for the next page; absent on the last one' })),
  watchlist: Type.Object({ version: Type.String(), asOf: Type.Optional(Type.String()) })
})
export type EntitiesPage = Static<typeof EntitiesPage>
