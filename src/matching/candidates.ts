import { missed, type WeighedName } from './alignment.js'
import type { NameColumns } from './name-columns.js'
import type { QueryName } from './query-name.js'
import type { Reach } from './reach.js'
import type { Span } from './spans.js'
import { NO_HITS, type TermHit } from './term-hits.js'
import type { Vocabulary } from './vocabulary.js'
import { wordBits } from './word-bits.js'

/** The hits of each span of a question; undefined where it was not looked up yet. */
export type SpanHits = (readonly TermHit[] | undefined)[]

/** What stands where in a row: what was met as whole parts of a bit, rounded up; then words as bits. */
const ROW = 4
const ASKED = 1
const LISTED = 2
const MET = 2 ** 12

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

/** To score a name takes about as long as to read so many postings. */
const POSTINGS_A_NAME = 64

/** With more names than that to note, it is worth while to look up all words first, and to note the names of the rarest of them. */
const MANY_POSTINGS = 2_000

/** A span of the question with its hits. */
interface SpanLookedUp {
  span: Span
  hits: readonly TermHit[]
  /** What a hit adds to the weight met, times its share. */
  weight: number
  /** A hit that adds no more brings no name within reach, though it meet all other words. */
  tooLittle: number
}

/**
 * The listed names that are worth scoring against a question. Most names that share some word with it share too little, which is seen
 * here by which words of both sides can meet at all, before anything is paired.
 */
export class Candidates {
  readonly #columns: NameColumns
  readonly #vocabulary: Vocabulary
  /** Scratch: names that were noted, and by name, as bits, whether it was. */
  readonly #noted: Uint32Array
  readonly #isNoted: Uint32Array
  /** By name, in rows that lie together: the weight that was met, and the words of the question and of the name that can meet. */
  readonly #met: Uint32Array
  /** The name at hand. */
  readonly #name: WeighedName

  constructor (columns: NameColumns, vocabulary: Vocabulary) {
    const names = columns.nameSpans.length - 1
    this.#columns = columns
    this.#vocabulary = vocabulary
    this.#name = columns.place()
    this.#noted = new Uint32Array(names)
    this.#isNoted = new Uint32Array(Math.ceil(names / 32))
    this.#met = new Uint32Array(names * ROW)
  }

  /**
   * The names that can reach the threshold, each once. None that reaches it is left out. Where there are any, every span is looked up.
   *
   * @param explored by word of the question, 1 where all spans that cover it were looked up: no name without any of them reaches the threshold
   */
  find (query: QueryName, spanHits: SpanHits, explored: Uint8Array, reach: Reach): number[] {
    let tooLittle = reach.tooLittle() - reach.unexplored(explored)
    let telling = spansOver(query, spanHits, explored, reach, tooLittle)
    if (this.#postings(telling, true) > MANY_POSTINGS) {
      this.#lookUpAll(query, spanHits, explored, reach)
      explored = this.#fewestPostings(query, spanHits, reach)
      tooLittle = reach.tooLittle() - reach.unexplored(explored)
      telling = spansOver(query, spanHits, explored, reach, tooLittle)
    }
    let count = 0
    for (const span of telling) count = this.#note(span, count)
    if (count === 0) return []
    let isWorthwhile = this.#postings(telling, false) <= POSTINGS_A_NAME * count
    if (isWorthwhile) {
      for (const span of telling) this.#add(span)
      count = this.#keepNoted(count, tooLittle * MET)
      if (count === 0) return []
    }
    this.#lookUpAll(query, spanHits, explored, reach)
    const others = spansBeside(query, spanHits, explored)
    isWorthwhile &&= this.#postings(others, false) <= POSTINGS_A_NAME * count
    if (isWorthwhile) for (const span of others) this.#add(span)
    const { hasInitials } = query
    const found: number[] = []
    for (let i = 0; i < count; i++) {
      const name = this.#noted[i]
      if (!isWorthwhile || hasInitials || this.#suffices(name, reach)) found.push(name)
      this.#forget(name)
    }
    return found
  }

  /** Forgets the names that met too little; answers how many are left. */
  #keepNoted (count: number, tooLittle: number): number {
    let kept = 0
    for (let i = 0; i < count; i++) {
      const name = this.#noted[i]
      if (this.#met[name * ROW] > tooLittle) this.#noted[kept++] = name
      else this.#forget(name)
    }
    return kept
  }

  /** Looks up the spans that were not yet, and notes what the words that they cover can meet at most. */
  #lookUpAll (query: QueryName, spanHits: SpanHits, explored: Uint8Array, reach: Reach): void {
    for (let i = 0; i < query.spans.length; i++) spanHits[i] ??= this.#vocabulary.hits(query.spans[i].said)
    for (let word = 0; word < explored.length; word++) {
      if (explored[word] === 0 && !query.isInitial(word)) reach.limit(word, greatestShareOf(word, query.spans, spanHits))
    }
  }

