import type { AnalysedName } from '../names/analyse.js'
import { isInitial, type Token } from '../names/token.js'
import type { WeighedName } from './alignment.js'
import type { WordWeights } from './model.js'
import { MOST_TOKENS, spansOf, type Span } from './spans.js'

/** A name of a question, analysed and weighed: what `NameIndex` searches with. */
export class QueryName {
  /** The words that are compared, at most `MOST_TOKENS`. */
  readonly tokens: readonly Token[]
  readonly weighed: WeighedName
  #spans: readonly Span[] | undefined

  constructor (readonly analysed: AnalysedName, weigh: (tokens: readonly Token[]) => WordWeights) {
    const { tokens } = analysed
    this.tokens = tokens.length > MOST_TOKENS ? tokens.slice(0, MOST_TOKENS) : tokens
    this.weighed = weigh(this.tokens)
  }

  /** Whether a word is a single letter that stands for a name, where such letters count. */
  isInitial (word: number): boolean {
    return this.weighed.initials[word] > 0 && isInitial(this.tokens[word])
  }

  /** Whether any word is such an initial. */
  get hasInitials (): boolean {
    return this.tokens.some((_, word) => this.isInitial(word))
  }

  /**
   * Its words in order, then what neighbours may be read as together. Built when first asked for: a word or two often rule out
   * every listed name.
   */
  get spans (): readonly Span[] {
    this.#spans ??= spansOf(this.tokens)
    return this.#spans
  }
}
