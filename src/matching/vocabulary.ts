import { phonemes, uncachedPhonemes, skeleton, uncachedSkeleton } from '../names/phonemes.js'
import { areOtherSyllables, isPinyin } from '../names/pinyin.js'
import { memoised } from '../names/memoised.js'
import type { Steps } from '../steps/steps.js'
import { DeletionIndex } from './deletion-index.js'
import { differentLetters, letterSet } from './letter-sets.js'
import { NEAR_CONCEPTS } from './near-concepts.js'
import { soundSimilarity } from './sound-similarity.js'
import type { SpanContent } from './spans.js'
import { spellingSimilarity } from './spelling-similarity.js'
import { Hits, NO_HITS, READING_POWER, type TermHit } from './term-hits.js'
import { ACRONYM, CONCEPT, ends, INITIALISM, SHORTEST_LONG, Words } from './terms.js'

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
const SAME_SOUNDS = 0.99
/** Words that sound more alike than this are not compared by letter as well. */
const SURELY_HEARD = 0.95
/** Least similarity of a place of the lexicon and a listed word: Guangdong is not Dandong, though Danyang is spelt in many ways. */
const SAME_PLACE = 0.95
/** Least similarity of words read as one where a frame word is among them. */
const SAME_WORDS = 0.96
/** Similarity of an abbreviation and its letters spelt out in another script: 에스케이 for SK. */
const SPELT_ACRONYM = 0.95
/** Least similarity of the Korean reading of Chinese characters and a listed word: nobody spells it, so it is no slip of another word. */
const SAME_IN_KOREAN = 0.95
/** What is left of the likeness of a Chinese word, read as pinyin, to a listed word of other syllables. */
const OTHER_SYLLABLES = 0.85

/** How words of a query are looked up. */
export interface LookUp {
  /** Least similarity of a hit. */
  least: number
  /** A hit is worth its similarity raised to this power. */
  power: number
  /** Similarity of a name and its initials. */
  initialism: number
  /**
   * By term: 1 where it is a single word of some name. Words read as one then match only such terms; left out, they match any.
   */
  whole?: Uint8Array
}

/** Allows for rounding in floating-point shares of letters. */
const ROUNDING = 1e-9

/** Shorter words are one slip away from too many others. */
const SHORTEST_SLIP = 5

/**
 * The distinct terms of the listed names, and the look-up of a query's words among them: the first step of a search. A term is a
 * Latin spelling or has a prefix that tells its kind: a concept (`#trading`), an abbreviation (`!ntc`), the initials of a name
 * (`^`), the spelling of a country (`$`), or the consonants of a word whose script has no vowels (`~nsr`).
 *
 * Misspelt words are found through deletion neighbourhoods: of skeletons for sound and of spellings for slips of the finger. Long
 * words with several slips are found by their two ends. What a single word may match is memoised.
 */
export class Vocabulary {
  readonly #terms: ReadonlyMap<string, number>
  readonly #words: Words
  readonly #bySkeleton: DeletionIndex
  readonly #byLetters: DeletionIndex
  readonly #byEnds: DeletionIndex
  readonly #bySpelling: DeletionIndex
  readonly #least: number
  readonly #power: number
  readonly #initialism: number
  readonly #whole: Uint8Array | undefined
  readonly #memoised: (content: SpanContent) => readonly TermHit[]

  private constructor (terms: ReadonlyMap<string, number>, { least, power, initialism, whole }: LookUp, words: Words, bySkeleton: DeletionIndex, bySpelling: DeletionIndex, byLetters: DeletionIndex, byEnds: DeletionIndex) {
    this.#terms = terms
    this.#least = least
    this.#power = power
    this.#initialism = initialism
    this.#whole = whole
    this.#words = words
    this.#bySkeleton = bySkeleton
    this.#bySpelling = bySpelling
    this.#byLetters = byLetters
    this.#byEnds = byEnds
    this.#memoised = memoised(content => this.#find(content))
  }

  /**
   * Builds a vocabulary, a few terms a step.
   * @param terms term keys with their ids, 0 to n-1
   */
  static * steps (terms: ReadonlyMap<string, number>, lookUp: LookUp): Steps<Vocabulary> {
    const words = new Words()
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
    return new Vocabulary(terms, lookUp, words, bySkeleton, bySpelling, byLetters, byEnds)
  }

  /** The terms that a span of the query may match, each once. */
  hits (content: SpanContent): readonly TermHit[] {
    // Words read as one hardly ever come again, so they are not memoised.
    return content.joined ? this.#findJoined(content) : this.#memoised(content)
  }

