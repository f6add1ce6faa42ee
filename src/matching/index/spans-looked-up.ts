import type { QueryName } from './query-name.js'
import { ROUNDING } from '../likeness/rounding.js'
import type { ScoreBound } from './score-bound.js'
import { contentOf } from '../spans/span-content.js'
import type { Span } from '../spans/span.js'
import { NO_HITS, type TermHit } from './term-hits.js'
import type { Vocabulary } from './vocabulary.js'

/** A span of the query with its hits. */
export interface SpanLookedUp {
  span: Span
  hits: readonly TermHit[]
  /** A hit contributes this times its share to the weight met. */
  weight: number
  /**
   * The most that a hit can contribute and still leave its names out of reach, even if they meet all other words. A hit that
   * contributes more is called telling: only telling hits make a name a candidate.
   */
  insufficient: number
}

/** The spans of a query, as far as one search has looked them up in the vocabulary. */
export class SpansLookedUp {
  /** By span: its hits; undefined where it was not looked up yet. */
  readonly hits: (readonly TermHit[] | undefined)[] = []
  readonly #vocabulary: Vocabulary

  constructor (readonly query: QueryName, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Looks up every span that covers a word; returns the greatest share of the word's weight among their hits. */
  lookUp (word: number): number {
    const { tokens } = this.query
    // The first spans are the single words, in order. No longer span that covers a `neverJoined` word can meet a listed name.
    if (tokens[word].neverJoined === true) return greatestShare(this.hits[word] ??= this.#vocabulary.hits(contentOf(tokens[word])))
    const { spans } = this.query
    for (let i = 0; i < spans.length; i++) {
      if (word >= spans[i].start && word < spans[i].start + spans[i].length) this.hits[i] ??= this.#vocabulary.hits(spans[i].content)
    }
    return this.greatestShareOf(word)
  }

  /** Looks up all spans that are left. */
  lookUpAll (): void {
    const { spans } = this.query
    for (let i = 0; i < spans.length; i++) this.hits[i] ??= this.#vocabulary.hits(spans[i].content)
  }

  /** The greatest share of a word's weight among the hits of the spans that cover it; 0 where there are none. */
  greatestShareOf (word: number): number {
    const { spans } = this.query
    let best = 0
    for (let i = 0; i < spans.length; i++) {
      const hits = this.hits[i]
      if (hits !== undefined && word >= spans[i].start && word < spans[i].start + spans[i].length) best = Math.max(best, greatestShare(hits))
    }
    return best
  }

  /**
   * The spans that cover any of these words, as far as they were looked up and have hits.
   *
   * @param words by word: 1 where it is one of them
   * @param insufficientWeight names that meet no more than this weight of these words are out of reach
   */
  over (words: Uint8Array, { reachable }: ScoreBound, insufficientWeight: number): SpanLookedUp[] {
    const { spans, weighed: { weights } } = this.query
    let most = 0
    for (let word = 0; word < words.length; word++) if (words[word] === 1) most += reachable[word]
    const over: SpanLookedUp[] = []
    for (let i = 0; i < spans.length; i++) {
      const hits = this.hits[i]
      const span = spans[i]
      if (hits === undefined || hits.length === 0 || !covers(span, words)) continue
      let weight = 0
      let others = most
      for (let word = span.start; word < span.start + span.length; word++) {
        if (words[word] === 0) continue
        weight += weights[word]
        others -= reachable[word]
      }
      over.push({ span, hits, weight, insufficient: insufficientWeight - others - ROUNDING })
    }
    return over
  }

  /**
   * The spans that cover none of these words. Their hits add no weight and are never telling. All spans must have been looked up.
   * @param words by word: 1 where it is one of them
   */
  beside (words: Uint8Array): SpanLookedUp[] {
    const { spans } = this.query
    const beside: SpanLookedUp[] = []
    for (let i = 0; i < spans.length; i++) {
      if (!covers(spans[i], words)) beside.push({ span: spans[i], hits: this.hits[i] ?? NO_HITS, weight: 0, insufficient: Infinity })
    }
    return beside
  }
}

function greatestShare (hits: readonly TermHit[]): number {
  let best = 0
  for (let i = 0; i < hits.length; i++) if (hits[i].share > best) best = hits[i].share
  return best
}

function covers ({ start, length }: Span, words: Uint8Array): boolean {
  for (let word = start; word < start + length; word++) if (words[word] === 1) return true
  return false
}
