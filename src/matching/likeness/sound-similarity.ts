import { EditCosts, editSimilarity } from './edit-similarity.js'

/**
 * What it costs to read one sound for another, as a share of a whole letter. A pair that is not listed costs 1. Each row is a
 * general fact about how names are spelt; see docs/methodology.md.
 */
const SUBSTITUTIONS: [string, number][] = [
  // Korean plain stops are written voiced or unvoiced, by system and position: 대성 is Taesong and Daeseong.
  ['kg', 0.1], ['td', 0.1], ['pb', 0.1], ['cj', 0.1],
  // ㅓ and ㅡ have no Latin letter: eo, o, u, eu stand for them.
  ['oO', 0.1], ['uU', 0.1], ['Ou', 0.25], ['oU', 0.3], ['OU', 0.3], ['ou', 0.3], ['eO', 0.5], ['aO', 0.6],
  ['Ii', 0.1], ['IE', 0.3], ['Iu', 0.4], ['IU', 0.3], ['Iy', 0.2],
  ['Ee', 0.15], ['aE', 0.4], ['ei', 0.5], ['iU', 0.4], ['iy', 0.1], ['Oa', 0.6], ['ae', 0.7], ['ao', 0.7],
  // ㄹ is r and l; the South drops it or writes n.
  ['rl', 0.15], ['nl', 0.5], ['nr', 0.5], ['nN', 0.3], ['mn', 0.6], ['pm', 0.5], ['kN', 0.5],
  // Sounds that one language has, and another writes as a neighbouring sound.
  ['fp', 0.25], ['vb', 0.3], ['vp', 0.5], ['vw', 0.2], ['fv', 0.3], ['zs', 0.2], ['zj', 0.3], ['zc', 0.4], ['sc', 0.4], ['xs', 0.25], ['xk', 0.4],
  ['xc', 0.5], ['qk', 0.1], ['qc', 0.25], ['yj', 0.4], ['hk', 0.5], ['hg', 0.6], ['hx', 0.4], ['wu', 0.4], ['bw', 0.6]
]

/** What a sound costs that only one of the two spellings has; 1 where it is not listed. */
const OMISSIONS: Record<string, number> = { h: 0.5, y: 0.4, w: 0.7, i: 0.7, e: 0.6, a: 0.7, o: 0.7, u: 0.6, O: 0.6, U: 0.5, E: 0.7, I: 0.7 }
/** The South leaves out an initial r, l or n before i and y: 룡 is Ryong and Yong. */
const INITIAL_LIQUID = { letters: 'rln', before: 'yi', cost: 0.2 }
const TRANSPOSITION = 0.75

const COSTS = new EditCosts(SUBSTITUTIONS, OMISSIONS, TRANSPOSITION, INITIAL_LIQUID)

/**
 * How alike two words sound, from their phonemes: 1 for the same sounds, 0 for nothing in common. Symmetric. The result may be 0
 * where it is below `least`.
 */
export function soundSimilarity (a: string, b: string, least = 0): number {
  return editSimilarity(a, b, COSTS, least)
}
