import type { Static } from 'typebox'
import { Type } from './type.js'
import { Party } from './party.js'
import { Problem } from './problem.js'
import { Screening, ScreenOptions, ScreenRequest } from './screening.js'

/** The most parties in one batch. */
const MAX_BATCH = 1000

export const BatchItem = Type.Object({
  party: Party,
  reference: ScreenRequest.properties.reference
}, { additionalProperties: false })
export type BatchItem = Static<typeof BatchItem>

/** The request as it is documented to callers; `BatchEnvelope` is what is checked. */
export const BatchRequest = Type.Object({
  parties: Type.Array(BatchItem, { minItems: 1, maxItems: MAX_BATCH }),
  options: Type.Optional(ScreenOptions)
}, { additionalProperties: false })

/** What is checked of a batch as a whole. Items are checked one by one, so that a bad one fails without the others. */
export const BatchEnvelope = Type.Object({
  parties: Type.Array(Type.Unknown(), { minItems: 1, maxItems: MAX_BATCH }),
  options: Type.Optional(ScreenOptions)
}, { additionalProperties: false })
export type BatchEnvelope = Static<typeof BatchEnvelope>

/** The result of a batch item that could not be screened. */
export const FailedItem = Type.Object({ reference: Type.Optional(Type.String()), error: Problem })
export type FailedItem = Static<typeof FailedItem>

const Count = Type.Integer({ minimum: 0 })

export const BatchAnswer = Type.Object({
  results: Type.Array(Type.Union([Screening, FailedItem]), { description: 'In the order asked' }),
  summary: Type.Object({ total: Count, clear: Count, review: Count, block: Count, failed: Count })
})
export type BatchAnswer = Static<typeof BatchAnswer>
