import type { AnalysedName } from '../names/analyse.js'
import type { Token } from '../names/token.js'
import type { Steps } from '../steps.js'
import { alignNames, type NameScore, type Pairing, type WeighedName } from './alignment.js'
import { Candidates, greatestShare, greatestShareOf, type SpanHits } from './candidates.js'
import { differentLegalForms } from './legal-form-difference.js'
import { greatestScore } from './greatest-score.js'
import { weighing, type NameModel, type WordWeights } from './model.js'
import { NameColumns } from './name-columns.js'
import { Pairings } from './pairings.js'
import { QueryName } from './query-name.js'
import { Reach } from './reach.js'
import { saidIn } from './spans.js'
import { NO_HITS, type TermHit } from './term-hits.js'
import { Vocabulary } from './vocabulary.js'

/** A listed name to be indexed. */
export interface ListedName {
  /** Position of its party. */
  party: number
  /** As listed. */
  text: string
  weak: boolean
  analysed: AnalysedName
}

/**
 * Inverted index from words to listed names, in typed arrays. A search leaves out only what cannot reach its threshold.
 */
export class NameIndex {
  readonly names: readonly ListedName[]
  readonly #model: NameModel
  readonly #weigh: (tokens: readonly Token[]) => WordWeights
  readonly #vocabulary: Vocabulary
  /** The names of each text, in canonical form; empty where the text as a whole says nothing. */
  readonly #byText = new Map<string, number[]>()
  readonly #columns: NameColumns
  readonly #candidates: Candidates
  /** Scratch: the pairings of each term with the question; the listed name at hand and its pairings. */
  readonly #termHit: Int32Array
  readonly #listed: WeighedName
  readonly #pairings: Pairings

  private constructor (names: readonly ListedName[], model: NameModel, weigh: (tokens: readonly Token[]) => WordWeights, columns: NameColumns, vocabulary: Vocabulary) {
    this.names = names
    this.#model = model
    for (const [name, { party, analysed: { canonical } }] of model.sameText > 0 ? names.entries() : []) {
      // The abbreviation that a name gives of itself follows it, and has its text.
      if (name > 0 && names[name - 1].party === party && names[name - 1].analysed.canonical === canonical) continue
      const same = this.#byText.get(canonical)
      if (same === undefined) this.#byText.set(canonical, [name])
      else same.push(name)
    }
    this.#weigh = weigh
    this.#columns = columns
    this.#vocabulary = vocabulary
    this.#candidates = new Candidates(columns, vocabulary)
    this.#termHit = new Int32Array(this.#columns.terms.size).fill(-1)
    this.#listed = columns.place()
    this.#pairings = new Pairings(model)
  }

  /** Builds an index, a name or a few words a step. */
  static * steps (names: readonly ListedName[], model: NameModel): Steps<NameIndex> {
    const weigh = weighing(model)
    const columns = yield * NameColumns.steps(names, weigh, model.initialism > 0)
    const vocabulary = yield * Vocabulary.steps(columns.terms, {
      least: model.leastWordSimilarity,
      power: model.similarityPower,
      initialism: model.initialism,
      ...(!model.redivides && { whole: columns.wholeWords() })
    })
    return new NameIndex(names, model, weigh, columns, vocabulary)
  }

