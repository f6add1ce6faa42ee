import type { Steps } from '../../steps/steps.js'
import type { NameRows, SpanColumns } from './name-rows.js'
import { postingsOf, type Postings } from './postings.js'
import type { WeighedName } from '../scoring/weighed-name.js'

/**
 * The inverted index and the word weights of listed names, in typed arrays: no object is held for a name or a word. `Candidates`
 * reads the postings; scoring reads the spans and the weights.
 */
export class NameColumns {
  /** The terms of all names, with their ids, 0 to n-1. */
  readonly terms: ReadonlyMap<string, number>
  /** By span: its term, first word and number of words. The spans of a name lie together. */
  readonly spanTerm: Uint32Array
  readonly spanStart: Uint8Array
  readonly spanLength: Uint8Array
  /** By name: its first span. */
  readonly nameSpans: Uint32Array
  /** By term: its first posting. By posting: the name that holds the term, and in which of its words, as bits. */
  readonly postingStarts: Uint32Array
  readonly postingNames: Uint32Array
  readonly postingWords: Uint32Array
  /**
   * By name: its first word. By word: its weight, what it counts when missing, its first letter. By name: its own words and its
   * numbers, as bits.
   */
  readonly #nameWords: Uint32Array
  readonly #weights: Float32Array
  readonly #absenceCosts: Float32Array
  readonly #initials: Uint8Array
  readonly #own: Uint32Array
  readonly #numbers: Uint32Array

  private constructor (rows: NameRows, spans: SpanColumns, postings: Postings) {
    this.terms = rows.terms
    this.spanTerm = spans.term
    this.spanStart = spans.start
    this.spanLength = spans.length
    this.nameSpans = new Uint32Array(rows.spans.starts)
    this.postingStarts = postings.starts
    this.postingNames = postings.names
    this.postingWords = postings.words
    this.#nameWords = new Uint32Array(rows.weights.starts)
    this.#weights = new Float32Array(rows.weights.values)
    this.#absenceCosts = new Float32Array(rows.absenceCosts)
    this.#initials = new Uint8Array(rows.initials)
    this.#own = new Uint32Array(rows.own)
    this.#numbers = new Uint32Array(rows.numbers)
  }

  /** Builds columns of rows, some thousand spans a step. */
  static * steps (rows: NameRows): Steps<NameColumns> {
    const spans = yield * rows.spanColumns()
    return new NameColumns(rows, spans, yield * postingsOf(spans, rows.terms.size))
  }

  /** By term: 1 where some name holds it in a single word. */
  wholeWords (): Uint8Array {
    const whole = new Uint8Array(this.terms.size)
    for (let span = 0; span < this.spanTerm.length; span++) if (this.spanLength[span] === 1) whole[this.spanTerm[span]] = 1
    return whole
  }

  /** A holder for the weights of one name, which `load` fills again for each name. */
  newWeighedName (): WeighedName {
    return { weights: this.#weights, absenceCosts: this.#absenceCosts, initials: this.#initials, own: 0, frame: 0, numbers: 0, abbreviations: 0, attested: 0, syllables: 0, offset: 0, length: 0 }
  }

  /**
   * Points `place` at the weights of a name. Frame words, abbreviations and attested words stay empty: scoring reads them from the
   * query's side.
   */
  load (name: number, place: WeighedName): void {
    place.own = this.#own[name]
    place.numbers = this.#numbers[name]
    place.offset = this.#nameWords[name]
    place.length = this.#nameWords[name + 1] - this.#nameWords[name]
  }
}
