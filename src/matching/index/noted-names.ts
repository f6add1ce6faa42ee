import type { NameColumns } from './name-columns.js'
import type { SpanLookedUp } from './spans-looked-up.js'
import { wordBits } from '../scoring/word-bits.js'

/**
 * Layout of a row: the weight met, in 1/4096ths and rounded up; then the words of the query and of the listed name that can meet,
 * as bits; the last place is unused.
 */
const ROW = 4
const QUERY = 1
const LISTED = 2
const PARTS = 2 ** 12

/**
 * The listed names that a query may meet, with what each can contribute: the accumulators into which `Candidates` adds postings,
 * span after span. The weights are upper bounds. One instance serves all searches in turn.
 */
export class NotedNames {
  readonly #columns: NameColumns
  /** The names in the order in which they were noted; and by name, as bits, whether it was. */
  readonly #names: Uint32Array
  readonly #isNoted: Uint32Array
  /** By name, in one row: the weight met, and the words of the query and of the name that can meet. */
  readonly #rows: Uint32Array
  #count = 0

  constructor (columns: NameColumns) {
    const names = columns.nameSpans.length - 1
    this.#columns = columns
    this.#names = new Uint32Array(names)
    this.#isNoted = new Uint32Array(Math.ceil(names / 32))
    this.#rows = new Uint32Array(names * ROW)
  }

  get count (): number {
    return this.#count
  }

  at (index: number): number {
    return this.#names[index]
  }

  /** The words of the query that can meet some word of this name, as bits. */
  query (name: number): number {
    return this.#rows[name * ROW + QUERY]
  }

  /** The words of this name that can meet some word of the query, as bits. */
  listed (name: number): number {
    return this.#rows[name * ROW + LISTED]
  }

  /** Notes the names that a span's telling hits lead to, and adds what the hits contribute; see `SpanLookedUp`. */
  note (span: SpanLookedUp): void {
    this.#meet(span, true)
  }

  /** Adds what a span's other hits contribute to names already noted. Notes no further ones. */
  add (span: SpanLookedUp): void {
    this.#meet(span, false)
  }

  #meet ({ span, hits, weight, insufficient }: SpanLookedUp, telling: boolean): void {
    const { postingStarts, postingNames, postingWords } = this.#columns
    const rows = this.#rows
    const isNoted = this.#isNoted
    const words = wordBits(span.start, span.length)
    for (let hit = 0; hit < hits.length; hit++) {
      const { term, share } = hits[hit]
      if ((weight * share > insufficient) !== telling) continue
      const gain = Math.ceil(weight * share * PARTS)
      for (let i = postingStarts[term]; i < postingStarts[term + 1]; i++) {
        const name = postingNames[i]
        if ((isNoted[name >>> 5] & (1 << (name & 31))) === 0) {
          if (!telling) continue
          isNoted[name >>> 5] |= 1 << (name & 31)
          this.#names[this.#count++] = name
        }
        const row = name * ROW
        rows[row] += gain
        rows[row + QUERY] |= words
        rows[row + LISTED] |= postingWords[i]
      }
    }
  }

  /** Prunes the names that meet no more than this weight. */
  keepAbove (weight: number): void {
    let kept = 0
    for (let i = 0; i < this.#count; i++) {
      const name = this.#names[i]
      if (this.#rows[name * ROW] > weight * PARTS) this.#names[kept++] = name
      else this.#forget(name)
    }
    this.#count = kept
  }

  forgetAll (): void {
    for (let i = 0; i < this.#count; i++) this.#forget(this.#names[i])
    this.#count = 0
  }

  #forget (name: number): void {
    this.#isNoted[name >>> 5] &= ~(1 << (name & 31))
    const row = name * ROW
    this.#rows[row] = 0
    this.#rows[row + QUERY] = 0
    this.#rows[row + LISTED] = 0
  }
}
