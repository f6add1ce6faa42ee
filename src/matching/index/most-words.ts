import type { AnalysedName } from '../../names/analysed-name.js'
import { MOST_TOKENS } from '../spans/span.js'

/** Where a party's names hold more words than this together, their average length matters. */
const MANY_WORDS = 200
/** With longer names on average, and that many of them, none of its names is one. */
const LONG = 12

/**
 * How many words of each of a party's names are compared. The names of real parties are few or short: many of a party that has
 * more of them, and longer ones, would have every word of each paired with every word of the other's.
 */
export function mostWordsOf (names: readonly AnalysedName[]): number {
  const words = names.reduce((sum, { tokens }) => sum + Math.min(tokens.length, MOST_TOKENS), 0)
  return words > MANY_WORDS && words > names.length * LONG ? LONG : MOST_TOKENS
}
