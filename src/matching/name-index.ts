import type { AnalysedName } from '../names/analyse.js'
import { alignNames, pairingWeight, type NameScore, type Pairing, type WeighedName } from './alignment.js'
import { weigh, type NameModel } from './model.js'
import { MOST_TOKENS, spansOf, type Span } from './spans.js'
import { termKeys, Vocabulary } from './vocabulary.js'

/** A listed name to be indexed. */
export interface ListedName {
  /** Position of its party. */
  party: number
  /** As listed. */
  text: string
  weak: boolean
  analysed: AnalysedName
}

/** A name of a question, ready to be searched with. */
export interface QueryName {
  analysed: AnalysedName
  spans: Span[]
  weighed: WeighedName
}

/** Growable columns while the index is built. */
class Column {
  readonly values: number[] = []
  readonly starts: number[] = [0]
  close (): void { this.starts.push(this.values.length) }
}

/**
 * Inverted index from words to listed names, in typed arrays. A search reads only the postings of the question's
 * telling words and scores only names that can still reach the threshold, so what it leaves out cannot reach it.
 */
export class NameIndex {
  readonly names: readonly ListedName[]
  readonly #model: NameModel
  readonly #vocabulary: Vocabulary
  /** Of each term: the spans that hold it, as indices into the span arrays. */
  readonly #postingStarts: Uint32Array
  readonly #postings: Uint32Array
  /** Of each span: its name, term, first token and number of tokens. */
  readonly #spanName: Uint32Array
  readonly #spanTerm: Uint32Array
  readonly #spanStart: Uint8Array
  readonly #spanLength: Uint8Array
  /** Of each name: its first span, its first weight. */
  readonly #nameSpans: Uint32Array
  readonly #nameWeights: Uint32Array
  readonly #weights: Float32Array
  readonly #missed: Float32Array
  /** Scratch: weight met so far by name; the pairings of each term with the question. */
  readonly #met: Float64Array
  readonly #termHit: Int32Array

