import type { AnalysedName } from '../../names/analysed-name.js'
import { areBurmese, mayBeBurmese } from '../../names/burmese-names.js'
import { isVietnamese } from '../../names/vietnamese-names.js'
import { mayBePersons } from '../scoring/family-names.js'
import type { NameModel } from '../scoring/model.js'
import type { Span } from '../spans/span.js'
import type { QueryName } from './query-name.js'
import { SAME_SOUNDS } from './similar-words.js'
import type { TermHit } from './term-hits.js'

/** Which words of a name asked about and of a listed one may pair: not those that are known to be no slips of one another. */
export class PairingRules {
  readonly #query: QueryName
  /** Whether both names are Vietnamese. */
  readonly #areVietnamese: boolean
  /** Whether neighbours read as one may meet several words. */
  readonly #redivides: boolean

  /** @param listed what the listed name says; looked up only where it is needed */
  constructor (query: QueryName, listed: () => AnalysedName, { redivides }: NameModel) {
    this.#query = query
    this.#areVietnamese = isVietnamese(query.analysed) && isVietnamese(listed())
    // Neighbouring syllables of Burmese are no slip of two others: Soe Myint is not Soe Min.
    this.#redivides = redivides && !(mayBeBurmese(query.analysed) && areBurmese(query.analysed, listed()))
  }

  /** @param listedLength how many words of the listed name the hit would pair with the span */
  allow ({ start, length, content: { kind, pinyin, isReading } }: Span, { similarity }: TermHit, listedLength: number): boolean {
    if (length > 1 && listedLength > 1 && !this.#redivides) return false
    if (similarity === 1) return true
    const { tokens, analysed } = this.#query
    // Two syllables of Vietnamese are two words, however alike they are spelt: Minh is no slip of Thinh.
    if (this.#areVietnamese && tokens[start].kind === 'name') return false
    // A family name and a given name are no slip of one word: Kim Yuki is not Kimsuky.
    if (length > 1 && length === tokens.length && similarity < SAME_SOUNDS && kind !== 'written' && this.#redivides && mayBePersons(analysed)) return false
    // The letters of the frame word would make two Chinese words look alike that are not: such words are compared one by one.
    return !((pinyin || isReading) && kind === 'joinedWithFrame' && length === listedLength)
  }
}
