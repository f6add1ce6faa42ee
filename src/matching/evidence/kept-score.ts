import type { PartyType } from '../../../schemas/party.js'
import type { KeptBy } from './comparison.js'

/**
 * The least score, whatever speaks against it, of a party with an equal identifier; and of a company whose listed name is asked about
 * letter for letter, where one fact speaks against it. Otherwise an invented country or number would hide it. It is the default
 * threshold: worth a review, no more.
 */
export const KEPT_AT = 0.7

/** What settles a score, and what speaks against that. */
export interface Settled {
  type: PartyType
  /** What the score would be without what contradicts. */
  uncontradicted: number
  contradictions: number
  isSameName: boolean
  identifierMatched: boolean
  /** Whether a number beside the equal one is another party's. */
  ofTwoParties: boolean
}

/**
 * The score after all facts, and what keeps it where they alone would not leave it. The very name with an equal identifier and
 * nothing against it is truly the same: 1.
 */
export function keptScore (score: number, settled: Settled): { score: number, keptBy?: KeptBy } {
  const { type, uncontradicted, contradictions, isSameName, identifierMatched, ofTwoParties } = settled
  if (isSameName && identifierMatched && contradictions === 0 && !ofTwoParties) return { score: 1, keptBy: 'both' }
  const keptBy = identifierMatched ? 'identifier' : isSameName && contradictions === 1 && type !== 'person' ? 'name' : undefined
  const least = Math.min(KEPT_AT, uncontradicted)
  return keptBy === undefined || score >= least ? { score } : { score: least, keptBy }
}
