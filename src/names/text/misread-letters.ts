/** Figures that scanners read for letters. A 1 may be either of two; see `ONES`. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { 0: 'o', 5: 's', 6: 'g', 8: 'b' }
/** The letters that a 1 may be. */
export const ONES = ['l', 'i']
const FIGURES = /[01568]/g
const M_READ_AS_PAIR = ['rn', 'm'] as const
/** Two letters that a scanner reads for one. */
const PAIRS: readonly (readonly [pair: string, letter: string])[] = [M_READ_AS_PAIR, ['cl', 'd'], ['li', 'h']]

/**
 * A word with letters for the figures in it that look like letters: "h0" is ho.
 *
 * @param one the letter of `ONES` that a 1 stands for
 */
export function withLettersForFigures (word: string, one: string): string {
  return word.replace(FIGURES, figure => LOOKS_LIKE[figure] ?? one)
}

/** A Latin word with one letter for two that a scanner may have read for it, in every place at once: "dernocratic" is democratic. */
export function withLettersForPairs (word: string): string[] {
  return PAIRS.filter(([pair]) => word.includes(pair)).map(([pair, letter]) => word.replaceAll(pair, letter))
}

/** A word with m for every rn in it: "kirn" is kim. The other pairs are letters of Korean and Chinese names: Liu is no Hu. */
export function withMForPair (word: string): string {
  return word.replaceAll(...M_READ_AS_PAIR)
}
