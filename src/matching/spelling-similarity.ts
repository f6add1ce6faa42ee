import { EditCosts, editSimilarity, LONGEST } from './edit-similarity.js'

/** Scanning and typing put digits for the letters that they look like. */
const LOOK_ALIKES: [string, number][] = [
  ['0o', 0.2], ['1l', 0.2], ['1i', 0.2], ['5s', 0.2], ['8b', 0.2], ['2z', 0.3], ['6b', 0.4], ['9g', 0.4], ['3e', 0.3], ['4a', 0.3], ['il', 0.6], ['vu', 0.6]
]
const TRANSPOSITION = 0.8
const COSTS = new EditCosts(LOOK_ALIKES, {}, TRANSPOSITION)

/** Bits of letters: those that are read for each other at less than a whole letter's cost share one. */
const CODES = 128
const BIT = new Uint32Array(CODES)
const ALIKE = ['0o', '1li', '5s', '8b6', '2z', '9g', '3e', '4a', 'vu']
let bits = 0
for (const letters of [...ALIKE, ...'cdfhjkmnpqrtwxy7']) {
  for (const letter of letters) BIT[letter.charCodeAt(0)] = 1 << bits
  bits++
}

/** The letters of a word as bits, to be held against those of another by `differentLetters`. */
export function letterSet (word: string): number {
  let set = 0
  for (let i = 0; i < word.length && i < LONGEST; i++) set |= BIT[word.charCodeAt(i) & (CODES - 1)]
  return set
}

/** How many letters two words surely differ by: each that only one of them has must be changed or left out. */
export function differentLetters (a: number, b: number): number {
  return Math.max(ones(a & ~b), ones(b & ~a))
}

/** How many bits are set; counted in pairs, fours, eights and all at once. */
function ones (set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How alike two words are letter by letter: 1 for the same spelling, 0 for nothing in common. Symmetric. Below `least` it may be 0. */
export function spellingSimilarity (a: string, b: string, least = 0): number {
  return editSimilarity(a, b, COSTS, least)
}
