import { phonemes } from '../names/phonemes.js'
import { letterSet } from './letter-sets.js'
import type { SpanContent } from './span-content.js'
import { VowellessWords } from './vowelless-words.js'

/** The first character of a term's key tells its kind: one of these prefixes, or the first letter of a Latin spelling. */
export const CONCEPT = '#'
export const ACRONYM = '!'
export const INITIALISM = '^'
const CONSONANTS = '~'
const LETTERS = '$'

/**
 * The terms under which a listed name is indexed for what a span of it says: its concept, its abbreviations, and the spellings by
 * which misspellings of it are found.
 */
export function termKeys ({ concept, readings, acronyms, letters, consonantal }: SpanContent): string[] {
  return [
    ...(concept === undefined ? [] : [CONCEPT + concept]),
    ...acronyms.map(acronym => ACRONYM + acronym),
    ...(letters === undefined ? [] : [LETTERS + letters]),
    ...(consonantal ? readings.map(reading => CONSONANTS + phonemes(reading)) : readings)
  ]
}

/** A word of this length may hold more than one slip between its beginning and its end. */
export const SHORTEST_LONG = 8
const END = 3

/** The key by which long words with several slips inside are found: their first three and last three letters. */
export function ends (word: string): string {
  return word.slice(0, END) + word.slice(-END)
}

/** The terms that are words, in parallel columns by how they are looked up. */
export class Words {
  /** Latin spellings: term, spelling, phonemes and letter set. */
  readonly spelt: number[] = []
  readonly spellings: string[] = []
  readonly sounds: string[] = []
  readonly letterSets: number[] = []
  /** Spellings compared letter by letter only: term and spelling. */
  readonly letterTerms: number[] = []
  readonly letters: string[] = []
  /** Positions in `spelt` of long words; and their ends. */
  readonly long: number[] = []
  readonly ends: string[] = []
  readonly vowelless = new VowellessWords()

  /** Adds a term; returns its phonemes where it is a word that is looked up by sound, undefined otherwise. */
  add (key: string, term: number): string | undefined {
    if (key[0] === CONSONANTS) this.vowelless.add(key.slice(1), term, true)
    if (key[0] === CONCEPT || key[0] === ACRONYM || key[0] === INITIALISM || key[0] === CONSONANTS) return undefined
    if (key[0] === LETTERS) {
      this.letterTerms.push(term)
      this.letters.push(key.slice(1))
      return undefined
    }
    const sounds = phonemes(key)
    this.vowelless.add(sounds, term, false)
    if (key.length >= SHORTEST_LONG) {
      this.long.push(this.spelt.length)
      this.ends.push(ends(key))
    }
    this.spelt.push(term)
    this.spellings.push(key)
    this.sounds.push(sounds)
    this.letterSets.push(letterSet(key))
    return sounds
  }
}
