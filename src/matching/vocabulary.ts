import { consonants, skeleton } from '../names/phonemes.js'
import { DeletionIndex } from './deletion-index.js'
import { misspeltConcepts } from './misspelt-words.js'
import { soundSimilarity } from './sound-similarity.js'
import type { Span } from './spans.js'

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
      if (key[0] === '#') continue
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
    if (span.concept !== undefined) offer(this.#terms.get('#' + span.concept), 1)
    for (const sounds of span.sounds) {
      if (span.consonantal) {
        offer(this.#terms.get('~' + sounds), 1)
        for (const term of this.#byConsonants.get(sounds) ?? []) offer(term, CONSONANTS_ONLY)
        continue
      }
      offer(this.#terms.get(sounds), 1)
      for (const term of this.#consonantalTerms(sounds)) offer(term, CONSONANTS_ONLY)
      this.#bySkeleton.near(skeleton(sounds), id => {
        offer(this.#soundTerms[id], soundSimilarity(sounds, this.#sounds[id]))
      })
      if (span.concept === undefined && span.length === 1) {
        for (const [concept, similarity] of misspeltConcepts(sounds, this.#least)) offer(this.#terms.get('#' + concept), similarity)
      }
    }
    return Array.from(best, ([term, similarity]) => ({ term, similarity }))
  }

  #consonantalTerms (sounds: string): number[] {
    const term = this.#terms.get('~' + consonants(sounds))
    return term === undefined ? [] : [term]
  }
}

/** Equal consonants where one script leaves vowels out: likely the same word, never surely. */
const CONSONANTS_ONLY = 0.88

/** The vocabulary keys of a listed span: its concept, and the sounds by which a misspelling of it may be found. */
export function termKeys (span: Span): string[] {
  const sounds = span.consonantal ? span.sounds.map(sounds => '~' + sounds) : span.sounds
  return span.concept === undefined ? sounds : ['#' + span.concept, ...sounds]
}
