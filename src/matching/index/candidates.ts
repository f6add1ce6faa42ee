import type { NameColumns } from './name-columns.js'
import { NotedNames } from './noted-names.js'
import type { ScoreBound } from './score-bound.js'
import type { SpanLookedUp, SpansLookedUp } from './spans-looked-up.js'
import { absenceCost, type WeighedName } from '../scoring/weighed-name.js'

/** Scoring one name takes about as long as reading this many postings. */
const POSTINGS_A_NAME = 64

/**
 * With more telling postings than this, it pays to look up all words first, and to take the candidates from the rarest of them.
 */
const MANY_POSTINGS = 2_000

/**
 * The pruning step of a search: the listed names that are worth scoring against a query. It reads postings of the inverted index,
 * and drops each name whose upper bound (see `ScoreBound`) is under the threshold.
 *
 * The bound needs only which words of both sides can meet. Most names that share some word with the query share too little, and
 * are dropped before any words are paired.
 */
export class Candidates {
  readonly #columns: NameColumns
  /** Scratch space of a search: the names noted, and the weights of the one at hand. */
  readonly #noted: NotedNames
  readonly #name: WeighedName

  constructor (columns: NameColumns) {
    this.#columns = columns
    this.#noted = new NotedNames(columns)
    this.#name = columns.newWeighedName()
  }

  /**
   * The candidates, each once: every name that reaches the threshold, and some that do not. Where there are any, all spans have
   * been looked up on return.
   *
   * @param spans those of the query, as far as they are looked up
   * @param explored by word of the query: 1 where all spans that cover it were looked up. A name that meets none of these words,
   *   and no initial, cannot reach the threshold
   */
  find (spans: SpansLookedUp, explored: Uint8Array, bound: ScoreBound): number[] {
    const noted = this.#noted
    let insufficientWeight = bound.insufficientWeight() - bound.unexploredWeight(explored)
    let over = spans.over(explored, bound, insufficientWeight)
    if (this.#postings(over, true) > MANY_POSTINGS) {
      lookUpAll(spans, explored, bound)
      explored = this.#fewestPostings(spans, bound)
      insufficientWeight = bound.insufficientWeight() - bound.unexploredWeight(explored)
      over = spans.over(explored, bound, insufficientWeight)
    }
    for (const span of over) noted.note(span)
    if (noted.count === 0) return []
    let isWorthwhile = this.#postings(over, false) <= POSTINGS_A_NAME * noted.count
    if (isWorthwhile) {
      for (const span of over) noted.add(span)
      noted.keepAbove(insufficientWeight)
      if (noted.count === 0) return []
    }
    lookUpAll(spans, explored, bound)
    const beside = spans.beside(explored)
    isWorthwhile &&= this.#postings(beside, false) <= POSTINGS_A_NAME * noted.count
    if (isWorthwhile) for (const span of beside) noted.add(span)
    const found: number[] = []
    const { hasInitials } = spans.query
    for (let i = 0; i < noted.count; i++) {
      const name = noted.at(i)
      if (!isWorthwhile || hasInitials || this.#suffices(name, bound)) found.push(name)
    }
    noted.forgetAll()
    return found
  }

  /**
   * A set of words such that every name that reaches the threshold has one of them, or an initial, and that few names can meet.
   * It starts with all words. Those with the most postings leave it first, as long as the upper bound allows. All spans must have
   * been looked up.
   *
   * @returns by word: 1 where it is in the set
   */
  #fewestPostings (spans: SpansLookedUp, bound: ScoreBound): Uint8Array {
    const { query } = spans
    const words = new Uint8Array(query.weighed.length)
    for (let word = 0; word < words.length; word++) if (!query.isInitial(word)) words[word] = 1
    const postings = new Float64Array(words.length)
    for (const over of spans.over(words, bound, 0)) {
      const { span: { start, length } } = over
      const count = this.#postings([over], true) + this.#postings([over], false)
      for (let word = start; word < start + length; word++) postings[word] += count
    }
    for (const word of [...words.keys()].filter(word => words[word] === 1).sort((a, b) => postings[b] - postings[a])) {
      words[word] = 0
      if (bound.canReach(words)) words[word] = 1
    }
    return words
  }

  /** The number of postings of the spans' telling hits, or of their other hits; see `SpanLookedUp`. */
  #postings (spans: readonly SpanLookedUp[], telling: boolean): number {
    const { postingStarts } = this.#columns
    let count = 0
    for (let i = 0; i < spans.length; i++) {
      const { hits, weight, insufficient } = spans[i]
      for (let hit = 0; hit < hits.length; hit++) {
        const { term, share } = hits[hit]
        if ((weight * share > insufficient) === telling) count += postingStarts[term + 1] - postingStarts[term]
      }
    }
    return count
  }

  /**
   * Whether the words of both sides that can meet suffice for the threshold. The query's side is checked first, as it costs less.
   */
  #suffices (name: number, bound: ScoreBound): boolean {
    const query = this.#noted.query(name)
    if (!bound.canReachWith(query, 0)) return false
    this.#columns.load(name, this.#name)
    return bound.canReachWith(query, absenceCost(this.#name, this.#noted.listed(name)))
  }
}

/** Looks up the remaining spans, and lowers the bounds of the words that they cover. */
function lookUpAll (spans: SpansLookedUp, explored: Uint8Array, bound: ScoreBound): void {
  spans.lookUpAll()
  for (let word = 0; word < explored.length; word++) {
    if (explored[word] === 0 && !spans.query.isInitial(word)) bound.capShare(word, spans.greatestShareOf(word))
  }
}
