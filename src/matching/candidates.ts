import { missed, type WeighedName } from './alignment.js'
import type { NameColumns } from './name-columns.js'
import type { QueryName } from './query-name.js'
import type { Reach } from './reach.js'
import type { Span } from './spans.js'
import type { TermHit } from './term-hits.js'
import type { Vocabulary } from './vocabulary.js'
import { wordBits } from './word-bits.js'

/** The hits of each span of a question; undefined where it was not looked up yet. */
export type SpanHits = (readonly TermHit[] | undefined)[]

/**
 * The listed names that are worth scoring against a question. Most names that share some word with it share too little, which is seen
 * here by which words of both sides can meet at all, before anything is paired.
 */
export class Candidates {
  readonly #columns: NameColumns
  readonly #vocabulary: Vocabulary
  /** Scratch, by name: the weight that was met, and the words of the question and of the name that can meet, as bits. */
  readonly #met: Float64Array
  readonly #asked: Uint32Array
  readonly #listed: Uint32Array

  /** Likewise the name at hand. */
  readonly #name: WeighedName

  constructor (columns: NameColumns, vocabulary: Vocabulary) {
    const names = columns.nameSpans.length - 1
    this.#columns = columns
    this.#vocabulary = vocabulary
    this.#name = columns.place()
    this.#met = new Float64Array(names)
    this.#asked = new Uint32Array(names)
    this.#listed = new Uint32Array(names)
  }

  /**
   * The names that can reach a threshold, each once. None that reaches it is left out. Where there are any, every span is looked up.
   *
   * @param explored by word of the question, 1 where all spans that cover it were looked up
   */
  find (query: QueryName, spanHits: SpanHits, explored: Uint8Array, reach: Reach, threshold: number): number[] {
    const { spans, weighed: { weights } } = query
    const touched: number[] = []
    for (let i = 0; i < spans.length; i++) {
      const hits = spanHits[i]
      if (hits === undefined) continue
      let weight = 0
      for (let word = spans[i].start; word < spans[i].start + spans[i].length; word++) if (explored[word] === 1) weight += weights[word]
      this.#meet(spans[i], hits, weight, touched)
    }
    const tooLittle = reach.tooLittle(threshold) - reach.unexplored(explored)
    const inReach: number[] = []
    for (const name of touched) {
      if (this.#met[name] > tooLittle) inReach.push(name)
      else this.#forget(name)
    }
    if (inReach.length === 0) return inReach
    for (let i = 0; i < spans.length; i++) {
      if (spanHits[i] === undefined) this.#meet(spans[i], spanHits[i] = this.#vocabulary.hits(spans[i].said), 0)
    }
    for (let word = 0; word < explored.length; word++) if (explored[word] === 0) reach.limit(word, greatestShareOf(word, spans, spanHits))
    const { hasInitials } = query
    const found = inReach.filter(name => hasInitials || reach.suffices(this.#asked[name], this.#missing(name)))
    for (const name of inReach) this.#forget(name)
    return found
  }

  /**
   * Notes which names can meet a span, and which words of both sides.
   *
   * @param weight what it adds to the weight met
   * @param touched gets names that met nothing before; left out, they are passed over
   */
  #meet ({ start, length }: Span, hits: readonly TermHit[], weight: number, touched?: number[]): void {
    const { postingStarts, postings, spanName, spanStart, spanLength } = this.#columns
    const words = wordBits(start, length)
    for (const { term, share } of hits) {
      const gain = weight * share
      for (let i = postingStarts[term]; i < postingStarts[term + 1]; i++) {
        const span = postings[i]
        const name = spanName[span]
        if (this.#asked[name] === 0) {
          if (touched === undefined) continue
          touched.push(name)
        }
        this.#met[name] += gain
        this.#asked[name] |= words
        this.#listed[name] |= wordBits(spanStart[span], spanLength[span])
      }
    }
  }

  /** What the words of a name that cannot meet count against a match. */
  #missing (name: number): number {
    this.#columns.weigh(name, this.#name)
    return missed(this.#name, this.#listed[name])
  }

  #forget (name: number): void {
    this.#met[name] = 0
    this.#asked[name] = 0
    this.#listed[name] = 0
  }
}

/** The greatest share of a word that any span which covers it has found. */
export function greatestShareOf (word: number, spans: readonly Span[], spanHits: SpanHits): number {
  let best = 0
  for (let i = 0; i < spans.length; i++) {
    const hits = spanHits[i]
    if (hits !== undefined && word >= spans[i].start && word < spans[i].start + spans[i].length) best = Math.max(best, greatestShare(hits))
  }
  return best
}

/** The greatest share among hits, 0 where there are none. */
export function greatestShare (hits: readonly TermHit[]): number {
  let best = 0
  for (let i = 0; i < hits.length; i++) if (hits[i].share > best) best = hits[i].share
  return best
}
