import type { AnalysedName } from '../names/analyse.js'
import type { Token } from '../names/token.js'
import type { Steps } from '../steps.js'
import { alignNames, type NameScore } from './alignment.js'
import { Candidates } from './candidates.js'
import { differentFamilyNames } from './family-names.js'
import type { GatheredNames } from './gathered-names.js'
import { differentLegalForms } from './legal-form-difference.js'
import { greatestScore } from './greatest-score.js'
import type { NameModel } from './model.js'
import type { ListedName, ListedNames } from './listed-names.js'
import { NameColumns } from './name-columns.js'
import type { Pairing } from './pairing.js'
import { Pairings } from './pairings.js'
import { QueryName } from './query-name.js'
import { ScoreBound } from './score-bound.js'
import { SameTexts } from './same-texts.js'
import { contentOf } from './spans.js'
import { greatestShare, greatestShareOf, type SpanHits } from './spans-looked-up.js'
import { markTerms, type TermMarks } from './term-marks.js'
import { Vocabulary } from './vocabulary.js'
import type { WeighedName } from './weighed-name.js'
import type { WordWeights } from './weighing.js'

/**
 * The names of one family (organisations or persons), searched by branch and bound in an inverted index of typed arrays:
 *
 * 1. `Vocabulary` finds the terms that each word of the query may match, misspellings included, the heaviest word first.
 * 2. `ScoreBound` bounds from above what a listed name can still score. When none can reach the threshold, the search ends.
 * 3. `Candidates` reads the terms' postings, and prunes the names whose bound is under the threshold.
 * 4. `Pairings` and `alignNames` score the names that are left.
 *
 * A search leaves out only names that cannot reach its threshold.
 */
export class NameIndex {
  readonly #names: ListedNames
  readonly #model: NameModel
  readonly #weigh: (tokens: readonly Token[]) => WordWeights
  readonly #vocabulary: Vocabulary
  /** Names by their whole canonical text; undefined where the model gives identical texts no minimum score. */
  readonly #sameTexts: SameTexts | undefined
  readonly #columns: NameColumns
  readonly #candidates: Candidates
  /**
   * Scratch space of a search: by term, its latest mark, -1 where it has none (see `TermMarks`); the listed name at hand and its
   * pairings.
   */
  readonly #latestMark: Int32Array
  readonly #listed: WeighedName
  readonly #pairings: Pairings

  private constructor (names: ListedNames, model: NameModel, weigh: (tokens: readonly Token[]) => WordWeights, sameTexts: SameTexts | undefined, columns: NameColumns, vocabulary: Vocabulary) {
    this.#names = names
    this.#model = model
    this.#weigh = weigh
    this.#sameTexts = sameTexts
    this.#columns = columns
    this.#vocabulary = vocabulary
    this.#candidates = new Candidates(columns, vocabulary)
    this.#latestMark = new Int32Array(this.#columns.terms.size).fill(-1)
    this.#listed = columns.newWeighedName()
    this.#pairings = new Pairings(model)
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
    const same = this.#ofText(query.analysed.canonical).filter(wanted)
    if (same.length === 0) return this.#searchWords(query, threshold, visit, wanted)
    const { sameText } = this.#model
    const left = new Set(same)
    const atLeast = (scored: NameScore): NameScore => scored.score >= sameText ? scored : { ...scored, score: sameText }
    this.#searchWords(query, threshold, (name, scored) => visit(name, left.delete(name) ? atLeast(scored) : scored), wanted)
    if (left.size === 0 || sameText < threshold) return
    this.#searchWords(query, 0, (name, scored) => { if (left.delete(name)) visit(name, atLeast(scored)) }, name => left.has(name))
    for (const name of left) visit(name, atLeast({ score: 0, pairs: [] }))
  }

  /** The names whose canonical text is this one, by index. */
  #ofText (canonical: string): number[] {
    const names = this.#sameTexts?.of(canonical) ?? []
    return names.filter(name => !this.listed(name).acronym && this.analysed(name).canonical === canonical)
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
    const spanHits: SpanHits = []
    const explored = new Uint8Array(query.weighed.length)
    for (const word of query.searchOrder(bound.heaviestFirst)) {
      if (!bound.canReach(explored)) break
      // Some word of any listed name may begin with the initial, so it can never be known to be missing.
      if (query.isInitial(word)) continue
      explored[word] = 1
      bound.capShare(word, this.#bestShare(query, word, spanHits))
      if (!bound.canReach()) return
    }
    const names = this.#candidates.find(query, spanHits, explored, bound)
    if (names.length === 0) return
    const marks = markTerms(spanHits, this.#latestMark)
    this.#pairings.begin(bound.leastAlike)
    for (const name of names) {
      if (!wanted(name)) continue
      const scored = this.#score(query, name, marks, threshold)
      if (scored !== undefined && scored.score >= threshold) visit(name, scored)
    }
    for (const term of marks.terms) this.#latestMark[term] = -1
  }

  /** Looks up every span that covers a word; returns the greatest share of the word's weight among their hits. */
  #bestShare (query: QueryName, word: number, spanHits: SpanHits): number {
    // The first spans are the single words, in order. No longer span that covers a `neverJoined` word can meet a listed name.
    if (query.tokens[word].neverJoined === true) return greatestShare(spanHits[word] ??= this.#vocabulary.hits(contentOf(query.tokens[word])))
    const { spans } = query
    for (let i = 0; i < spans.length; i++) {
      if (word >= spans[i].start && word < spans[i].start + spans[i].length) spanHits[i] ??= this.#vocabulary.hits(spans[i].content)
    }
    return greatestShareOf(word, spans, spanHits)
  }

  /** The score of a listed name; undefined where an upper bound shows that it cannot reach the threshold. */
  #score (query: QueryName, name: number, marks: TermMarks, threshold: number): NameScore | undefined {
    const { nameSpans, spanTerm, spanStart, spanLength } = this.#columns
    const listed = this.#listed
    this.#columns.load(name, listed)
    const pairings = this.#pairings
    pairings.clear(query.weighed.length)
    for (let i = nameSpans[name]; i < nameSpans[name + 1]; i++) {
      for (let mark = this.#latestMark[spanTerm[i]]; mark !== -1; mark = marks.next[mark]) {
        const { start, length, content: { written, mustBeSame, pinyin } } = query.spans[marks.spans[mark]]
        if (length > 1 && spanLength[i] > 1 && !this.#model.redivides) continue
        const { similarity, share, initialism } = marks.hits[mark]
        // The letters of the frame word would make two Chinese words look alike that are not: such words are compared one by one.
        if (pinyin && mustBeSame && length === spanLength[i] && similarity < 1) continue
        pairings.add(start, length, spanStart[i], spanLength[i], similarity, share, written, initialism)
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
    // Different legal forms, and the caps of `greatestScore`, can only lower the score. Most names end here and need not be
    // analysed.
    if (sameForms.score < threshold) return sameForms
    const analysed = this.analysed(name)
    const scored = differentLegalForms(query.analysed, analysed) ? alignNames(query.weighed, this.#listed, found, this.#model, true) : sameForms
    const most = greatestScore(scored.pairs, query.analysed.tokens, analysed.tokens, this.#model)
    const { otherFamilyName } = this.#model
    const isOtherFamily = otherFamilyName > 0 && differentFamilyNames(query.analysed.tokens, analysed.tokens)
    const score = Math.min(most, isOtherFamily ? scored.score * (1 - otherFamilyName) : scored.score)
    return score === scored.score ? scored : { ...scored, score }
  }
}

type Visit = (name: number, scored: NameScore) => void
type Wanted = (name: number) => boolean
