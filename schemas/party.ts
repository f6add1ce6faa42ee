import type { Static } from 'typebox'
import { Type } from './type.js'

/** The identifier schemes that a question and a watchlist may use. */
export const IdentifierScheme = Type.Enum([
  'inn', 'ogrn', 'uscc', 'lei',
  'imo', 'swift_bic', 'passport',
  'national_id', 'company_number', 'crypto_wallet',
  'email', 'website', 'other'
])
export type IdentifierScheme = Static<typeof IdentifierScheme>

export const PartyType = Type.Enum(['company', 'organization', 'person', 'vessel', 'aircraft'])
export type PartyType = Static<typeof PartyType>

/** ISO 8601 at the precision known: a year, a month or a day. */
export const PartialDate = Type.String({
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$',
  description: 'A date at the precision known: 2020, 2020-11 or 2020-11-19'
})

/** The longest texts of a party, in characters, and the most entries of its lists. */
export const PARTY_BOUNDS = {
  nameLength: 500,
  addressLength: 500,
  identifierLength: 200,
  aliases: 25,
  countries: 10,
  addresses: 10,
  identifiers: 20
} as const

const Name = Type.String({
  minLength: 1,
  maxLength: PARTY_BOUNDS.nameLength,
  pattern: '[\\p{L}\\p{N}]',
  description: 'The name as it stands in your records, in any script'
})

/** A party as a caller describes it. */
export const Party = Type.Object({
  name: Name,
  type: Type.Optional(PartyType),
  aliases: Type.Optional(Type.Array(Name, { maxItems: PARTY_BOUNDS.aliases })),
  countries: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 100 }), { maxItems: PARTY_BOUNDS.countries })),
  addresses: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: PARTY_BOUNDS.addressLength }), { maxItems: PARTY_BOUNDS.addresses })),
  identifiers: Type.Optional(Type.Array(Type.Object({
    scheme: IdentifierScheme,
    value: Type.String({ minLength: 1, maxLength: PARTY_BOUNDS.identifierLength })
  }, { additionalProperties: false }), { maxItems: PARTY_BOUNDS.identifiers })),
  birthDate: Type.Optional(PartialDate)
}, { additionalProperties: false })
export type Party = Static<typeof Party>
