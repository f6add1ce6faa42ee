import type { NameModel } from '../scoring/model.js'
import { pairingWeight, type Pairing } from '../scoring/pairing.js'
import type { QueryName } from './query-name.js'
import { evidenceFactor, penaltyFactor } from '../scoring/score-factors.js'
import { MOST_TOKENS, type Span } from '../spans/span.js'
import type { TermHit } from './term-hits.js'
import { MANY_PAIRINGS, thinned } from '../scoring/thinned.js'
import { absenceCost, type WeighedName } from '../scoring/weighed-name.js'
import { wordBits } from '../scoring/word-bits.js'

/**
 * The pairings between one listed name and the query, gathered for one name after another: the step between `Candidates` and
 * `alignNames`. Most names that share some word with the query share too little. An upper bound over the words that can meet
 * rules them out before their pairings are weighed or sorted.
 */
export class Pairings {
  readonly #model: NameModel
  /** Reused for every name; the first `#count` are those of the name at hand. */
  readonly #pairings: Pairing[] = []
  #count = 0
  #leastAlike = 0
  /** By word of the query: the greatest share of its weight that it can meet. */
  readonly #shares = new Float64Array(MOST_TOKENS)
  /** Words of each side that can meet, as bits. */
  #queryWords = 0
  #listedWords = 0
  /** Whether words that the query writes as one can meet. */
  #written = false
  /** Whether some word can stand for all words of the listed name, which may meet other words as well. */
  #initialism = false

  constructor (model: NameModel) {
    this.#model = model
  }

  /**
   * Begins a search with another query.
   * @param leastAlike how alike names must be to reach its threshold
   */
  begin (leastAlike: number): void {
    this.#leastAlike = leastAlike
  }

  /**
   * Begins with another listed name.
   * @param words how many words the query has
   */
  clear (words: number): void {
    this.#count = 0
    for (let i = 0; i < words; i++) this.#shares[i] = 0
    this.#queryWords = 0
    this.#listedWords = 0
    this.#written = false
    this.#initialism = false
  }

  /** Adds a pairing of a span of the query with words of the listed name at hand. */
  add (span: Span, { similarity, share, initialism }: Omit<TermHit, 'term'>, listedStart: number, listedLength: number): void {
    const { start: queryStart, length: queryLength } = span
    const written = span.content.kind === 'written'
    if (this.#count === this.#pairings.length) this.#pairings.push({ queryStart, queryLength, listedStart, listedLength, similarity, share, weight: 0, written, initialism })
    const pairing = this.#pairings[this.#count++]
    pairing.queryStart = queryStart
    pairing.queryLength = queryLength
    pairing.listedStart = listedStart
    pairing.listedLength = listedLength
    pairing.similarity = similarity
    pairing.share = share
    pairing.written = written
    pairing.initialism = initialism
    if (written) this.#written = true
    if (initialism) this.#initialism = true
    this.#queryWords |= wordBits(queryStart, queryLength)
    this.#listedWords |= wordBits(listedStart, listedLength)
    for (let i = queryStart; i < queryStart + queryLength; i++) if (share > this.#shares[i]) this.#shares[i] = share
  }

  /**
   * Pairs initials of the query with the listed words that begin with them: "A. Serbin" may be Andrey Serbin, but "B. Serbin" is
   * not.
   */
  addInitials (query: QueryName, listed: WeighedName): void {
    const { initial, similarityPower } = this.#model
    if (initial === 0) return
    const hit = { similarity: initial, share: initial ** similarityPower, initialism: false }
    for (let i = 0; i < query.weighed.length; i++) {
      if (!query.isInitial(i)) continue
      for (let k = 0; k < listed.length; k++) {
        if (listed.initials[listed.offset + k] !== query.weighed.initials[i]) continue
        // The first spans are the single words, in order.
        this.add(query.spans[i], hit, k, 1)
      }
    }
  }

  /**
   * Whether the two names can reach the threshold, by an upper bound over all choices of pairings. True for all that do, and for
   * a few that do not.
   */
  suffice (query: WeighedName, listed: WeighedName): boolean {
    const met = this.#initialism ? this.#metAtMost(query) : Math.min(this.#metAtMost(query), weightOf(listed, this.#listedWords))
    const missing = absenceCost(query, this.#queryWords) * this.#model.missingInListed + absenceCost(listed, this.#listedWords) * this.#model.missingInQuery
    const alike = met === 0 ? 0 : 2 * met / (2 * met + missing)
    if (alike < this.#leastAlike) return false
    const penalty = penaltyFactor(query, this.#queryWords, listed, this.#listedWords, this.#written || (query.own & this.#queryWords) !== 0, missing, this.#model)
    return alike * penalty * evidenceFactor(alike, met, this.#model) >= this.#leastAlike
  }

  /** The pairings of the name at hand as new objects, each with its weight; of very many the best for each word (see `thinned`). */
  weighed (query: WeighedName, listed: WeighedName): Pairing[] {
    const found = this.#pairings.slice(0, this.#count)
    for (const pairing of found) pairing.weight = pairingWeight(query, listed, pairing)
    return (found.length > MANY_PAIRINGS ? thinned(found) : found).map(pairing => ({ ...pairing }))
  }

  #metAtMost (query: WeighedName): number {
    let met = 0
    for (let i = 0; i < query.length; i++) met += query.weights[i] * this.#shares[i]
    return met
  }
}

function weightOf ({ weights, offset, length }: WeighedName, words: number): number {
  let weight = 0
  for (let i = 0; i < length; i++) if ((words & (1 << i)) !== 0) weight += weights[offset + i]
  return weight
}
