import { heaviestFirst } from './alignment.js'
import type { Pairing } from './pairing.js'

/** No listed name meets another, or itself, by more than 25 pairings. */
export const MANY_PAIRINGS = 128
/** How many are kept of a word, and of words read as one. */
const KEPT_OF_A_WORD = 2
const KEPT_OF_A_RUN = 1

/**
 * The pairings that an alignment needs where there are far too many of them: those of each span of the query that it would take
 * first. Two names in which one word recurs, or of words that are all alike, meet by each word with each word. Every order in
 * which they are taken would then be sought among thousands.
 */
export function thinned (pairings: readonly Pairing[]): Pairing[] {
  const kept = new Map<number, Pairing[]>()
  for (const pairing of pairings) {
    const { queryStart, queryLength } = pairing
    const span = queryStart << 8 | queryLength
    const best = kept.get(span)
    if (best === undefined) kept.set(span, [pairing])
    else insert(pairing, best, queryLength === 1 ? KEPT_OF_A_WORD : KEPT_OF_A_RUN)
  }
  return [...kept.values()].flat()
}

/** Puts a pairing in its place among the best of its span, if it is one of them. */
function insert (pairing: Pairing, best: Pairing[], most: number): void {
  let place = best.length
  while (place > 0 && heaviestFirst(pairing, best[place - 1]) < 0) place--
  if (place === most) return
  best.splice(place, 0, pairing)
  if (best.length > most) best.pop()
}
