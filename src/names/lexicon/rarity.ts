import counts from '../../../data/lexicon/word-counts.json' with { type: 'json' }
import { rarityKey } from '../romanise/phonemes.js'

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries(counts.counts))
const NAMES = Math.max(counts.names, 1000)

/** The bits of a word that no counted name holds: the most that a word can have. */
export const MOST_BITS = Math.log2(NAMES)

/**
 * How much a word says about identity, in bits: minus the binary logarithm of the share of real company names that hold it.
 * "trading" has a few bits, a word never seen has the most. The key is a concept id after "#" ("#trading"), the figures of a
 * number, or the `rarityKey` of a name word, so that 대성, Daesong and Taesong are counted together.
 */
export function bitsOf (key: string): number {
  return Math.log2(NAMES / ((COUNTS.get(key) ?? 0) + 1))
}

/** Whether a counted company name holds this name word. */
export function isAttested (name: string): boolean {
  return bitsOf(rarityKey(name)) < MOST_BITS
}