  /** Prepares a name to be searched with. */
  prepare (analysed: AnalysedName): QueryName {
    return new QueryName(analysed, this.#weigh)
  }

  /**
   * Calls `visit` with every listed name that scores at least `threshold`, in no fixed order. With a threshold of 0, with
   * every name that shares some word.
   */
  search (query: QueryName, threshold: number, visit: (name: number, scored: NameScore) => void): void {
    const same = this.#byText.get(query.analysed.canonical)
    if (same === undefined) return this.#searchWords(query, threshold, visit)
    const { sameText } = this.#model
    const left = new Set(same)
    const atLeast = (scored: NameScore): NameScore => scored.score >= sameText ? scored : { ...scored, score: sameText }
    this.#searchWords(query, threshold, (name, scored) => visit(name, left.delete(name) ? atLeast(scored) : scored))
    if (left.size === 0 || sameText < threshold) return
    this.#searchWords(query, 0, (name, scored) => { if (left.delete(name)) visit(name, atLeast(scored)) })
    for (const name of left) visit(name, atLeast({ score: 0, pairs: [] }))
  }

  /**
   * The same by the words alone.
   *
   * Words are looked up from the heaviest on, only as far as a name without any of them could still reach the threshold; most
   * honest names end there, since no listed name has their own word. Only names that can reach the threshold are scored.
   */
  #searchWords (query: QueryName, threshold: number, visit: (name: number, scored: NameScore) => void): void {
    const reach = new Reach(query.weighed, this.#model, threshold)
    const spanHits: SpanHits = []
    const explored = new Uint8Array(query.weighed.length)
    for (const word of this.#inOrder(query, reach.heaviestFirst)) {
      if (reach.without(explored) < threshold) break
      // Any word may begin with an initial: it is never known to be missing.
      if (query.isInitial(word)) continue
      explored[word] = 1
      reach.limit(word, this.#bestShare(query, word, spanHits))
      if (reach.ofAll() < threshold) return
    }
    const names = this.#candidates.find(query, spanHits, explored, reach, threshold)
    if (names.length === 0) return
    const marks = this.#markTerms(spanHits)
    this.#pairings.begin(reach.leastAlike)
    for (const name of names) {
      const scored = this.#score(query, name, marks)
      if (scored !== undefined && scored.score >= threshold) visit(name, scored)
    }
    for (const term of marks.terms) this.#termHit[term] = -1
  }

  /** Looks up every span that covers a word; answers the greatest share of it that is found. */
  #bestShare (query: QueryName, word: number, spanHits: SpanHits): number {
    // The spans of a name begin with its words; no span of several words that covers this one can meet a listed name.
    if (query.tokens[word].alone === true) return greatestShare(spanHits[word] ??= this.#vocabulary.hits(saidIn(query.tokens[word])))
    const { spans } = query
    for (let i = 0; i < spans.length; i++) {
      if (word >= spans[i].start && word < spans[i].start + spans[i].length) spanHits[i] ??= this.#vocabulary.hits(spans[i].said)
    }
    return greatestShareOf(word, spans, spanHits)
  }

  /** Notes on each term the spans of the question that it may be. */
  #markTerms (spanHits: SpanHits): TermMarks {
    const marks: TermMarks = { terms: [], spans: [], hits: [], next: [] }
    for (let index = 0; index < spanHits.length; index++) {
      for (const hit of spanHits[index] ?? NO_HITS) {
        const { term } = hit
        if (this.#termHit[term] === -1) marks.terms.push(term)
        marks.spans.push(index)
        marks.hits.push(hit)
        marks.next.push(this.#termHit[term])
        this.#termHit[term] = marks.spans.length - 1
      }
    }
    return marks
  }

  /** The score of a listed name; undefined where it is seen early that it cannot reach the threshold. */
  #score (query: QueryName, name: number, marks: TermMarks): NameScore | undefined {
    const { nameSpans, spanTerm, spanStart, spanLength } = this.#columns
    const listed = this.#listed
    this.#columns.weigh(name, listed)
    const pairings = this.#pairings
    pairings.clear(query.weighed.length)
    for (let i = nameSpans[name]; i < nameSpans[name + 1]; i++) {
      for (let mark = this.#termHit[spanTerm[i]]; mark !== -1; mark = marks.next[mark]) {
        const { start, length, said: { written } } = query.spans[marks.spans[mark]]
        if (length > 1 && spanLength[i] > 1 && !this.#model.redivides) continue
        const { similarity, share, initialism } = marks.hits[mark]
        pairings.add(start, length, spanStart[i], spanLength[i], similarity, share, written, initialism)
      }
    }
    this.#addInitials(query, listed)
    if (!pairings.suffice(query.weighed, listed)) return undefined
    const found = pairings.weighed(query.weighed, listed)
    const scored = this.#align(query, name, listed, found)
    // A word that may be the initials of a name may also be one of its words, misspelt.
    const others = found.filter(({ initialism }) => !initialism)
    if (others.length === 0 || others.length === found.length) return scored
    const byWords = this.#align(query, name, listed, others)
    return byWords.score >= scored.score ? byWords : scored
  }

  #align (query: QueryName, name: number, listed: WeighedName, found: Pairing[]): NameScore {
    const { analysed } = this.names[name]
    const scored = alignNames(query.weighed, listed, found, this.#model, differentLegalForms(query.analysed, analysed))
    const most = greatestScore(scored.pairs, query.analysed.tokens, analysed.tokens, this.#model)
    return scored.score <= most ? scored : { ...scored, score: most }
  }

  /** Words that are no part of others first: what they may be is remembered, and often settles a firm's name held against persons. */
  #inOrder ({ tokens }: QueryName, heaviestFirst: readonly number[]): readonly number[] {
    if (!heaviestFirst.some(word => tokens[word].alone === true)) return heaviestFirst
    return [...heaviestFirst.filter(word => tokens[word].alone === true), ...heaviestFirst.filter(word => tokens[word].alone !== true)]
  }

  /** Initials of the question beside the words that begin with them: "A. Serbin" may be Andrey Serbin, "B. Serbin" not. */
  #addInitials (query: QueryName, listed: WeighedName): void {
    const { initial, similarityPower } = this.#model
    if (initial === 0) return
    for (let i = 0; i < query.weighed.length; i++) {
      if (!query.isInitial(i)) continue
      for (let k = 0; k < listed.length; k++) {
        if (listed.initials[listed.offset + k] !== query.weighed.initials[i]) continue
        this.#pairings.add(i, 1, k, 1, initial, initial ** similarityPower)
      }
    }
  }
}

/** What each term of the vocabulary may be in a question: chains through parallel columns. */
interface TermMarks {
  terms: number[]
  spans: number[]
  hits: TermHit[]
  next: number[]
}
