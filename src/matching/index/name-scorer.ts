import { areBurmese, mayBeBurmese } from '../../names/burmese-names.js'
import { isVietnamese } from '../../names/vietnamese-names.js'
import { alignNames, type NameScore } from '../scoring/alignment.js'
import { differenceFactor } from '../scoring/different-words.js'
import { mayBePersons } from '../scoring/family-names.js'
import { greatestScore } from '../scoring/greatest-score.js'
import { differentLegalForms } from '../scoring/legal-form-difference.js'
import type { ListedNames } from './listed-names.js'
import type { NameModel } from '../scoring/model.js'
import type { NameColumns } from './name-columns.js'
import type { Pairing } from '../scoring/pairing.js'
import { Pairings } from './pairings.js'
import type { QueryName } from './query-name.js'
import { SAME_SOUNDS } from './similar-words.js'
import type { SpanHits } from './spans-looked-up.js'
import { markTerms, type TermMarks } from './term-marks.js'
import type { WeighedName } from '../scoring/weighed-name.js'

const NO_MARKS: TermMarks = { terms: [], spans: [], hits: [], next: [] }

/**
 * The last step of a search: scores the candidates one after another. `Pairings` gathers what can meet and rules most names out by
 * an upper bound, `alignNames` chooses among the pairings. One instance serves all searches in turn, each between `begin` and `end`.
 */
export class NameScorer {
  readonly #names: ListedNames
  readonly #model: NameModel
  readonly #columns: NameColumns
  /** By term, its latest mark, -1 where it has none (see `TermMarks`); and the marks of the search at hand. */
  readonly #latestMark: Int32Array
  #marks = NO_MARKS
  /** The listed name at hand and its pairings. */
  readonly #listed: WeighedName
  readonly #pairings: Pairings

  constructor (names: ListedNames, model: NameModel, columns: NameColumns) {
    this.#names = names
    this.#model = model
    this.#columns = columns
    this.#latestMark = new Int32Array(columns.terms.size).fill(-1)
    this.#listed = columns.newWeighedName()
    this.#pairings = new Pairings(model)
  }

  /**
   * Begins a search.
   * @param spanHits the hits of all spans of the query
   * @param leastAlike how alike names must be to reach its threshold
   */
  begin (spanHits: SpanHits, leastAlike: number): void {
    this.#marks = markTerms(spanHits, this.#latestMark)
    this.#pairings.begin(leastAlike)
  }

  /** Ends it: forgets the hits. */
  end (): void {
    for (const term of this.#marks.terms) this.#latestMark[term] = -1
    this.#marks = NO_MARKS
  }

  /** The score of a listed name against the query; undefined where an upper bound shows that it cannot reach the threshold. */
  score (query: QueryName, name: number, threshold: number): NameScore | undefined {
    const { nameSpans, spanTerm, spanStart, spanLength } = this.#columns
    const listed = this.#listed
    this.#columns.load(name, listed)
    const pairings = this.#pairings
    const marks = this.#marks
    pairings.clear(query.weighed.length)
    const { length: words } = query.tokens
    const areSyllables = isVietnamese(query.analysed) && isVietnamese(this.#names.analysed(name))
    // Neighbouring syllables of Burmese are no slip of two others: Soe Myint is not Soe Min.
    const redivides = this.#model.redivides && !(mayBeBurmese(query.analysed) && areBurmese(query.analysed, this.#names.analysed(name)))
    for (let i = nameSpans[name]; i < nameSpans[name + 1]; i++) {
      for (let mark = this.#latestMark[spanTerm[i]]; mark !== -1; mark = marks.next[mark]) {
        const { start, length, content: { kind, pinyin, isReading } } = query.spans[marks.spans[mark]]
        if (length > 1 && spanLength[i] > 1 && !redivides) continue
        const { similarity, share, initialism } = marks.hits[mark]
        // Two syllables of Vietnamese are two words, however alike they are spelt: Minh is no slip of Thinh.
        if (areSyllables && similarity < 1 && query.tokens[start].kind === 'name') continue
        // A family name and a given name are no slip of one word: Kim Yuki is not Kimsuky.
        if (length > 1 && length === words && similarity < SAME_SOUNDS && kind !== 'written' && redivides && mayBePersons(query.analysed)) continue
        // The letters of the frame word would make two Chinese words look alike that are not: such words are compared one by one.
        if ((pinyin || isReading) && kind === 'joinedWithFrame' && length === spanLength[i] && similarity < 1) continue
        pairings.add(start, length, spanStart[i], spanLength[i], similarity, share, kind === 'written', initialism)
      }
    }
    pairings.addInitials(query, listed)
    if (!pairings.suffice(query.weighed, listed)) return undefined
    const found = pairings.weighed(query.weighed, listed)
    const scored = this.#align(query, name, found, threshold)
    // A word that may be the initials of a name may also be one of its words, misspelt.
    const others = found.filter(({ initialism }) => !initialism)
    if (others.length === 0 || others.length === found.length) return scored
    const byWords = this.#align(query, name, others, threshold)
    return byWords.score >= scored.score ? byWords : scored
  }

  #align (query: QueryName, name: number, found: Pairing[], threshold: number): NameScore {
    const sameForms = alignNames(query.weighed, this.#listed, found, this.#model, false)
    // Different legal forms and words, and the caps of `greatestScore`, can only lower the score. Most names end here and need not be
    // analysed.
    if (sameForms.score < threshold) return sameForms
    const analysed = this.#names.analysed(name)
    const scored = differentLegalForms(query.analysed, analysed) ? alignNames(query.weighed, this.#listed, found, this.#model, true) : sameForms
    const names = { query: query.analysed, listed: analysed, scored }
    const score = Math.min(greatestScore(names, this.#model), scored.score * differenceFactor(names, this.#names.ofParty(name), this.#model))
    return score === scored.score ? scored : { ...scored, score }
  }
}
