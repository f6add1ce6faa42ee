import type { Static } from 'typebox'
import { Type } from '../../schemas/type.js'
import { ListingKind } from '../../schemas/listed-party.js'
import { PartialDate } from '../../schemas/party.js'

/** data/manifest.json, which describes the bundled list beside it. */
export const ManifestSchema = Type.Object({
  version: Type.String({ description: 'Content version of the list; see contentVersion' }),
  sha256: Type.String({ description: 'SHA-256 of watchlist.ndjson' }),
  asOf: PartialDate,
  records: Type.Integer({ description: 'Parties' }),
  lists: Type.Array(Type.Object({
    list: Type.String(),
    kind: Type.Optional(ListingKind),
    date: Type.Optional(PartialDate),
    dateNote: Type.Optional(Type.String({ description: 'What the date alone does not say' })),
    parties: Type.Integer(),
    records: Type.Integer({ description: 'Listings; more than parties where records were merged' }),
    sha256: Type.String()
  }))
})
export type Manifest = Static<typeof ManifestSchema>
