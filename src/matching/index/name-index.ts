import type { AnalysedName } from '../../names/analysed-name.js'
import type { Token } from '../../names/words/token.js'
import type { Steps } from '../../steps/steps.js'
import type { NameScore } from '../scoring/alignment.js'
import { Candidates } from './candidates.js'
import type { GatheredNames } from './gathered-names.js'
import type { NameModel } from '../scoring/model.js'
import type { ListedName, ListedNames } from './listed-names.js'
import { NameColumns } from './name-columns.js'
import { NameScorer } from './name-scorer.js'
import { QueryName } from './query-name.js'
import { ScoreBound } from './score-bound.js'
import { SameTexts } from './same-texts.js'
import { SpansLookedUp } from './spans-looked-up.js'
import { Vocabulary } from './vocabulary.js'
import type { WordWeights } from '../scoring/weighing.js'
import { isSameText, wholeText } from '../scoring/whole-text.js'

/**
 * The names of one family (organisations or persons), searched by branch and bound in an inverted index of typed arrays:
 *
 * 1. `Vocabulary` finds the terms that each word of the query may match, misspellings included, the heaviest word first.
 * 2. `ScoreBound` bounds from above what a listed name can still score. When none can reach the threshold, the search ends.
 * 3. `Candidates` reads the terms' postings, and prunes the names whose bound is under the threshold.
 * 4. `NameScorer` scores the names that are left.
 *
 * A search leaves out only names that cannot reach its threshold.
 */
export class NameIndex {
  readonly #names: ListedNames
  readonly #model: NameModel
  readonly #weigh: (tokens: readonly Token[]) => WordWeights
  readonly #vocabulary: Vocabulary
  /** Names by their whole text; undefined where the model gives identical texts no minimum score. */
  readonly #sameTexts: SameTexts | undefined
  readonly #candidates: Candidates
  readonly #scorer: NameScorer

  private constructor (names: ListedNames, model: NameModel, weigh: (tokens: readonly Token[]) => WordWeights, sameTexts: SameTexts | undefined, columns: NameColumns, vocabulary: Vocabulary) {
    this.#names = names
    this.#model = model
    this.#weigh = weigh
    this.#sameTexts = sameTexts
    this.#vocabulary = vocabulary
    this.#candidates = new Candidates(columns)
    this.#scorer = new NameScorer(names, model, columns)
  }

  /** Builds an index of the gathered names, a few words a step. */
  static * steps ({ names, rows, hashes, model }: GatheredNames): Steps<NameIndex> {
    const columns = yield * NameColumns.steps(rows)
    const vocabulary = yield * Vocabulary.steps(columns.terms, {
      least: model.leastWordSimilarity,
      power: model.similarityPower,
      initialism: model.initialism,
      ...(!model.redivides && { whole: columns.wholeWords() })
    })
    return new NameIndex(names, model, rows.weigh, model.sameText > 0 ? new SameTexts(hashes) : undefined, columns, vocabulary)
  }

  /**
   * Prepares a name to be searched with.
   * @param mostWords how many of its words are compared; see `mostWordsOf`
   */
  prepare (analysed: AnalysedName, mostWords: number): QueryName {
    return new QueryName(analysed, this.#weigh, mostWords)
  }

  /** A listed name by its index. */
  listed (name: number): ListedName {
    return this.#names.at(name)
  }

  /** What a listed name says, by its index. */
  analysed (name: number): AnalysedName {
    return this.#names.analysed(name)
  }

  /**
   * Calls `visit` with every listed name that scores at least `threshold`, in no fixed order; with a threshold of 0, every name
   * that shares some word.
   *
   * @param wanted tells which names to look at; left out, all
   */
  search (query: QueryName, threshold: number, visit: Visit, wanted: Wanted = () => true): void {
    const same = this.#ofText(query.analysed).filter(wanted)
    if (same.length === 0) return this.#searchWords(query, threshold, visit, wanted)
    const { sameText } = this.#model
    const left = new Set(same)
    const atLeast = (scored: NameScore): NameScore => scored.score >= sameText ? scored : { ...scored, score: sameText }
    this.#searchWords(query, threshold, (name, scored) => visit(name, left.delete(name) ? atLeast(scored) : scored), wanted)
    if (left.size === 0 || sameText < threshold) return
    this.#searchWords(query, 0, (name, scored) => { if (left.delete(name)) visit(name, atLeast(scored)) }, name => left.has(name))
    for (const name of left) visit(name, atLeast({ score: 0, pairs: [] }))
  }

  /** The names that are the same letter for letter, by index. */
  #ofText (query: AnalysedName): number[] {
    const names = this.#sameTexts?.of(wholeText(query)) ?? []
    return names.filter(name => !this.listed(name).acronym && isSameText(query, this.analysed(name)))
  }

  /**
   * The same as `search`, without the minimum score for identical texts.
   *
   * Words are looked up from the heaviest on, as long as a name without any of them could still reach the threshold. Most
   * searches for unlisted companies end there, since no listed name has their own word. Only names that can reach the threshold
   * are scored.
   */
  #searchWords (query: QueryName, threshold: number, visit: Visit, wanted: Wanted): void {
    const bound = new ScoreBound(query.weighed, this.#model, threshold)
    const spans = new SpansLookedUp(query, this.#vocabulary)
    const explored = new Uint8Array(query.weighed.length)
    for (const word of query.searchOrder(bound.heaviestFirst)) {
      if (!bound.canReach(explored)) break
      // Some word of any listed name may begin with the initial, so it can never be known to be missing.
      if (query.isInitial(word)) continue
      explored[word] = 1
      bound.capShare(word, spans.lookUp(word))
      if (!bound.canReach()) return
    }
    const names = this.#candidates.find(spans, explored, bound)
    if (names.length === 0) return
    this.#scorer.begin(spans, bound.leastAlike)
    for (const name of names) {
      if (!wanted(name)) continue
      const scored = this.#scorer.score(query, name, threshold)
      if (scored !== undefined && scored.score >= threshold) visit(name, scored)
    }
    this.#scorer.end()
  }
}

type Visit = (name: number, scored: NameScore) => void
type Wanted = (name: number) => boolean
