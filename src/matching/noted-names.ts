import type { NameColumns } from './name-columns.js'
import type { SpanLookedUp } from './spans-looked-up.js'
import { wordBits } from './word-bits.js'

/** What stands where in a row: what was met, in parts of a bit and rounded up; then words as bits. */
const ROW = 4
const ASKED = 1
const LISTED = 2
const PARTS = 2 ** 12

/** The listed names that a question may meet, gathered span after span. */
export class NotedNames {
  readonly #columns: NameColumns
  /** The names in the order in which they were noted, and by name, as bits, whether it was. */
  readonly #names: Uint32Array
  readonly #isNoted: Uint32Array
  /** By name, in rows that lie together: the weight that was met, and the words of the question and of the name that can meet. */
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

  /** The words of the question that can meet some of a name, as bits. */
  asked (name: number): number {
    return this.#rows[name * ROW + ASKED]
  }

  /** The words of a name that can meet some of the question. */
  listed (name: number): number {
    return this.#rows[name * ROW + LISTED]
  }

  /** Notes the names of a span's telling hits. */
  note (span: SpanLookedUp): void {
    this.#meet(span, true)
  }

  /** Adds what a span's other hits are worth to the names that are noted. */
  add (span: SpanLookedUp): void {
    this.#meet(span, false)
  }

  #meet ({ span, hits, weight, tooLittle }: SpanLookedUp, telling: boolean): void {
    const { postingStarts, postingNames, postingWords } = this.#columns
    const rows = this.#rows
    const isNoted = this.#isNoted
    const words = wordBits(span.start, span.length)
    for (let hit = 0; hit < hits.length; hit++) {
      const { term, share } = hits[hit]
      if ((weight * share > tooLittle) !== telling) continue
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
        rows[row + ASKED] |= words
        rows[row + LISTED] |= postingWords[i]
      }
    }
  }

  /** Forgets the names that met no more than a weight. */
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
    this.#rows[row + ASKED] = 0
    this.#rows[row + LISTED] = 0
  }
}
