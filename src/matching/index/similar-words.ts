import { skeleton, uncachedPhonemes, uncachedSkeleton } from '../../names/romanise/phonemes.js'
import type { Steps } from '../../steps/steps.js'
import { DeletionIndex } from '../likeness/deletion-index.js'
import { letterSet } from '../likeness/letter-sets.js'
import { likenessAsChinese } from './chinese-likeness.js'
import { ends, ListedWords, SHORTEST_LONG } from './listed-words.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'
import type { SpanContent } from '../spans/span-content.js'
import { spellingSimilarity } from '../likeness/spelling-similarity.js'
import type { Hits } from './term-hits.js'

/** Edits by which the skeletons of words may differ: none in the shortest, where one letter makes another word. */
function soundEdits (length: number): number {
  return length < 3 ? 0 : (length < 7 ? 1 : 2)
}

/** Edits by which spellings may differ. A slip of the finger is one, although it can change several sounds ("taesobg"). */
function spellingEdits (length: number): number {
  return length < 4 ? 0 : 1
}

/** Slips change the length of a word by no more than this. */
const MOST_LONGER = 2

/** Similarity of words that sound the same and are spelt differently. */
export const SAME_SOUNDS = 0.99
/** Words that sound more alike than this are not compared by letter as well. */
const SURELY_HEARD = 0.95
/** Shorter words are one slip away from too many others. */
const SHORTEST_SLIP = 5

/** A word of the query, and where the listed words that are like it are offered. */
interface Sought {
  reading: string
  sounds: string
  content: SpanContent
  hits: Hits
  /** By term: 1 where it may be offered; left out, all may. */
  only?: Uint8Array | undefined
}

/**
 * The listed words that a word of the query is like: misspelt, or the same word in another script. Misspelt words are found through
 * deletion neighbourhoods: of skeletons for sound and of spellings for slips of the finger. Long words with several slips are found
 * by their two ends.
 */
export class SimilarWords {
  readonly #words: ListedWords
  readonly #bySkeleton: DeletionIndex
  readonly #bySpelling: DeletionIndex
  readonly #byLetters: DeletionIndex
  readonly #byEnds: DeletionIndex

  private constructor (words: ListedWords, bySkeleton: DeletionIndex, bySpelling: DeletionIndex, byLetters: DeletionIndex, byEnds: DeletionIndex) {
    this.#words = words
    this.#bySkeleton = bySkeleton
    this.#bySpelling = bySpelling
    this.#byLetters = byLetters
    this.#byEnds = byEnds
  }

  /** Gathers the words among these terms, a few terms a step. */
  static * steps (terms: ReadonlyMap<string, number>): Steps<SimilarWords> {
    const words = new ListedWords()
    const skeletons: string[] = []
    for (const [key, term] of terms) {
      const sounds = words.add(key, term)
      if (sounds !== undefined) skeletons.push(skeleton(sounds))
      yield
    }
    const bySkeleton = yield * DeletionIndex.steps(skeletons, soundEdits)
    const bySpelling = yield * DeletionIndex.steps(words.spellings, spellingEdits)
    const byLetters = yield * DeletionIndex.steps(words.letters, spellingEdits)
    const byEnds = yield * DeletionIndex.steps(words.ends, () => 0)
    return new SimilarWords(words, bySkeleton, bySpelling, byLetters, byEnds)
  }

  /** Whether any word leaves its vowels out. */
  get hasVowelless (): boolean {
    return this.#words.vowelless.hasAny
  }

  /** Offers the words that are like a reading by sound or by letter. */
  offerAlike (sought: Sought): void {
    const { reading, sounds, hits } = sought
    this.#offerSlips(reading, this.#byLetters, this.#words.letters, this.#words.letterTerms, hits)
    this.#offerFound(sought, this.#bySkeleton, this.#bySkeleton.near(skeleton(sounds)))
    this.#offerFound(sought, this.#bySpelling, this.#bySpelling.near(reading))
    if (reading.length >= SHORTEST_LONG) this.#offerLong(sought)
  }

  /** Offers the words of which a spelling may be a slip of the finger: it is compared letter by letter only. */
  offerMisspelt (letters: string, hits: Hits): void {
    this.#offerSlips(letters, this.#bySpelling, this.#words.spellings, this.#words.spelt, hits)
  }

  /**
   * Offers the words that have the same consonants, where one side leaves its vowels out.
   * @param vowelless whether the word of the query does
   */
  offerVowelless (sounds: string, vowelless: boolean, hits: Hits): void {
    this.#words.vowelless.offer(sounds, vowelless, (term, similarity) => hits.offer(term, similarity))
  }

  /**
   * Offers the words that sound like words read as one, found by their skeleton alone, and those of the same consonants.
   * @param edits by how many the skeletons may differ
   */
  offerJoined ({ reading, content, hits, only }: Omit<Sought, 'sounds'>, edits: number): void {
    const { codes, length } = uncachedSkeleton(reading)
    const count = this.#bySkeleton.nearCodes(codes, length, edits)
    if (count === 0 && !this.hasVowelless) return
    const sounds = uncachedPhonemes(reading)
    this.offerVowelless(sounds, false, hits)
    this.#offerFound({ reading, sounds, content, hits, only }, this.#bySkeleton, count)
  }

  /**
   * Offers the words that an index has just found, each with the higher of its similarities by sound and by letter.
   * @param count how many the index found
   */
  #offerFound (sought: Sought, index: DeletionIndex, count: number): void {
    const { reading, sounds, hits, only } = sought
    const letters = letterSet(reading)
    for (let i = 0; i < count; i++) {
      const id = index.found[i]
      if (only !== undefined && only[this.#words.spelt[id]] === 0) continue
      if (this.#words.letterSets[id] === letters && this.#words.spellings[id] === reading) {
        hits.offer(this.#words.spelt[id], 1)
        continue
      }
      const sound = Math.min(SAME_SOUNDS, soundSimilarity(sounds, this.#words.sounds[id], hits.least))
      const alike = sound > SURELY_HEARD ? sound : Math.max(sound, this.#words.likeness(reading, letters, id, Math.max(hits.least, sound)))
      this.#offer(sought, id, alike)
    }
  }

  /** Offers long words that have the same beginning and end: what lies between may hold several slips. */
  #offerLong (sought: Sought): void {
    const { reading, hits } = sought
    const letters = letterSet(reading)
    const count = this.#byEnds.near(ends(reading))
    for (let i = 0; i < count; i++) {
      const id = this.#words.long[this.#byEnds.found[i]]
      if (Math.abs(this.#words.spellings[id].length - reading.length) <= MOST_LONGER) this.#offer(sought, id, this.#words.likeness(reading, letters, id, hits.least))
    }
  }

  #offer ({ reading, content, hits }: Sought, id: number, alike: number): void {
    if (alike >= hits.least) hits.offer(this.#words.spelt[id], likenessAsChinese(reading, this.#words.spellings[id], alike, content))
  }

  /** Offers the spellings of which the text may be a slip of the finger, compared letter by letter. */
  #offerSlips (text: string, index: DeletionIndex, spellings: readonly string[], terms: readonly number[], hits: Hits): void {
    if (text.length < SHORTEST_SLIP) return
    const count = index.near(text)
    for (let i = 0; i < count; i++) {
      const spelling = spellings[index.found[i]]
      if (spelling.length >= SHORTEST_SLIP) hits.offer(terms[index.found[i]], spellingSimilarity(text, spelling, hits.least))
    }
  }
}
