import { consonants, skeleton } from '../names/phonemes.js'
import { DeletionIndex } from './deletion-index.js'
import { soundSimilarity } from './sound-similarity.js'
import { ACRONYM, type Span } from './spans.js'

/** A term of the vocabulary that a word of the question may be, and how surely: 0-1. */
export interface TermHit { term: number, similarity: number }

const MOST_REMEMBERED = 50_000

/**
 * The distinct words of the listed names. A term is a concept (`#trading`), the sounds of a name word, or the consonants
 * of a word whose script has no vowels (`~nsr`). What a word of a question may be is worked out once per word.
 */
export class Vocabulary {
  readonly #terms: ReadonlyMap<string, number>
  readonly #soundTerms: number[] = []
  readonly #sounds: string[] = []
  readonly #bySkeleton: DeletionIndex
  readonly #byConsonants = new Map<string, number[]>()
  readonly #least: number
  readonly #remembered = new Map<string, TermHit[]>()

  /**
   * @param terms term keys with their ids, 0 to n-1
   * @param least similarities below this are no hits
   */
  constructor (terms: ReadonlyMap<string, number>, least: number) {
    this.#terms = terms
    this.#least = least
    for (const [key, term] of terms) {
      if (key[0] === '#' || key[0] === ACRONYM) continue
      const mark = key[0] === '~' ? key.slice(1) : consonants(key)
      if (mark.length > 1) this.#byConsonants.set(mark, [...this.#byConsonants.get(mark) ?? [], term])
      if (key[0] === '~') continue
      this.#soundTerms.push(term)
      this.#sounds.push(key)
    }
    this.#bySkeleton = new DeletionIndex(this.#sounds.map(skeleton))
  }

  get size (): number {
    return this.#terms.size
  }

  /** The terms that a span of a question may be, each once. */
  hits (span: Span): TermHit[] {
    const key = `${span.concept ?? ''}|${span.consonantal ? '~' : ''}${span.sounds.join('|')}`
    let hits = this.#remembered.get(key)
    if (hits === undefined) {
      hits = this.#find(span)
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
      this.#remembered.set(key, hits)
    }
    return hits
  }

  #find (span: Span): TermHit[] {
    const best = new Map<number, number>()
    const offer = (term: number | undefined, similarity: number): void => {
      if (term !== undefined && similarity >= this.#least && similarity > (best.get(term) ?? 0)) best.set(term, similarity)
    }
    if (span.concept !== undefined) {
      offer(this.#terms.get('#' + span.concept), 1)
      for (const near of NEAR_CONCEPTS[span.concept] ?? []) offer(this.#terms.get('#' + near), NEAR_CONCEPT)
    }
    for (const sounds of span.sounds) {
      if (sounds[0] === ACRONYM) {
        offer(this.#terms.get(sounds), 1)
        continue
      }
      offer(this.#terms.get(ACRONYM + sounds), SPELT_ACRONYM)
      if (span.consonantal) {
        offer(this.#terms.get('~' + sounds), 1)
        for (const term of this.#byConsonants.get(sounds) ?? []) offer(term, consonantSimilarity(sounds))
        continue
      }
      offer(this.#terms.get(sounds), 1)
      const marks = consonants(sounds)
      offer(this.#terms.get('~' + marks), consonantSimilarity(marks))
      this.#bySkeleton.near(skeleton(sounds), id => {
        offer(this.#soundTerms[id], soundSimilarity(sounds, this.#sounds[id]))
      })
    }
    return Array.from(best, ([term, similarity]) => ({ term, similarity }))
  }
}

/** "Korea" may mean either state; papers of both use it. */
const NEAR_CONCEPTS: Record<string, readonly string[]> = { KOREA: ['KP', 'KR'], KP: ['KOREA'], KR: ['KOREA'] }
const NEAR_CONCEPT = 0.97
/** An abbreviation that another script spells out: 에스케이 for SK. */
const SPELT_ACRONYM = 0.95

/** Equal consonants where one script leaves vowels out: the likelier the same word, the more of them there are. */
function consonantSimilarity (marks: string): number {
  return marks.length < 2 ? 0 : (marks.length === 2 ? 0.85 : 0.95)
}

/** The vocabulary keys of a listed span: its concept, and the sounds by which a misspelling of it may be found. */
export function termKeys (span: Span): string[] {
  const sounds = span.consonantal ? span.sounds.map(sounds => '~' + sounds) : span.sounds
  return span.concept === undefined ? sounds : ['#' + span.concept, ...sounds]
}
