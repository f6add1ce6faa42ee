import type { WordKind } from '../lexicon/concepts.js'
import type { Script } from '../text/scripts.js'

/** One word of a name, ready to be compared. */
export interface Token {
  /** The word in canonical form; the words of a phrase are separated by single spaces. */
  text: string
  /** What stands in the name for a number that `text` has in figures: "seven". */
  written?: string
  script: Script
  kind: WordKind
  /** Concept id of a business word, place or country, the same in every language. */
  concept?: string
  /** How the word may be spelt in Latin letters, the likeliest first. Never empty. */
  readings: string[]
  /** How a word whose script leaves vowels out may be spelt with them, where it is Korean: كيم is Kim. */
  vowelled?: readonly string[]
  /** The Latin letters that a Korean word spells out: 에스케이 is "sk". */
  letters?: string
  /** True for scripts that leave vowels out: only consonants can be compared. */
  consonantal: boolean
  /** True for an abbreviation of letters (KKG, CNC): it is compared letter by letter, not by sound. */
  acronym: boolean
  /** True for a word that is never joined with its neighbours into one word. */
  neverJoined?: boolean
  /** True for a patronymic: a name may leave it out, but two different patronymics mean two persons. */
  patronymic?: boolean
  /** Of the first and the last word of a person's name: all Korean family names that it may be; see `koreanSurnamesOf`. */
  familyNames?: readonly string[]
  /** The compound that this word was divided from. It is compared too, because it may be a single misspelt word. */
  cutFrom?: Compound
  /** How much the word says about identity, in bits; see `bitsOf`. */
  bits: number
}

/** What a word means: its concept, the same in every language and spelling, or else the word itself. */
export function meaningOf ({ concept, text }: Token): string {
  return concept ?? text
}

/** A word as it stands in the name, to be quoted. */
export function asQuoted ({ text, written = text }: Token): string {
  return written
}

/** Whether a word is an initial: a single letter. A Cyrillic letter may be several in Latin (Ю is yu). */
export function isInitial ({ text, script, readings }: Token): boolean {
  return readings[0].length === 1 || (script === 'cyrillic' && text.length === 1)
}

/** Whether a word is a number, in figures or in words. */
export function isNumber (word?: Token): boolean {
  return word?.kind === 'number'
}

/** Whether a word is one of the name's own: no business word, place, number or connective. */
export function isOwn ({ kind }: Token): boolean {
  return kind === 'name'
}

const COUNTRY = /^([A-Z]{2})(?:-|$)/

/** The ISO alpha-2 code of a country, or of the one that a place is in. Undefined for other words, and for "Korea", which may be either. */
export function countryOf ({ kind, concept = '' }: Token): string | undefined {
  return kind === 'country' || kind === 'place' ? COUNTRY.exec(concept)?.[1] : undefined
}

/** A word that was divided into parts. All its parts share one object, by which they are known to belong together. */
export interface Compound {
  /** The word as it was before it was divided. */
  text: string
  /** The number of parts. */
  parts: number
}
