import type { Static } from 'typebox'
import { Type } from './type.js'

/** The identifier schemes that a question and a watchlist may use. */
export const IdentifierScheme = Type.Union([
  Type.Literal('inn'), Type.Literal('ogrn'), Type.Literal('uscc'), Type.Literal('lei'),
  Type.Literal('imo'), Type.Literal('swift_bic'), Type.Literal('passport'),
  Type.Literal('national_id'), Type.Literal('company_number'), Type.Literal('crypto_wallet'),
  Type.Literal('email'), Type.Literal('website'), Type.Literal('other')
])
export type IdentifierScheme = Static<typeof IdentifierScheme>

export const PartyType = Type.Union([
  Type.Literal('company'), Type.Literal('organization'), Type.Literal('person'),
  Type.Literal('vessel'), Type.Literal('aircraft')
])
export type PartyType = Static<typeof PartyType>

/** ISO 8601 at the precision known: a year, a month or a day. */
export const PartialDate = Type.String({
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  description: 'A date at the precision known: 2020, 2020-11 or 2020-11-19'
})

const Name = Type.String({
  minLength: 1,
  maxLength: 500,
  pattern: '[\\p{L}\\p{N}]',
  description: 'The name as it stands in your records, in any script'
})

/** A party as a caller describes it. */
export const Party = Type.Object({
  name: Name,
  type: Type.Optional(PartyType),
  aliases: Type.Optional(Type.Array(Name, { maxItems: 25 })),
  countries: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 100 }), { maxItems: 10 })),
  addresses: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 10 })),
  identifiers: Type.Optional(Type.Array(Type.Object({
    scheme: IdentifierScheme,
    value: Type.String({ minLength: 1, maxLength: 200 })
  }, { additionalProperties: false }), { maxItems: 20 })),
  birthDate: Type.Optional(PartialDate)
}, { additionalProperties: false })
export type Party = Static<typeof Party>
