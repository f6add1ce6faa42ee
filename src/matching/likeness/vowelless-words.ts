import { consonants } from '../../names/romanise/phonemes.js'
import { EditCosts, editSimilarity } from './edit-similarity.js'
import { hashOfText } from './fnv.js'

/**
 * What it costs to read a word without short vowels as one that writes them, as a share of a whole letter. A short vowel that is
 * not written costs next to nothing. A long one (A) that the other word lacks costs more. y and w are also the long i and u.
 */
const SUBSTITUTIONS: [string, number][] = [
  ['Aa', 0], ['Ae', 0.1], ['AE', 0.1], ['Ai', 0.4], ['Ao', 0.3], ['Au', 0.4],
  ['yi', 0], ['yI', 0.1], ['ye', 0.1], ['yE', 0.1], ['wu', 0], ['wo', 0], ['wO', 0], ['wU', 0], ['wv', 0.1], ['wb', 0.4],
  ['ae', 0.2], ['ai', 0.3], ['au', 0.3], ['ao', 0.2],
  ['kq', 0.1], ['kg', 0.2], ['qg', 0.2], ['hk', 0.4], ['hg', 0.4], ['jg', 0.2], ['cj', 0.2], ['sc', 0.2], ['sz', 0.3], ['zd', 0.3], ['st', 0.4], ['td', 0.2],
  ['pb', 0.1], ['fv', 0.1], ['xs', 0.1], ['xk', 0.2]
]
const OMISSIONS: Record<string, number> = { a: 0.05, e: 0.1, i: 0.1, o: 0.1, u: 0.1, O: 0.1, U: 0.1, E: 0.1, I: 0.1, A: 0.4, y: 0.4, w: 0.4, h: 0.4 }
const TRANSPOSITION = 1
const COSTS = new EditCosts(SUBSTITUTIONS, OMISSIONS, TRANSPOSITION)

/**
 * The greatest similarity of two words of which one leaves out vowels, by the number of its letters: a few consonants fit many
 * words.
 */
const MOST_ALIKE = [0, 0.7, 0.87, 0.93]
const SURELY_ALIKE = 0.97

/** Words by their consonants, in columns. The words of one key are a chain, the last added first. */
class ByConsonants {
  /** By the hash of the key: the last word of its chain. The hash is cut to the 30 bits that V8 holds without an object. */
  readonly #last = new Map<number, number>()
  readonly #before: number[] = []
  readonly #terms: number[] = []
  readonly #sounds: string[] = []

  get hasAny (): boolean {
    return this.#terms.length > 0
  }

  add (marks: string, term: number, sounds: string): void {
    const key = hashOfText(marks) & KEY_BITS
    this.#before.push(this.#last.get(key) ?? -1)
    this.#last.set(key, this.#terms.length)
    this.#terms.push(term)
    this.#sounds.push(sounds)
  }

  visit (marks: string, visit: (term: number, sounds: string) => void): void {
    for (let word = this.#last.get(hashOfText(marks) & KEY_BITS) ?? -1; word !== -1; word = this.#before[word]) {
      const sounds = this.#sounds[word]
      if (consonants(sounds) === marks) visit(this.#terms[word], sounds)
    }
  }
}

const KEY_BITS = 2 ** 30 - 1

/**
 * The words of a vocabulary by their consonants: those whose script leaves vowels out, and those that write them. Only words with
 * the same consonants are compared.
 */
export class VowellessWords {
  readonly #vowelless = new ByConsonants()
  readonly #written = new ByConsonants()

  /** Whether any word leaves its vowels out. */
  get hasAny (): boolean {
    return this.#vowelless.hasAny
  }

  /** @param vowelless whether the word leaves its vowels out */
  add (sounds: string, term: number, vowelless: boolean): void {
    if (vowelless) this.#vowelless.add(consonants(sounds), term, withLongVowels(sounds))
    else this.#written.add(consonants(sounds), term, sounds)
  }

  /**
   * Offers the words that a word may be, each with its similarity.
   * @param vowelless whether the word leaves its vowels out
   */
  offer (sounds: string, vowelless: boolean, offer: (term: number, similarity: number) => void): void {
    const marks = consonants(sounds)
    const asWritten = vowelless ? withLongVowels(sounds) : sounds
    this.#vowelless.visit(marks, (term, listed) => offer(term, editSimilarity(asWritten, listed, COSTS) * (vowelless ? 1 : mostAlike(listed))))
    if (vowelless) this.#written.visit(marks, (term, listed) => offer(term, editSimilarity(asWritten, listed, COSTS) * mostAlike(asWritten)))
  }
}

function mostAlike (vowelless: string): number {
  return MOST_ALIKE[vowelless.replace(/^a/, '').length] ?? SURELY_ALIKE
}

/** The sounds with A for the long vowel â: costs are known for ASCII letters alone. */
function withLongVowels (sounds: string): string {
  return sounds.replaceAll('â', 'A')
}
