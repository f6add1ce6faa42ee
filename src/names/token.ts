import type { WordKind } from './concepts.js'
import type { Script } from './scripts.js'

/** One word of a name, ready to be compared. */
export interface Token {
  /** As written, in canonical form. */
  text: string
  script: Script
  kind: WordKind
  /** Concept id of a business word, place or country, the same in every language. */
  concept?: string
  /** How the word may be spelt in Latin letters, the likeliest first. Never empty. */
  readings: string[]
  /** The Latin letters that a Korean word spells out: 에스케이 is "sk". */
  letters?: string
  /** True for scripts that leave vowels out: only consonants can be compared. */
  consonantal: boolean
  /** True for an abbreviation of letters (KKG, CNC): it is compared letter by letter, not by sound. */
  acronym: boolean
  /** True for a word that is never read as one with its neighbours. */
  alone?: boolean
  /** True for the father's name: two persons may lack it, but do not have two. */
  patronymic?: boolean
  /** The word as written that this one was cut from: it may have been one word after all, misspelt. */
  cutFrom?: Compound
  /** How much the word says about identity; see `bitsOf`. */
  bits: number
}

/** Whether a word is a single letter that stands for a name; Cyrillic ones may be several in Latin (Ю is yu). */
export function isInitial ({ text, script, readings }: Token): boolean {
  return readings[0].length === 1 || (script === 'cyrillic' && text.length === 1)
}

/** A word that was divided, by the names of its parts in order; one object for all its parts. */
export interface Compound {
  text: string
  parts: number
}
