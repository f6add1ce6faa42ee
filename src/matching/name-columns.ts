import type { AnalysedName, Token } from '../names/analyse.js'
import type { WeighedName } from './alignment.js'
import type { WordWeights } from './model.js'
import { MOST_TOKENS, spansOf } from './spans.js'
import { termKeys } from './vocabulary.js'

/** Growable rows of values while the columns are filled. */
class Rows {
  readonly values: number[] = []
  readonly starts: number[] = [0]
  close (): void { this.starts.push(this.values.length) }
}

/** The words of listed names, with what they may be spelt like, in typed arrays: no objects for each name or word. */
export class NameColumns {
  /** The terms of all names, with their ids, 0 to n-1. */
  readonly terms: ReadonlyMap<string, number>
  /** Of each span: its name, term, first token and number of tokens. */
  readonly spanName: Uint32Array
  readonly spanTerm: Uint32Array
  readonly spanStart: Uint8Array
  readonly spanLength: Uint8Array
  /** Of each name: its first span. */
  readonly nameSpans: Uint32Array
  /** Of each term: the spans that hold it, as indices into the columns of spans. */
  readonly postingStarts: Uint32Array
  readonly postings: Uint32Array
  /** Of each name: its first word. Of each word: its weight, what it counts when missing, its first letter. */
  readonly #nameWords: Uint32Array
  readonly #weights: Float32Array
  readonly #missed: Float32Array
  readonly #initials: Uint8Array
  readonly #numbers: Uint32Array

  constructor (names: readonly { analysed: AnalysedName }[], weigh: (tokens: readonly Token[]) => WordWeights) {
    const terms = new Map<string, number>()
    const spans = new Rows()
    const spanName: number[] = []
    const spanStart: number[] = []
    const spanLength: number[] = []
    const weights = new Rows()
    const missed: number[] = []
    const initials: number[] = []
    this.#numbers = new Uint32Array(names.length)
    names.forEach(({ analysed }, index) => {
      const weighed = weigh(analysed.tokens.slice(0, MOST_TOKENS))
      weights.values.push(...weighed.weights)
      missed.push(...weighed.missed)
      initials.push(...weighed.initials)
      weights.close()
      this.#numbers[index] = weighed.numbers
      for (const { start, length, said } of spansOf(analysed.tokens)) {
        for (const key of termKeys(said)) {
          let term = terms.get(key)
          if (term === undefined) terms.set(key, term = terms.size)
          spans.values.push(term)
          spanName.push(index)
          spanStart.push(start)
          spanLength.push(length)
        }
      }
      spans.close()
    })
    this.terms = terms
    this.spanTerm = Uint32Array.from(spans.values)
    this.spanName = Uint32Array.from(spanName)
    this.spanStart = Uint8Array.from(spanStart)
    this.spanLength = Uint8Array.from(spanLength)
    this.nameSpans = Uint32Array.from(spans.starts)
    this.#nameWords = Uint32Array.from(weights.starts)
    this.#weights = Float32Array.from(weights.values)
    this.#missed = Float32Array.from(missed)
    this.#initials = Uint8Array.from(initials)
    this.postingStarts = new Uint32Array(terms.size + 1)
    for (const term of spans.values) this.postingStarts[term + 1]++
    for (let term = 0; term < terms.size; term++) this.postingStarts[term + 1] += this.postingStarts[term]
    const next = this.postingStarts.slice()
    this.postings = new Uint32Array(spans.values.length)
    spans.values.forEach((term, span) => { this.postings[next[term]++] = span })
  }

  /** A name as it is held against a question's; own and frame words are told by the question's side. */
  weighed (name: number): WeighedName {
    return {
      weights: this.#weights,
      missed: this.#missed,
      initials: this.#initials,
      own: 0,
      frame: 0,
      numbers: this.#numbers[name],
      offset: this.#nameWords[name],
      length: this.#nameWords[name + 1] - this.#nameWords[name]
    }
  }
}
