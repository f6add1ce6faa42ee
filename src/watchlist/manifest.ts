import type { Static } from 'typebox'
import { Type } from '../../schemas/type.js'
import { PartialDate } from '../../schemas/party.js'
import { ListSummary } from './list-summary.js'

/** data/manifest.json, which describes the bundled list beside it. */
export const ManifestSchema = Type.Object({
  version: Type.String({ description: 'Content version of the list; see contentVersion' }),
  sha256: Type.String({ description: 'SHA-256 of watchlist.ndjson' }),
  asOf: PartialDate,
  records: Type.Integer({ description: 'Parties' }),
  lists: Type.Array(ListSummary)
})
export type Manifest = Static<typeof ManifestSchema>
