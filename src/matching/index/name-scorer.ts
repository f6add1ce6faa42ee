import { alignNames, type NameScore } from '../scoring/alignment.js'
import { differenceFactor } from '../scoring/different-words.js'
import { greatestScore } from '../scoring/greatest-score.js'
import { differentLegalForms } from '../scoring/legal-form-difference.js'
import type { ListedNames } from './listed-names.js'
import type { NameModel } from '../scoring/model.js'
import type { NameColumns } from './name-columns.js'
import type { Pairing } from '../scoring/pairing.js'
import { PairingRules } from './pairing-rules.js'
import { Pairings } from './pairings.js'
import type { QueryName } from './query-name.js'
import type { SpansLookedUp } from './spans-looked-up.js'
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
   * @param spans those of the query, all looked up
   * @param leastAlike how alike names must be to reach its threshold
   */
  begin (spans: SpansLookedUp, leastAlike: number): void {
    this.#marks = markTerms(spans, this.#latestMark)
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
    const rules = new PairingRules(query, () => this.#names.analysed(name), this.#model)
    for (let i = nameSpans[name]; i < nameSpans[name + 1]; i++) {
      for (let mark = this.#latestMark[spanTerm[i]]; mark !== -1; mark = marks.next[mark]) {
        const span = query.spans[marks.spans[mark]]
        const hit = marks.hits[mark]
        if (rules.allow(span, hit, spanLength[i])) pairings.add(span, hit, spanStart[i], spanLength[i])
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
