import { phonemes } from '../names/phonemes.js'
import { letterSet } from './letter-sets.js'
import type { Said } from './spans.js'
import { VowellessWords } from './vowelless-words.js'

/** What the key of a term begins with says what it is; a Latin spelling begins with its first letter. */
export const CONCEPT = '#'
export const ACRONYM = '!'
export const INITIALISM = '^'
const CONSONANTS = '~'
const LETTERS = '$'

/** The vocabulary keys of what a listed name says: its concept, its abbreviations, and the spellings by which a misspelling of it is found. */
export function termKeys ({ concept, readings, acronyms, letters, consonantal }: Said): string[] {
  return [
    ...(concept === undefined ? [] : [CONCEPT + concept]),
    ...acronyms.map(acronym => ACRONYM + acronym),
    ...(letters === undefined ? [] : [LETTERS + letters]),
    ...(consonantal ? readings.map(reading => CONSONANTS + phonemes(reading)) : readings)
  ]
}

/** In a word so long, what lies between its beginning and its end may hold more slips than one. */
export const SHORTEST_LONG = 8
const END = 3

/** By what long words with several slips inside them are found: their beginning and their end. */
export function ends (word: string): string {
  return word.slice(0, END) + word.slice(-END)
}

/** The terms that are words, by what they are looked up by. */
export class Words {
  readonly spelt: number[] = []
  readonly spellings: string[] = []
  readonly sounds: string[] = []
  readonly letterSets: number[] = []
  readonly letterTerms: number[] = []
  readonly letters: string[] = []
  /** Places in `spelt` of long words, and their ends. */
  readonly long: number[] = []
  readonly ends: string[] = []
  readonly vowelless = new VowellessWords()

  /** Adds a term; answers its sounds where it is a word that is looked up by them. */
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
