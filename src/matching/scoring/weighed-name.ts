/**
 * The weights of the words of one name, as scoring reads them. Listed names share their arrays, so `offset` says where a name's
 * words begin.
 */
export interface WeighedName {
  weights: ArrayLike<number>
  /** By word: what it counts against the match when the other name lacks it. */
  absenceCosts: ArrayLike<number>
  /** By word: its first letter as a character code; 0 where initials do not count. */
  initials: ArrayLike<number>
  /**
   * Bit i is set where word i is: one of the firm's own; a frame word that says something (no country, no connective); a number
   * or a patronymic.
   */
  own: number
  frame: number
  numbers: number
  /** Likewise: an abbreviation of up to three letters; a name word that real companies bear, by the counted names. */
  abbreviations: number
  attested: number
  /** Likewise: an own word of one syllable. */
  syllables: number
  /** Where the words begin in the arrays above, and how many there are. */
  offset: number
  length: number
}

/**
 * What the words that were not taken count against the match.
 * @param taken words as bits
 */
export function absenceCost ({ absenceCosts, offset, length }: WeighedName, taken: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) if ((taken & (1 << i)) === 0) sum += absenceCosts[offset + i]
  return sum
}
