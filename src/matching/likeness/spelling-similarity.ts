import { EditCosts, editSimilarity } from './edit-similarity.js'

/** Scanning and typing put digits for the letters that they look like. */
export const LOOK_ALIKES: [string, number][] = [
  ['0o', 0.2], ['1l', 0.2], ['1i', 0.2], ['5s', 0.2], ['8b', 0.2], ['2z', 0.3], ['6b', 0.4], ['9g', 0.4], ['3e', 0.3], ['4a', 0.3], ['il', 0.6], ['vu', 0.6]
]
const TRANSPOSITION = 0.8
const COSTS = new EditCosts(LOOK_ALIKES, {}, TRANSPOSITION)

/**
 * How alike two words are letter by letter: 1 for the same spelling, 0 for nothing in common. Symmetric. The result may be 0
 * where it is below `least`.
 */
export function spellingSimilarity (a: string, b: string, least = 0): number {
  return editSimilarity(a, b, COSTS, least)
}
