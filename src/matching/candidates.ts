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

/** What stands where in a row: what was met as whole parts of a bit, rounded up; then words as bits. */
const ROW = 4
const ASKED = 1
const LISTED = 2
const MET = 2 ** 12

/**
 * The listed names that are worth scoring against a question. Most names that share some word with it share too little, which is seen
 * here by which words of both sides can meet at all, before anything is paired.
 */
export class Candidates {
  readonly #columns: NameColumns
  readonly #vocabulary: Vocabulary
  /** Scratch, by name in rows of one cache line's part: the weight that was met, and the words of the question and of the name that can meet. */
  readonly #met: Uint32Array
  /** Likewise the name at hand. */
  readonly #name: WeighedName

  constructor (columns: NameColumns, vocabulary: Vocabulary) {
    const names = columns.nameSpans.length - 1
    this.#columns = columns
    this.#vocabulary = vocabulary
    this.#name = columns.place()
    this.#met = new Uint32Array(names * ROW)
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
    const tooLittle = (reach.tooLittle(threshold) - reach.unexplored(explored)) * MET
    const inReach: number[] = []
    for (const name of touched) {
      if (this.#met[name * ROW] > tooLittle) inReach.push(name)
      else this.#forget(name)
    }
    if (inReach.length === 0) return inReach
    for (let i = 0; i < spans.length; i++) {
      if (spanHits[i] === undefined) this.#meet(spans[i], spanHits[i] = this.#vocabulary.hits(spans[i].said), 0)
    }
    for (let word = 0; word < explored.length; word++) if (explored[word] === 0) reach.limit(word, greatestShareOf(word, spans, spanHits))
    const { hasInitials } = query
    const found = inReach.filter(name => hasInitials || reach.suffices(this.#met[name * ROW + ASKED], this.#missing(name)))
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
    const { postingStarts, postingNames, postingWords } = this.#columns
    const met = this.#met
    const words = wordBits(start, length)
    for (let hit = 0; hit < hits.length; hit++) {
      const { term, share } = hits[hit]
      const gain = Math.ceil(weight * share * MET)
      for (let i = postingStarts[term]; i < postingStarts[term + 1]; i++) {
        const name = postingNames[i]
        const row = name * ROW
        if (met[row + ASKED] === 0) {
          if (touched === undefined) continue
          touched.push(name)
        }
        met[row] += gain
        met[row + ASKED] |= words
        met[row + LISTED] |= postingWords[i]
      }
    }
  }

  /** What the words of a name that cannot meet count against a match. */
  #missing (name: number): number {
    this.#columns.weigh(name, this.#name)
    return missed(this.#name, this.#met[name * ROW + LISTED])
  }

  #forget (name: number): void {
    this.#met.fill(0, name * ROW, name * ROW + ROW)
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
