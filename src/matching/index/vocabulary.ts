import { phonemes } from '../../names/romanise/phonemes.js'
import { memoised } from '../../names/text/memoised.js'
import type { Steps } from '../../steps/steps.js'
import { NEAR_CONCEPTS } from '../likeness/near-concepts.js'
import { SimilarWords } from './similar-words.js'
import type { SpanContent } from '../spans/span-content.js'
import { Hits, READING_POWER, type TermHit } from './term-hits.js'
import { ACRONYM, CONCEPT, INITIALISM } from '../spans/terms.js'

/** Least similarity of a place of the lexicon and a listed word: Guangdong is not Dandong, though Danyang is spelt in many ways. */
const SAME_PLACE = 0.95
/** Least similarity of words read as one where a frame word is among them. */
const SAME_WORDS = 0.96
/** Similarity of an abbreviation and its letters spelt out in another script: 에스케이 for SK. */
const SPELT_ACRONYM = 0.95

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

/**
 * The distinct terms of the listed names, and the look-up of a query's words among them: the first step of a search. A term is a
 * Latin spelling or has a prefix that tells its kind: a concept (`#trading`), an abbreviation (`!ntc`), the initials of a name
 * (`^`), the spelling of a country (`$`), or the consonants of a word whose script has no vowels (`~nsr`).
 *
 * `SimilarWords` finds misspelt words. What a single word may match is memoised.
 */
export class Vocabulary {
  readonly #terms: ReadonlyMap<string, number>
  readonly #similar: SimilarWords
  readonly #least: number
  readonly #power: number
  readonly #initialism: number
  readonly #whole: Uint8Array | undefined
  readonly #memoised: (content: SpanContent) => readonly TermHit[]

  private constructor (terms: ReadonlyMap<string, number>, { least, power, initialism, whole }: LookUp, similar: SimilarWords) {
    this.#terms = terms
    this.#similar = similar
    this.#least = least
    this.#power = power
    this.#initialism = initialism
    this.#whole = whole
    this.#memoised = memoised(content => this.#find(content))
  }

  /**
   * Builds a vocabulary, a few terms a step.
   * @param terms term keys with their ids, 0 to n-1
   */
  static * steps (terms: ReadonlyMap<string, number>, lookUp: LookUp): Steps<Vocabulary> {
    return new Vocabulary(terms, lookUp, yield * SimilarWords.steps(terms))
  }

  /** The terms that a span of the query may match, each once. */
  hits (content: SpanContent): readonly TermHit[] {
    // Words read as one hardly ever come again, so they are not memoised.
    return content.kind === 'joined' || content.kind === 'joinedWithFrame' ? this.#findJoined(content) : this.#memoised(content)
  }

  /**
   * Words read as one are long and rarely match. They are looked up by sound alone, with at most one edit in their skeleton, and
   * with none where a frame word is among them.
   */
  #findJoined (content: SpanContent): readonly TermHit[] {
    const mustBeSame = content.kind === 'joinedWithFrame'
    const hits = new Hits(mustBeSame ? SAME_WORDS : this.#least, this.#power)
    for (const reading of content.readings) this.#similar.offerJoined({ reading, content, hits, only: this.#whole }, mustBeSame ? 0 : 1)
    return hits.all
  }

  #find (content: SpanContent): readonly TermHit[] {
    const { concept, readings, vowelled, acronyms, letters, place, isReading, consonantal } = content
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
    if (letters !== undefined) this.#similar.offerMisspelt(letters, hits)
    for (const reading of readings) {
      const sounds = phonemes(reading)
      if (consonantal || this.#similar.hasVowelless) this.#similar.offerVowelless(sounds, consonantal, hits)
      if (consonantal) continue
      hits.offer(terms.get(ACRONYM + reading), SPELT_ACRONYM)
      if (!place) hits.offer(terms.get(INITIALISM + reading), this.#initialism, true)
      this.#similar.offerAlike({ reading, sounds, content, hits })
    }
    for (const reading of vowelled) this.#similar.offerAlike({ reading, sounds: phonemes(reading), content, hits })
    return hits.all
  }
}
