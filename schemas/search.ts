import type { Static } from 'typebox'
import { Type } from './type.js'
import { LabourLink } from './listed-party.js'
import { PartyType } from './party.js'

export const SearchQuery = Type.Object({
  q: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '[\\p{L}\\p{N}]',
    examples: ['mokran'],
    description: 'What the analyst has typed so far: every word must be found, in any order, and a small slip is forgiven, of more than eight words in the longest eight'
  }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'How many hits are answered at most' })),
  type: Type.Optional(PartyType),
  list: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Only parties on this list, named as GET /v1/watchlist names it' })),
  labourLink: Type.Optional(LabourLink)
}, { additionalProperties: false })
export type SearchQuery = Static<typeof SearchQuery>

export const SearchField = Type.Enum(['name', 'alias', 'address', 'program'])
export type SearchField = Static<typeof SearchField>

export const SearchMatch = Type.Object({
  field: SearchField,
  value: Type.String({ description: 'The whole text of the field that was found' }),
  ranges: Type.Array(Type.Array(Type.Integer({ minimum: 0 }), { minItems: 2, maxItems: 2 }), {
    description: 'What to highlight in value: [start, end) in UTF-16 units, as String.prototype.slice takes them'
  })
})
export type SearchMatch = Static<typeof SearchMatch>

export const SearchHit = Type.Object({
  entityId: Type.String(),
  name: Type.String(),
  type: PartyType,
  countries: Type.Array(Type.String()),
  labourLink: Type.Optional(LabourLink),
  score: Type.Number({ minimum: 0, maximum: 1, description: 'How well the text fits: 1 for a whole name, a half or more for a name that holds every word; it orders hits and says nothing about identity' }),
  matches: Type.Array(SearchMatch)
})
export type SearchHit = Static<typeof SearchHit>

export const SearchAnswer = Type.Object({
  hits: Type.Array(SearchHit, { description: 'Best first' }),
  watchlist: Type.Object({ version: Type.String(), asOf: Type.Optional(Type.String()) })
})
export type SearchAnswer = Static<typeof SearchAnswer>
