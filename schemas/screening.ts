import type { Static } from 'typebox'
import { Type } from './type.js'
import { LabourLink, ListedParty, Listing, ListingKind } from './listed-party.js'
import { Party, PartyType } from './party.js'

export const Decision = Type.Enum(['clear', 'review', 'block'])
export type Decision = Static<typeof Decision>

export const RiskLevel = Type.Enum(['none', 'low', 'medium', 'high', 'critical'])
export type RiskLevel = Static<typeof RiskLevel>

export const ScreenOptions = Type.Object({
  threshold: Type.Optional(Type.Number({ minimum: 0.3, maximum: 1, description: 'Smallest score of a match, 0.3 to 1; a match that an identifier made is always answered' })),
  maxFalseAlertRate: Type.Optional(Type.Number({
    exclusiveMinimum: 0,
    maximum: 0.1,
    description: 'In place of a threshold: the largest share of unrelated companies that may reach a match by chance. A share smaller than the counted names can show is the smallest that they can; persons, ships and aircraft, for which none is known, are judged by the default threshold, and a match that an identifier made is always answered'
  })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'How many matches are answered at most' })),
  lists: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 1, maxItems: 50 })),
  labourLinks: Type.Optional(Type.Array(LabourLink, { minItems: 1, maxItems: 3 })),
  watchlistVersion: Type.Optional(Type.String({
    minLength: 1,
    maxLength: 100,
    description: 'Ask this version of the list, as an earlier answer names it, and not the one in use; GET /v1/watchlist/versions says which are kept'
  }))
}, { additionalProperties: false })
export type ScreenOptions = Static<typeof ScreenOptions>

/** In characters. */
export const LONGEST_REFERENCE = 200

export const ScreenRequest = Type.Object({
  party: Party,
  reference: Type.Optional(Type.String({ maxLength: LONGEST_REFERENCE, description: 'Your own key; echoed, never stored' })),
  options: Type.Optional(ScreenOptions)
}, { additionalProperties: false })
export type ScreenRequest = Static<typeof ScreenRequest>

/** One step of the explanation of a match: a feature and its effect on the score. */
export const Explanation = Type.Object({
  feature: Type.String({ description: 'name, weakAlias, identifier, country, birthDate, address; seat: the two are of different places in China; trade: the two say different ones; number: two ships have different ones, or only one has one; type: the two are of different kinds, or the names are those of two ships; doubt: a fact contradicts, or the name says too little by itself; listing: the listing blocks nobody; score: it is too low for a block; open: what would settle it' }),
  effect: Type.Number({
    description: 'For the name, and an identifier that is equal, the score that it gives by itself. For any other fact, above 0 the share that it adds ' +
      'of what is still missing to a score of 1, unless the names alone score less than 0.5; below 0 the share that it takes of the score; 0: it changes nothing'
  }),
  query: Type.Optional(Type.String()),
  listed: Type.Optional(Type.String()),
  text: Type.String()
})
export type Explanation = Static<typeof Explanation>

export const AnsweredListing = Type.Object({ ...Listing.properties, kind: ListingKind, programs: Type.Array(Type.String()) })
export type AnsweredListing = Static<typeof AnsweredListing>

/** One reason for a risk score, with the points that it adds or takes. */
export const RiskFactor = Type.Object({ code: Type.String(), points: Type.Number(), text: Type.String() })
export type RiskFactor = Static<typeof RiskFactor>

/** A listed party that matches the party asked about. */
export const Match = Type.Object({
  entityId: Type.String(),
  name: Type.String(),
  type: PartyType,
  countries: Type.Array(Type.String()),
  score: Type.Number({ minimum: 0, maximum: 1, description: 'How surely this is that party, 0 to 1' }),
  falseAlertRate: Type.Union([Type.Number(), Type.Null()], { description: 'At most this share of real unrelated companies reaches this score; null where none is known' }),
  matchedName: Type.String(),
  weakAlias: Type.Boolean(),
  labour: Type.Object({
    link: Type.Optional(LabourLink),
    sectors: Type.Array(Type.String()),
    basis: Type.Optional(Type.String({ description: 'Why the party is linked to labour; its sources are at GET /v1/entities/{id}' })),
    basisVerified: ListedParty.properties.labour.properties.basisVerified
  }),
  listings: Type.Array(AnsweredListing),
  sourceQuality: Type.Optional(Type.Enum(['press'], { description: 'The listing is known from press reports only; the authority\'s own entry was not read. Absent: an official source was read, or it is your own list' })),
  risk: Type.Number({ minimum: 0, maximum: 100 }),
  decision: Decision,
  explanation: Type.Array(Explanation)
})
export type Match = Static<typeof Match>

export const OptionsInEffect = Type.Object({
  threshold: Type.Number({ description: 'Smallest score of a match; where maxFalseAlertRate is answered too, it judges only parties for which no rate is known' }),
  maxFalseAlertRate: Type.Optional(Type.Number({ description: 'Largest share of unrelated companies that may reach a match by chance' })),
  limit: Type.Integer({ description: 'How many matches are answered at most; the decision takes more into account' }),
  lists: Type.Optional(Type.Array(Type.String(), { description: 'Only parties on one of these lists were looked at; absent: on any' })),
  labourLinks: Type.Optional(Type.Array(LabourLink, { description: 'Only parties with one of these labour links were looked at; absent: with any, or none' }))
}, { description: 'The options by which this was answered: those that were asked for, and the defaults of the policy for the others' })
export type OptionsInEffect = Static<typeof OptionsInEffect>

/** The part of an answer that is the same for all who ask the same question of the same list, and so is cached. */
export const Verdict = Type.Object({
  decision: Decision,
  risk: Type.Object({ score: Type.Number({ minimum: 0, maximum: 100 }), level: RiskLevel, factors: Type.Array(RiskFactor) }),
  matches: Type.Array(Match),
  options: OptionsInEffect,
  types: Type.Optional(Type.Array(PartyType, {
    description: 'The types of listed parties that were looked at, where the question named a type: company and organization together, and for a sole trader persons too. Absent: all'
  })),
  watchlist: Type.Object({ version: Type.String(), asOf: Type.Optional(Type.String()) }),
  model: Type.String(),
  policy: Type.String()
})
export type Verdict = Static<typeof Verdict>

export const Screening = Type.Object({
  id: Type.String({ format: 'uuid', description: 'UUIDv7 of this answer' }),
  reference: Type.Optional(Type.String()),
  ...Verdict.properties,
  screenedAt: Type.String({ format: 'date-time' })
})
export type Screening = Static<typeof Screening>