  /** Words without any of which no name reaches the threshold, such that the names that can meet them are few: of all words, those that most names can meet are left out first. */
  #fewestPostings (query: QueryName, spanHits: SpanHits, reach: Reach): Uint8Array {
    const words = new Uint8Array(query.weighed.length)
    const postings = new Float64Array(words.length)
    for (let word = 0; word < words.length; word++) if (!query.isInitial(word)) words[word] = 1
    for (const over of spansOver(query, spanHits, words, reach, 0)) {
      const count = this.#postings([over], true) + this.#postings([over], false)
      for (let word = over.span.start; word < over.span.start + over.span.length; word++) postings[word] += count
    }
    const commonestFirst = [...words.keys()].filter(word => words[word] === 1).sort((a, b) => postings[b] - postings[a])
    for (const word of commonestFirst) {
      words[word] = 0
      if (reach.isOpenWithout(words)) words[word] = 1
    }
    return words
  }

  /**
   * Notes the names that hits of a span may bring within reach.
   * @param count how many names are noted already
   * @returns how many are noted then
   */
  #note ({ span, hits, weight, tooLittle }: SpanLookedUp, count: number): number {
    const { postingStarts, postingNames, postingWords } = this.#columns
    const met = this.#met
    const isNoted = this.#isNoted
    const words = wordBits(span.start, span.length)
    for (let hit = 0; hit < hits.length; hit++) {
      const { term, share } = hits[hit]
      if (weight * share <= tooLittle) continue
      const gain = Math.ceil(weight * share * MET)
      for (let i = postingStarts[term]; i < postingStarts[term + 1]; i++) {
        const name = postingNames[i]
        const row = name * ROW
        if ((isNoted[name >>> 5] & (1 << (name & 31))) === 0) {
          isNoted[name >>> 5] |= 1 << (name & 31)
          this.#noted[count++] = name
        }
        met[row] += gain
        met[row + ASKED] |= words
        met[row + LISTED] |= postingWords[i]
      }
    }
    return count
  }

  /** Adds what the other hits of a span are worth to the names that are noted. */
  #add ({ span, hits, weight, tooLittle }: SpanLookedUp): void {
    const { postingStarts, postingNames, postingWords } = this.#columns
    const met = this.#met
    const isNoted = this.#isNoted
    const words = wordBits(span.start, span.length)
    for (let hit = 0; hit < hits.length; hit++) {
      const { term, share } = hits[hit]
      if (weight * share > tooLittle) continue
      const gain = Math.ceil(weight * share * MET)
      for (let i = postingStarts[term]; i < postingStarts[term + 1]; i++) {
        const name = postingNames[i]
        if ((isNoted[name >>> 5] & (1 << (name & 31))) === 0) continue
        const row = name * ROW
        met[row] += gain
        met[row + ASKED] |= words
        met[row + LISTED] |= postingWords[i]
      }
    }
  }

  /**
   * How many postings of spans are read
   * @param telling true for those of hits that may bring a name within reach, false for the others
   */
  #postings (spans: readonly SpanLookedUp[], telling: boolean): number {
    const { postingStarts } = this.#columns
    let count = 0
    for (let i = 0; i < spans.length; i++) {
      const { hits, weight, tooLittle } = spans[i]
      for (let hit = 0; hit < hits.length; hit++) {
        const { term, share } = hits[hit]
        if ((weight * share > tooLittle) === telling) count += postingStarts[term + 1] - postingStarts[term]
      }
    }
    return count
  }

  /** Whether the words of both sides that can meet suffice, and first of all those of the question. */
  #suffices (name: number, reach: Reach): boolean {
    const asked = this.#met[name * ROW + ASKED]
    if (!reach.suffices(asked, 0)) return false
    this.#columns.weigh(name, this.#name)
    return reach.suffices(asked, missed(this.#name, this.#met[name * ROW + LISTED]))
  }

  #forget (name: number): void {
    this.#isNoted[name >>> 5] &= ~(1 << (name & 31))
    const row = name * ROW
    this.#met[row] = 0
    this.#met[row + ASKED] = 0
    this.#met[row + LISTED] = 0
  }
}

/** The spans that cover some words and were looked up. */
function spansOver ({ spans, weighed: { weights } }: QueryName, spanHits: SpanHits, words: Uint8Array, { reachable }: Reach, tooLittle: number): SpanLookedUp[] {
  let most = 0
  for (let word = 0; word < words.length; word++) if (words[word] === 1) most += reachable[word]
  const over: SpanLookedUp[] = []
  for (let i = 0; i < spans.length; i++) {
    const hits = spanHits[i]
    if (hits === undefined || hits.length === 0 || !covers(spans[i], words)) continue
    const span = spans[i]
    let weight = 0
    let others = most
    for (let word = span.start; word < span.start + span.length; word++) {
      if (words[word] === 0) continue
      weight += weights[word]
      others -= reachable[word]
    }
    over.push({ span, hits, weight, tooLittle: tooLittle - others - ROUNDING })
  }
  return over
}

/** The spans that cover none of some words: their hits bring no name within reach. */
function spansBeside ({ spans }: QueryName, spanHits: SpanHits, words: Uint8Array): SpanLookedUp[] {
  return spans.flatMap((span, i) => covers(span, words) ? [] : [{ span, hits: spanHits[i] ?? NO_HITS, weight: 0, tooLittle: Infinity }])
}

function covers ({ start, length }: Span, words: Uint8Array): boolean {
  for (let word = start; word < start + length; word++) if (words[word] === 1) return true
  return false
}

/** The greatest share of a word that any span which covers it has found. */
export function greatestShareOf (word: number, spans: readonly Span[], spanHits: SpanHits): number {
  let best = 0
  for (let i = 0; i < spans.length; i++) {
    const hits = spanHits[i]
    if (hits !== undefined && word >= spans[i].start && word < spans[i].start + spans[i].length) best = Math.max(best, greatestShare(hits))
  }
  return best
}

/** The greatest share among hits, 0 where there are none. */
export function greatestShare (hits: readonly TermHit[]): number {
  let best = 0
  for (let i = 0; i < hits.length; i++) if (hits[i].share > best) best = hits[i].share
  return best
}
