import type { AnalysedName } from '../../names/analysed-name.js'
import { initialismsOf } from '../../names/initialisms.js'
import type { Token } from '../../names/words/token.js'
import type { Steps } from '../../steps/steps.js'
import { spansOf } from '../spans/spans.js'
import { INITIALISM, termKeys } from '../spans/terms.js'
import type { WordWeights } from '../scoring/weighing.js'

/** Spans are copied and sorted this many a step. */
export const SPANS_A_STEP = 4_096

/** Rows of values, one after the other, that grow while names are added. `starts` holds where each row begins. */
class Rows {
  readonly values: number[] = []
  readonly starts: number[] = [0]
  close (): void { this.starts.push(this.values.length) }
}

/** What `NameColumns` is built from, gathered name after name. */
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

  /** The spans gathered, in columns; some thousand a step. */
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
export interface SpanColumns {
  term: Uint32Array
  name: Uint32Array
  start: Uint8Array
  length: Uint8Array
}
