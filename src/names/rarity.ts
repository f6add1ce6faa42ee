import counts from '../../data/lexicon/word-counts.json' with { type: 'json' }

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries(counts.counts))
const NAMES = Math.max(counts.names, 1000)

/** Bits of a word that the counted names do not hold: the most that one word can say. */
export const MOST_BITS = Math.log2(NAMES)

/**
 * How much a word says about identity, in bits: minus the binary logarithm of the share of real company names that hold
 * it. "trading" says a few bits, a word never seen says the most. The key is a concept id ("#trading") or the
 * `rarityKey` of a name word, so that 대성, Daesong and Taesong are counted together.
 */
export function bitsOf (key: string): number {
  return Math.log2(NAMES / ((COUNTS.get(key) ?? 0) + 1))
}