  /**
   * Words read as one are long and rarely match. They are looked up by sound alone, with at most one edit in their skeleton, and
   * with none where a frame word is among them.
   */
  #findJoined (content: SpanContent): readonly TermHit[] {
    const { readings, mustBeSame } = content
    let hits: Hits | undefined
    for (const reading of readings) {
      const { codes, length } = uncachedSkeleton(reading)
      const count = this.#bySkeleton.nearCodes(codes, length, mustBeSame ? 0 : 1)
      if (count === 0 && !this.#words.vowelless.hasAny) continue
      const sounds = uncachedPhonemes(reading)
      hits ??= new Hits(mustBeSame ? SAME_WORDS : this.#least, this.#power)
      this.#offerVowelless(sounds, false, hits)
      this.#offerAlike(reading, sounds, this.#bySkeleton, count, hits, content, this.#whole)
    }
    return hits?.all ?? NO_HITS
  }

  #find (content: SpanContent): readonly TermHit[] {
    const { concept, readings, acronyms, letters, place, isReading, consonantal } = content
    const hits = new Hits(place ? SAME_PLACE : this.#least, isReading ? this.#power * READING_POWER : this.#power)
    const terms = this.#terms
    if (concept !== undefined) {
      hits.offer(terms.get(CONCEPT + concept), 1)
      for (const [near, similarity] of NEAR_CONCEPTS[concept] ?? []) hits.offer(terms.get(CONCEPT + near), similarity)
    }
    for (const acronym of acronyms) {
      hits.offer(terms.get(ACRONYM + acronym), 1)
      hits.offer(terms.get(acronym), SPELT_ACRONYM)
      hits.offer(terms.get(INITIALISM + acronym), this.#initialism, true)
    }
    if (letters !== undefined) this.#offerSlips(letters, this.#bySpelling, this.#words.spellings, this.#words.spelt, hits)
    for (const reading of readings) {
      const sounds = phonemes(reading)
      if (consonantal || this.#words.vowelless.hasAny) this.#offerVowelless(sounds, consonantal, hits)
      if (consonantal) continue
      hits.offer(terms.get(ACRONYM + reading), SPELT_ACRONYM)
      if (!place) hits.offer(terms.get(INITIALISM + reading), this.#initialism, true)
      this.#offerSlips(reading, this.#byLetters, this.#words.letters, this.#words.letterTerms, hits)
      this.#offerAlike(reading, sounds, this.#bySkeleton, this.#bySkeleton.near(skeleton(sounds)), hits, content)
      this.#offerAlike(reading, sounds, this.#bySpelling, this.#bySpelling.near(reading), hits, content)
      if (reading.length >= SHORTEST_LONG) this.#offerLong(reading, hits, content)
    }
    return hits.all
  }

  /**
   * Offers the words that an index has just found, each with the higher of its similarities by sound and by letter.
   * @param count how many the index found
   * @param only by term: 1 where it may be offered; left out, all may
   */
  #offerAlike (reading: string, sounds: string, index: DeletionIndex, count: number, hits: Hits, content: SpanContent, only?: Uint8Array): void {
    const letters = letterSet(reading)
    for (let i = 0; i < count; i++) {
      const id = index.found[i]
      if (only !== undefined && only[this.#words.spelt[id]] === 0) continue
      if (this.#words.letterSets[id] === letters && this.#words.spellings[id] === reading) {
        hits.offer(this.#words.spelt[id], 1)
        continue
      }
      const sound = Math.min(SAME_SOUNDS, soundSimilarity(sounds, this.#words.sounds[id], hits.least))
      const alike = sound > SURELY_HEARD ? sound : Math.max(sound, this.#spelling(reading, letters, id, Math.max(hits.least, sound)))
      this.#offer(reading, id, alike, hits, content)
    }
  }

  #offer (reading: string, id: number, alike: number, hits: Hits, { isReading, pinyin, readings }: SpanContent): void {
    if (alike < hits.least || (isReading && reading !== readings[0] && alike < SAME_IN_KOREAN)) return
    const listed = this.#words.spellings[id]
    const isOther = (isReading || (pinyin && isPinyin(listed))) && areOtherSyllables(reading, listed)
    hits.offer(this.#words.spelt[id], isOther ? alike * OTHER_SYLLABLES : alike)
  }

  /** Offers long words that have the same beginning and end: what lies between may hold several slips. */
  #offerLong (reading: string, hits: Hits, content: SpanContent): void {
    const letters = letterSet(reading)
    const count = this.#byEnds.near(ends(reading))
    for (let i = 0; i < count; i++) {
      const id = this.#words.long[this.#byEnds.found[i]]
      if (Math.abs(this.#words.spellings[id].length - reading.length) <= MOST_LONGER) this.#offer(reading, id, this.#spelling(reading, letters, id, hits.least), hits, content)
    }
  }

  /**
   * How alike a reading and a listed word are letter by letter; it may be 0 where that is less than `least`. Most words are ruled
   * out by their letter sets alone.
   * @param letters the letter set of the reading
   */
  #spelling (reading: string, letters: number, id: number, least: number): number {
    const listed = this.#words.spellings[id]
    const most = (1 - least) * Math.max(reading.length, listed.length) + ROUNDING
    return differentLetters(letters, this.#words.letterSets[id]) > most ? 0 : spellingSimilarity(reading, listed, least)
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

  #offerVowelless (sounds: string, vowelless: boolean, hits: Hits): void {
    this.#words.vowelless.offer(sounds, vowelless, (term, similarity) => hits.offer(term, similarity))
  }
}
