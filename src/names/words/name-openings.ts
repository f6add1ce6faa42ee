import { COST, type Segment } from './segment-words.js'

/** Costs that differ by less may be equal but for rounding. */
const ROUNDING = 1e-6

/**
 * Where a long name may begin at the least cost. All names grow by the same cost a character, so that a beginning that is dearer than
 * another stays so, and need not be tried again with each character: a run of thousands would take seconds. A beginning behind a place
 * stays, since its name may cost more (see `swallowsWord`).
 *
 * @param openings those before `at`, ascending
 * @param at a position that a name of several characters may begin at
 * @param costs by position, the least cost of what stands before it
 * @param ends by position, the segment that ends there; null for a name, which no other follows
 */
export function withOpening (openings: readonly number[], at: number, costs: readonly number[], ends: readonly (Segment | null)[]): readonly number[] {
  if (at > 0 && ends[at] === null) return openings
  const all = [...openings, at]
  const isBehindPlace = (start: number) => start > 0 && costs[start] === COST.firstPlace
  const lead = (start: number) => costs[start] - start * COST.nameCharacter
  const least = Math.min(...all.filter(start => !isBehindPlace(start)).map(lead))
  return all.filter(start => isBehindPlace(start) || lead(start) <= least + ROUNDING)
}
