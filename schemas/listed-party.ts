import type { Static } from 'typebox'
import { Type } from './type.js'
import { IdentifierScheme, PartialDate, PartyType } from './party.js'

export const LabourLink = Type.Enum(['direct', 'enabler', 'dprk_sanctioned'], {
  description: 'direct: recorded as sending, employing or hosting DPRK workers, or as part of that trade; enabler: banks, ministries, visas, lodging, ' +
    'logistics; dprk_sanctioned: under a DPRK programme, no known labour role'
})
export type LabourLink = Static<typeof LabourLink>

export const ListingKind = Type.Enum(['designation', 'import_detention', 'own_list'], {
  description: 'designation: an authority names the party; import_detention: goods were detained at the border; own_list: a list of your own, which has no legal force'
})
export type ListingKind = Static<typeof ListingKind>

/** The lists that state a value. */
const Fact = { sources: Type.Optional(Type.Array(Type.String())) }
/** The lists that state each value of a field, by value. */
const SourcesOfValues = Type.Optional(Type.Record(Type.String(), Type.Array(Type.String())))

export const Listing = Type.Object({
  list: Type.String({ minLength: 1 }),
  reference: Type.Optional(Type.String()),
  kind: Type.Optional(ListingKind),
  programs: Type.Optional(Type.Array(Type.String())),
  listedOn: Type.Optional(PartialDate),
  listedBetween: Type.Optional(Type.Array(PartialDate, { minItems: 2, maxItems: 2 })),
  unReference: Type.Optional(Type.String()),
  ofsiGroupId: Type.Optional(Type.String()),
  dataId: Type.Optional(Type.String()),
  sourceUrl: Type.Optional(Type.String())
}, { additionalProperties: false })
export type Listing = Static<typeof Listing>

export const ListedAlias = Type.Object({
  name: Type.String({ minLength: 1 }),
  weak: Type.Optional(Type.Boolean()),
  kind: Type.Optional(Type.String()),
  script: Type.Optional(Type.String()),
  ...Fact
}, { additionalProperties: false })

export const ListedIdentifier = Type.Object({
  scheme: IdentifierScheme,
  value: Type.String({ minLength: 1 }),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  label: Type.Optional(Type.String({ description: 'The name that the list gives this identifier, where it says more than the scheme' })),
  note: Type.Optional(Type.String({ description: 'What the list adds to the value: issuer, validity' })),
  unverified: Type.Optional(Type.Boolean({ description: 'true: the published value fails its own check digit' })),
  ...Fact
}, { additionalProperties: false })
export type ListedIdentifier = Static<typeof ListedIdentifier>

export const JoinReason = Type.Enum([
  'reference', 'un_reference', 'un_data_id', 'ofsi_group', 'curated',
  'identifier', 'name_and_birth_date', 'name'
], {
  description: 'reference: one number on one list; un_reference, un_data_id, ofsi_group: one list refers to the other; curated: joined by ' +
    'hand; identifier: a number that belongs to one party; name_and_birth_date, name: equal names and nothing that contradicts'
})
export type JoinReason = Static<typeof JoinReason>

/** Why two records of the lists were joined to one party. */
export const RecordJoin = Type.Object({
  records: Type.Array(Type.String(), { minItems: 2, maxItems: 2, description: 'Both in sourceRecords' }),
  reason: JoinReason,
  text: Type.String({ description: 'What both records say' })
}, { additionalProperties: false })
export type RecordJoin = Static<typeof RecordJoin>

/** The most characters of a party's id. */
export const LONGEST_ID = 200

/** A listed party: one line of a watchlist file, and the answer of GET /v1/entities/{id}. */
export const ListedParty = Type.Object({
  id: Type.String({ minLength: 1, maxLength: LONGEST_ID }),
  name: Type.String({ minLength: 1 }),
  type: PartyType,
  aliases: Type.Optional(Type.Array(ListedAlias)),
  countries: Type.Optional(Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }))),
  addresses: Type.Optional(Type.Array(Type.String())),
  identifiers: Type.Optional(Type.Array(ListedIdentifier)),
  birthDates: Type.Optional(Type.Array(PartialDate)),
  birthDateNotes: Type.Optional(Type.Array(Type.String(), {
    description: 'Birth dates as published where birthDates cannot say all: a period, about a year, a slip'
  })),
  positions: Type.Optional(Type.Array(Type.String())),
  organizationTypes: Type.Optional(Type.Array(Type.String())),
  listings: Type.Optional(Type.Array(Listing)),
  labour: Type.Optional(Type.Object({
    link: Type.Optional(LabourLink),
    sectors: Type.Optional(Type.Array(Type.String())),
    basis: Type.Optional(Type.String()),
    basisVerified: Type.Optional(Type.Boolean({ description: 'false: no source that was read confirms the link' })),
    sources: Type.Optional(Type.Array(Type.String())),
    assessedBy: Type.Optional(Type.Enum(['curated', 'rule'], {
      description: 'curated: read and classified by people; rule: concluded from words of the list by the rule named beside it. Absent: curated'
    })),
    rule: Type.Optional(Type.String({ description: 'Code of the rule' }))
  }, { additionalProperties: false })),
  related: Type.Optional(Type.Array(Type.Object({
    name: Type.String(),
    relation: Type.Optional(Type.String()),
    source: Type.Optional(Type.String())
  }, { additionalProperties: false }))),
  birthPlaces: Type.Optional(Type.Array(Type.String())),
  remarks: Type.Optional(Type.Array(Type.Object({
    label: Type.String({ description: "The list's own word for it" }),
    text: Type.String(),
    ...Fact
  }, { additionalProperties: false }), { description: 'What the lists say beside the fields above' })),
  factSources: Type.Optional(Type.Object({
    name: Type.Optional(Type.Array(Type.String())),
    countries: SourcesOfValues,
    addresses: SourcesOfValues,
    birthDates: SourcesOfValues,
    birthPlaces: SourcesOfValues,
    positions: SourcesOfValues,
    organizationTypes: SourcesOfValues
  }, { additionalProperties: false, description: 'Which lists say each value; `curated`: people found it. In a watchlist file of your own, a value that is not here is said by the only record of the party' })),
  sourceRecords: Type.Optional(Type.Array(Type.String(), { description: 'The records of lists that are this party, each as LIST:reference' })),
  joins: Type.Optional(Type.Array(RecordJoin, { description: 'Why these records are one party' })),
  formerIds: Type.Optional(Type.Array(Type.String(), { description: 'Ids under which this party, or one that it took in, was known before' })),
  sourceQuality: Type.Optional(Type.Enum(['official', 'press']))
}, { additionalProperties: false })
export type ListedParty = Static<typeof ListedParty>
