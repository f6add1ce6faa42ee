import { phonemes } from '../../names/romanise/phonemes.js'
import { differentLetters, letterSet } from '../likeness/letter-sets.js'
import { ROUNDING } from '../likeness/rounding.js'
import { spellingSimilarity } from '../likeness/spelling-similarity.js'
import { ACRONYM, CONCEPT, CONSONANTS, INITIALISM, LETTERS } from '../spans/terms.js'
import { VowellessWords } from '../likeness/vowelless-words.js'

/** A word of this length may hold more than one slip between its beginning and its end. */
export const SHORTEST_LONG = 8
const END = 3

/** The key by which long words with several slips inside are found: their first three and last three letters. */
export function ends (word: string): string {
  return word.slice(0, END) + word.slice(-END)
}

/** The terms of the listed names that are words, in parallel columns by how they are looked up. */
export class ListedWords {
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

  /**
   * How alike a reading and a word are letter by letter; it may be 0 where that is less than `least`. Most words are ruled
   * out by their letter sets alone.
   * @param letters the letter set of the reading
   */
  likeness (reading: string, letters: number, id: number, least: number): number {
    const listed = this.spellings[id]
    const most = (1 - least) * Math.max(reading.length, listed.length) + ROUNDING
    return differentLetters(letters, this.letterSets[id]) > most ? 0 : spellingSimilarity(reading, listed, least)
  }
}
