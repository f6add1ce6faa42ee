import { COST, type Segment } from './segment-words.js'

/** The cheapest division of the first characters of a text. */
export interface Division {
  cost: number
  /** Where its last segment begins. */
  from: number
  /** Its last segment; null for a name. */
  last: Segment | null
  /** The most characters of a word that begins behind it. */
  reach: number
}

/** Costs that differ by less may be equal but for rounding. */
const ROUNDING = 1e-6

/**
 * Where a long name may begin at the least cost. All names grow by the same cost a character, so that a beginning that is dearer than
 * another stays so, and need not be tried again with each character: a run of thousands would take seconds. A beginning behind a place
 * stays, since its name may cost more (see `swallowsWord`).
 *
 * @param openings those before `at`, ascending
 * @param at a position that a name of several characters may begin at
 * @param best by position, the cheapest division of what stands before it; no name follows another
 */
export function withOpening (openings: readonly number[], at: number, best: readonly Pick<Division, 'cost' | 'last'>[]): readonly number[] {
  if (at > 0 && best[at].last === null) return openings
  const all = [...openings, at]
  const isBehindPlace = (start: number) => start > 0 && best[start].cost === COST.firstPlace
  const lead = (start: number) => best[start].cost - start * COST.nameCharacter
  const least = Math.min(...all.filter(start => !isBehindPlace(start)).map(lead))
  return all.filter(start => isBehindPlace(start) || lead(start) <= least + ROUNDING)
}
