import type { Static } from 'typebox'
import { Type } from '../../../schemas/type.js'
import { PartialDate } from '../../../schemas/party.js'
import { ListSummary } from '../list-summary.js'

const VERSION = /^[0-9a-f]{16}$/

/** How many records of a source are on one list, or on one list because of North Korea. */
export const ListPart = Type.Object({
  /** As answers and refusals name it: `OFAC SDN`, or `OFAC SDN, North Korea`. */
  part: Type.String(),
  records: Type.Integer({ minimum: 0 })
})
export type ListPart = Static<typeof ListPart>

/** The state of one source from which a generation was made. */
export const SourceFacts = Type.Object({
  id: Type.String(),
  /** Over the names and hashes of the files as they were published. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  /** The list's own date, where it gives one. */
  published: Type.Optional(PartialDate),
  records: Type.Integer({ minimum: 0 }),
  /** Left out by versions of Tumen that did not count them. */
  parts: Type.Optional(Type.Array(ListPart))
})
export type SourceFacts = Static<typeof SourceFacts>

/**
 * What is stored beside the parties of a generation. Generations of equal versions have equal parties; when one is made
 * again, the facts of the first stay.
 */
export const GenerationFacts = Type.Object({
  version: Type.String({ pattern: VERSION.source }),
  asOf: Type.Optional(PartialDate),
  createdAt: Type.String(),
  /** SHA-256 of the packed parties. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  parties: Type.Integer({ minimum: 1 }),
  lists: Type.Array(ListSummary),
  /** Empty for the bundled list. */
  sources: Type.Array(SourceFacts)
})
export type GenerationFacts = Static<typeof GenerationFacts>

/** Whether a text may be the version of a generation. */
export function isVersion (text: string): boolean {
  return VERSION.test(text)
}
