import { LONGEST } from './edit-similarity.js'
import { LOOK_ALIKES } from './spelling-similarity.js'

const CODES = 128
/** By letter and digit: a bit. Characters that look alike, and so cost less than a whole letter to exchange, share one. */
const BIT = new Uint32Array(CODES)
const alike = new Map([...'abcdefghijklmnopqrstuvwxyz0123456789'].map(letter => [letter, letter]))
for (const [[one, other]] of LOOK_ALIKES) {
  const [from, to] = [alike.get(one), alike.get(other)!]
  for (const [letter, like] of alike) if (like === from) alike.set(letter, to)
}
const groups = [...new Set(alike.values())]
for (const [letter, like] of alike) BIT[letter.charCodeAt(0)] = 1 << groups.indexOf(like)

/** The letters of a word as bits, to be compared with those of another by `differentLetters`. */
export function letterSet (word: string): number {
  let set = 0
  for (let i = 0; i < word.length && i < LONGEST; i++) set |= BIT[word.charCodeAt(i) & (CODES - 1)]
  return set
}

/**
 * A lower bound of the edits between two words, as `spellingSimilarity` counts them: each letter that only one of them has must
 * be changed or left out.
 */
export function differentLetters (a: number, b: number): number {
  return Math.max(ones(a & ~b), ones(b & ~a))
}

/** The number of bits set (a population count): summed in pairs, fours, eights and all at once. */
function ones (set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
