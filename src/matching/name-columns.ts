import type { AnalysedName } from '../names/analyse.js'
import { initialismsOf } from '../names/initialisms.js'
import type { Token } from '../names/token.js'
import type { Steps } from '../steps.js'
import { spansOf } from './spans.js'
import { INITIALISM, termKeys } from './terms.js'
import type { WeighedName } from './weighed-name.js'
import type { WordWeights } from './weighing.js'
import { wordBits } from './word-bits.js'

/** Rows of values, one after the other, that grow while names are added. `starts` holds where each row begins. */
class Rows {
  readonly values: number[] = []
  readonly starts: number[] = [0]
  close (): void { this.starts.push(this.values.length) }
}

/** What the columns are built from, gathered name after name. */
export class NameRows {
  readonly terms = new Map<string, number>()
  readonly spans = new Rows()
  readonly spanName: number[] = []
  readonly spanStart: number[] = []
  readonly spanLength: number[] = []
  readonly weights = new Rows()
  readonly absenceCosts: number[] = []
  readonly initials: number[] = []
  readonly own: number[] = []
  readonly numbers: number[] = []

  /**
   * @param weigh gives the weights of a name's words
   * @param initialisms whether names can also be found by their initials
   */
  constructor (readonly weigh: (tokens: readonly Token[]) => WordWeights, readonly initialisms: boolean) {}

  /** @param mostWords how many words of the name are compared; see `mostWordsOf` */
  add (analysed: AnalysedName, mostWords: number): void {
    const index = this.own.length
    const tokens = analysed.tokens.slice(0, mostWords)
    const weighed = this.weigh(tokens)
    this.weights.values.push(...weighed.weights)
    this.absenceCosts.push(...weighed.absenceCosts)
    this.initials.push(...weighed.initials)
    this.weights.close()
    this.own.push(weighed.own)
    this.numbers.push(weighed.numbers)
    for (const { start, length, content } of spansOf(tokens)) {
      for (const key of termKeys(content)) this.#addSpan(index, key, start, length)
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

/** Spans of all names in parallel columns: term, name, first word, number of words. */
interface SpanColumns {
  term: Uint32Array
  name: Uint32Array
  start: Uint8Array
  length: Uint8Array
}

/**
 * The inverted index: spans sorted by term. `starts` holds the first posting of each term; `words` the words of the name, as
 * bits.
 */
interface Postings {
  starts: Uint32Array
  names: Uint32Array
  words: Uint32Array
}

const SPANS_A_STEP = 4_096

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

/** Sorts spans by term (a counting sort), some thousand a step. */
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
