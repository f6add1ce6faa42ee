import type { AnalysedName } from '../../names/analysed-name.js'
import { isOtherCountry } from '../../names/koreas.js'
import { isInitial, type Token } from '../../names/words/token.js'
import type { Span } from '../spans/span.js'
import { spansOf } from '../spans/spans.js'
import type { WeighedName } from '../scoring/weighed-name.js'
import type { WordWeights } from '../scoring/weighing.js'

/** A name of a question, analysed and weighed: what `NameIndex` searches with. */
export class QueryName {
  /** The words that are compared; see `mostWordsOf`. */
  readonly tokens: readonly Token[]
  readonly weighed: WeighedName
  #spans: readonly Span[] | undefined

  constructor (readonly analysed: AnalysedName, weigh: (tokens: readonly Token[]) => WordWeights, mostWords: number) {
    const { tokens } = analysed
    this.tokens = tokens.length > mostWords ? tokens.slice(0, mostWords) : tokens
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
   * The order in which its words are looked up. Words that are never read as one with their neighbours come first: their hits are
   * memoised, and often show at once that a company's name matches no person.
   *
   * @param heaviestFirst its words by weight
   */
  searchOrder (heaviestFirst: readonly number[]): readonly number[] {
    const { tokens } = this
    if (!heaviestFirst.some(word => tokens[word].neverJoined === true)) return heaviestFirst
    return [...heaviestFirst.filter(word => tokens[word].neverJoined === true), ...heaviestFirst.filter(word => tokens[word].neverJoined !== true)]
  }

  /**
   * Its words in order, then what neighbours may be read as together. Built when first asked for: a word or two often rule out
   * every listed name.
   */
  get spans (): readonly Span[] {
    // Read as one with a long name, a country would be a slip of it: "Ministry of Defence UAE".
    this.#spans ??= spansOf(this.tokens, !this.tokens.some(isOtherCountry))
    return this.#spans
  }
}
