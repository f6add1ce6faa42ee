import type { AnalysedName } from '../names/analyse.js'
import { initialismsOf } from '../names/initialisms.js'
import type { Token } from '../names/token.js'
import type { Steps } from '../steps.js'
import type { WeighedName } from './alignment.js'
import type { WordWeights } from './model.js'
import { MOST_TOKENS, spansOf } from './spans.js'
import { INITIALISM, termKeys } from './terms.js'
import { wordBits } from './word-bits.js'

/** Growable rows of values while the columns are filled. */
class Rows {
  readonly values: number[] = []
  readonly starts: number[] = [0]
  close (): void { this.starts.push(this.values.length) }
}

/** What the columns are made of, name after name. */
export class NameRows {
  readonly terms = new Map<string, number>()
  readonly spans = new Rows()
  readonly spanName: number[] = []
  readonly spanStart: number[] = []
  readonly spanLength: number[] = []
  readonly weights = new Rows()
  readonly missed: number[] = []
  readonly initials: number[] = []
  readonly own: number[] = []
  readonly numbers: number[] = []

  /**
   * @param weigh what the words of a name weigh
   * @param initialisms whether names are found by their initials too
   */
  constructor (readonly weigh: (tokens: readonly Token[]) => WordWeights, readonly initialisms: boolean) {}

  add (analysed: AnalysedName): void {
    const index = this.own.length
    const weighed = this.weigh(analysed.tokens.slice(0, MOST_TOKENS))
    this.weights.values.push(...weighed.weights)
    this.missed.push(...weighed.missed)
    this.initials.push(...weighed.initials)
    this.weights.close()
    this.own.push(weighed.own)
    this.numbers.push(weighed.numbers)
    for (const { start, length, said } of spansOf(analysed.tokens)) {
      for (const key of termKeys(said)) this.#addSpan(index, key, start, length)
    }
    if (this.initialisms) for (const letters of initialismsOf(analysed)) this.#addSpan(index, INITIALISM + letters, 0, weighed.weights.length)
    this.spans.close()
  }

  #addSpan (index: number, key: string, start: number, length: number): void {
    let term = this.terms.get(key)
    if (term === undefined) this.terms.set(key, term = this.terms.size)
    this.spans.values.push(term)
    this.spanName.push(index)
    this.spanStart.push(start)
    this.spanLength.push(length)
  }

  * spanColumns (): Steps<SpanColumns> {
    const count = this.spanName.length
    const columns: SpanColumns = { term: new Uint32Array(count), name: new Uint32Array(count), start: new Uint8Array(count), length: new Uint8Array(count) }
    for (let span = 0; span < count; span++) {
      columns.term[span] = this.spans.values[span]
      columns.name[span] = this.spanName[span]
      columns.start[span] = this.spanStart[span]
      columns.length[span] = this.spanLength[span]
      if (span % SPANS_A_STEP === 0) yield
    }
    return columns
  }
}

interface SpanColumns {
  term: Uint32Array
  name: Uint32Array
  start: Uint8Array
  length: Uint8Array
}

/** Spans by their terms, term after term. */
interface Postings {
  starts: Uint32Array
  names: Uint32Array
  words: Uint32Array
}

const SPANS_A_STEP = 4_096

/** The words of listed names, with what they may be spelt like, in typed arrays: no objects for each name or word. */
export class NameColumns {
  /** The terms of all names, with their ids, 0 to n-1. */
  readonly terms: ReadonlyMap<string, number>
  /** Of each span: its term, first token and number of tokens; those of a name stand together. */
  readonly spanTerm: Uint32Array
  readonly spanStart: Uint8Array
  readonly spanLength: Uint8Array
  /** Of each name: its first span. */
  readonly nameSpans: Uint32Array
  /** Of each term: the first of its postings. Of each posting: the name that holds the term, and in which of its words, as bits. */
  readonly postingStarts: Uint32Array
  readonly postingNames: Uint32Array
  readonly postingWords: Uint32Array
  /** Of each name: its first word. Of each word: its weight, what it counts when missing, its first letter. */
  readonly #nameWords: Uint32Array
  readonly #weights: Float32Array
  readonly #missed: Float32Array
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
    this.#missed = new Float32Array(rows.missed)
    this.#initials = new Uint8Array(rows.initials)
    this.#own = new Uint32Array(rows.own)
    this.#numbers = new Uint32Array(rows.numbers)
  }

  /** Makes columns of rows, some thousand words a step. */
  static * steps (rows: NameRows): Steps<NameColumns> {
    const spans = yield * rows.spanColumns()
    return new NameColumns(rows, spans, yield * postingsOf(spans, rows.terms.size))
  }

  /** By term: 1 where some name has it in a single word. */
  wholeWords (): Uint8Array {
    const whole = new Uint8Array(this.terms.size)
    for (let span = 0; span < this.spanTerm.length; span++) if (this.spanLength[span] === 1) whole[this.spanTerm[span]] = 1
    return whole
  }

  /** A place for the weights of one name after another. */
  place (): WeighedName {
    return { weights: this.#weights, missed: this.#missed, initials: this.#initials, own: 0, frame: 0, numbers: 0, abbreviations: 0, borne: 0, offset: 0, length: 0 }
  }

  /** Puts a name, as it is held against a question's, in its place; frame words are told by the question's side. */
  weigh (name: number, place: WeighedName): void {
    place.own = this.#own[name]
    place.numbers = this.#numbers[name]
    place.offset = this.#nameWords[name]
    place.length = this.#nameWords[name + 1] - this.#nameWords[name]
  }
}

/** Spans put in the order of their terms, some thousand a step. */
function * postingsOf ({ term, name, start, length }: SpanColumns, terms: number): Steps<Postings> {
  const starts = new Uint32Array(terms + 1)
  for (let span = 0; span < term.length; span++) {
    starts[term[span] + 1]++
    if (span % SPANS_A_STEP === 0) yield
  }
  for (let i = 0; i < terms; i++) starts[i + 1] += starts[i]
  const next = starts.slice()
  const names = new Uint32Array(term.length)
  const words = new Uint32Array(term.length)
  for (let span = 0; span < term.length; span++) {
    const posting = next[term[span]]++
    names[posting] = name[span]
    words[posting] = wordBits(start[span], length[span])
    if (span % SPANS_A_STEP === 0) yield
  }
  return { starts, names, words }
}