  constructor (names: readonly ListedName[], model: NameModel) {
    this.names = names
    this.#model = model
    const terms = new Map<string, number>()
    const spans = new Column()
    const spanName: number[] = []
    const spanStart: number[] = []
    const spanLength: number[] = []
    const weights = new Column()
    const missed: number[] = []
    names.forEach((name, index) => {
      for (const token of name.analysed.tokens.slice(0, MOST_TOKENS)) {
        const weight = weigh(token, model)
        weights.values.push(weight)
        missed.push(weight * model.missedFactor[token.kind])
      }
      weights.close()
      for (const span of spansOf(name.analysed.tokens)) {
        for (const key of termKeys(span)) {
          let term = terms.get(key)
          if (term === undefined) terms.set(key, term = terms.size)
          spans.values.push(term)
          spanName.push(index)
          spanStart.push(span.start)
          spanLength.push(span.length)
        }
      }
      spans.close()
    })
    this.#vocabulary = new Vocabulary(terms, model.leastWordSimilarity)
    this.#spanTerm = Uint32Array.from(spans.values)
    this.#spanName = Uint32Array.from(spanName)
    this.#spanStart = Uint8Array.from(spanStart)
    this.#spanLength = Uint8Array.from(spanLength)
    this.#nameSpans = Uint32Array.from(spans.starts)
    this.#nameWeights = Uint32Array.from(weights.starts)
    this.#weights = Float32Array.from(weights.values)
    this.#missed = Float32Array.from(missed)
    this.#postingStarts = new Uint32Array(terms.size + 1)
    for (const term of spans.values) this.#postingStarts[term + 1]++
    for (let term = 0; term < terms.size; term++) this.#postingStarts[term + 1] += this.#postingStarts[term]
    const next = this.#postingStarts.slice()
    this.#postings = new Uint32Array(spans.values.length)
    spans.values.forEach((term, span) => { this.#postings[next[term]++] = span })
    this.#met = new Float64Array(names.length)
    this.#termHit = new Int32Array(terms.size).fill(-1)
  }

  /** Prepares a name to be searched with. */
  prepare (analysed: AnalysedName): QueryName {
    const tokens = analysed.tokens.slice(0, MOST_TOKENS)
    const weights = Float32Array.from(tokens, token => weigh(token, this.#model))
    return {
      analysed,
      spans: spansOf(tokens),
      weighed: { weights, missed: weights.map((weight, i) => weight * this.#model.missedFactor[tokens[i].kind]), offset: 0, length: tokens.length }
    }
  }

  /**
   * Calls `visit` with every listed name that scores at least `threshold`, in no fixed order. With a threshold of 0, with
   * every name that shares some word.
   */
  search (query: QueryName, threshold: number, visit: (name: number, scored: NameScore) => void): void {
    const { spans, weighed } = query
    const hitSpan: number[] = []
    const hitSimilarity: number[] = []
    const hitNext: number[] = []
    const touchedTerms: number[] = []
    const spanHits = spans.map(span => this.#vocabulary.hits(span))
    spanHits.forEach((hits, span) => {
      for (const { term, similarity } of hits) {
        if (this.#termHit[term] === -1) touchedTerms.push(term)
        hitSpan.push(span)
        hitSimilarity.push(similarity)
        hitNext.push(this.#termHit[term])
        this.#termHit[term] = hitSpan.length - 1
      }
    })
    const { telling, rest, missable } = this.#tellingWords(weighed, threshold)
    const touchedNames: number[] = []
    spanHits.forEach((hits, index) => {
      const span = spans[index]
      let isTelling = false
      let weight = 0
      for (let i = span.start; i < span.start + span.length; i++) {
        isTelling ||= telling[i] === 1
        if (telling[i] === 1) weight += weighed.weights[i]
      }
      if (!isTelling) return
      for (const { term, similarity } of hits) {
        const gain = 2 * weight * similarity ** this.#model.similarityPower
        for (let i = this.#postingStarts[term]; i < this.#postingStarts[term + 1]; i++) {
          const name = this.#spanName[this.#postings[i]]
          if (this.#met[name] === 0) touchedNames.push(name)
          this.#met[name] += gain
        }
      }
    })
    for (const name of touchedNames) {
      const met = this.#met[name] / 2 + rest
      this.#met[name] = 0
      if (bestPossible(met, missable) < threshold) continue
      const scored = this.#score(query, name, hitSpan, hitSimilarity, hitNext)
      if (scored.score >= threshold) visit(name, scored)
    }
    for (const term of touchedTerms) this.#termHit[term] = -1
  }

  /**
   * The words without any of which a name cannot reach the threshold, the weight of the others, and what all words
   * together may count against a match. See `bestPossible`.
   */
  #tellingWords (weighed: WeighedName, threshold: number): { telling: Uint8Array, rest: number, missable: number[][] } {
    const { weights, missed, length } = weighed
    const share = this.#model.missingInListed
    // Words that cost least, when they are missing, for the weight that they bring.
    const missable = Array.from({ length }, (_, i) => [weights[i], missed[i] * share]).sort((a, b) => b[1] * a[0] - a[1] * b[0])
    const order = Array.from({ length }, (_, i) => i).sort((a, b) => weights[b] - weights[a])
    const telling = new Uint8Array(length)
    let rest = weights.length === 0 ? 0 : Array.prototype.reduce.call(weights, (sum, weight) => (sum as number) + (weight as number), 0) as number
    for (const word of order) {
      if (threshold > 0 && bestPossible(rest, missable) < threshold) break
      telling[word] = 1
      rest -= weights[word]
    }
    return { telling, rest: Math.max(0, rest), missable }
  }

  #score (query: QueryName, name: number, hitSpan: number[], hitSimilarity: number[], hitNext: number[]): NameScore {
    const listed: WeighedName = {
      weights: this.#weights,
      missed: this.#missed,
      offset: this.#nameWeights[name],
      length: this.#nameWeights[name + 1] - this.#nameWeights[name]
    }
    const found: Pairing[] = []
    for (let i = this.#nameSpans[name]; i < this.#nameSpans[name + 1]; i++) {
      for (let hit = this.#termHit[this.#spanTerm[i]]; hit !== -1; hit = hitNext[hit]) {
        const span = query.spans[hitSpan[hit]]
        const listedStart = this.#spanStart[i]
        const listedLength = this.#spanLength[i]
        found.push({
          queryStart: span.start,
          queryLength: span.length,
          listedStart,
          listedLength,
          similarity: hitSimilarity[hit],
          weight: pairingWeight(query.weighed, span.start, span.length, listed, listedStart, listedLength)
        })
      }
    }
    return alignNames(query.weighed, listed, found, this.#model, differentLegalForms(query.analysed, this.names[name].analysed))
  }
}

/**
 * The most that a name can score that meets words of weight `met`: those whose absence would cost most for their weight,
 * while all the others are missing. An upper bound, as the fractional knapsack is of the whole one.
 *
 * @param missable weight and cost when missing of each word, the costliest for its weight first
 */
function bestPossible (met: number, missable: readonly number[][]): number {
  let left = met
  let missing = 0
  for (const [weight, cost] of missable) {
    const taken = weight === 0 ? 0 : Math.min(1, left / weight)
    left -= taken * weight
    missing += (1 - taken) * cost
  }
  return met <= 0 ? 0 : 2 * met / (2 * met + missing)
}

function differentLegalForms (a: AnalysedName, b: AnalysedName): boolean {
  const telling = (name: AnalysedName): string[] => name.legalForms.map(form => form.family).filter(family => family !== 'company')
  const left = telling(a)
  const right = telling(b)
  return left.length > 0 && right.length > 0 && !left.some(family => right.includes(family))
}
