import { evidenceFactor, type WeighedName } from './alignment.js'
import { arranged } from './arranged.js'
import type { NameModel } from './model.js'

/** A thousandth of a name's weight is near enough. */
const HALVINGS = 10

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

/**
 * The highest score that listed names can still have, given what is known of the words of a question. Every figure here is an
 * upper bound, so that a name left out for it cannot have reached the threshold.
 */
export class Reach {
  /** Words by weight, the heaviest first. */
  readonly heaviestFirst: number[]
  readonly #weights: ArrayLike<number>
  /** The most of its weight that each word can meet. */
  readonly reachable: number[] = []
  /** Words, those that cost most for their weight when they are missing first. */
  readonly #costliestFirst: number[] = []
  /** What each word costs when it is missing. */
  readonly #costs: number[] = []
  readonly #model: NameModel
  /** Names less alike than this score less than the threshold, whatever the evidence: it never raises a score. */
  readonly leastAlike: number

  /** @param threshold scores below it need not be told from none: 0 is answered where that is seen at once */
  constructor ({ weights, missed, length }: WeighedName, model: NameModel, threshold = 0) {
    this.#model = model
    this.leastAlike = Math.max(0, threshold - ROUNDING) ** (1 / model.stretch)
    this.#weights = weights
    this.heaviestFirst = []
    for (let i = 0; i < length; i++) {
      this.reachable.push(weights[i])
      this.#costs.push(missed[i] * model.missingInListed)
      this.heaviestFirst.push(i)
      // A connective costs nothing, and has no cost for its weight to be ordered by.
      if (weights[i] > 0) this.#costliestFirst.push(i)
    }
    arranged(this.heaviestFirst, (a, b) => weights[b] - weights[a])
    arranged(this.#costliestFirst, (a, b) => this.#costs[b] * weights[a] - this.#costs[a] * weights[b])
  }

  /** Notes that no listed name has more than a share of a word. */
  limit (word: number, share: number): void {
    this.reachable[word] = this.#weights[word] * share
  }

  /** The best score of a name that has none of the explored words. */
  without (explored: Uint8Array): number {
    return this.best(this.unexplored(explored))
  }

  /** The best score of any name. */
  ofAll (): number {
    let met = 0
    for (let i = 0; i < this.reachable.length; i++) met += this.reachable[i]
    return this.best(met)
  }

  /** The most of their weight that the words not explored can meet. */
  unexplored (explored: Uint8Array): number {
    let weight = 0
    for (let i = 0; i < this.reachable.length; i++) if (explored[i] === 0) weight += this.reachable[i]
    return weight
  }

  /** A weight that is too little: names that meet no more cannot reach a threshold. Found by halving, as the best score rises with what is met. */
  tooLittle (threshold: number): number {
    let low = 0
    let high = 0
    for (let i = 0; i < this.reachable.length; i++) high += this.#weights[i]
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (low + high) / 2
      if (this.best(middle) < threshold) low = middle
      else high = middle
    }
    return low - ROUNDING
  }

  /**
   * Whether a name can reach the threshold.
   *
   * @param words the words of the question that can meet, as bits; what share of each was noted by `limit`
   * @param missing what the words of the listed name that cannot meet weigh against it
   */
  suffices (words: number, missing: number): boolean {
    let met = 0
    let lost = missing * this.#model.missingInQuery
    for (let i = 0; i < this.reachable.length; i++) {
      if ((words & (1 << i)) !== 0) met += this.reachable[i]
      else lost += this.#costs[i]
    }
    const alike = met === 0 ? 0 : 2 * met / (2 * met + lost)
    return alike >= this.leastAlike && alike * evidenceFactor(alike, met, this.#model) >= this.leastAlike
  }

  /**
   * The best score of a name that meets words of weight `met`: at best those whose absence would cost most for their
   * weight, as in a knapsack that may be filled with parts of things.
   */
  best (met: number): number {
    if (met <= 0) return 0
    let left = met
    let missing = 0
    for (let i = 0; i < this.#costliestFirst.length; i++) {
      const word = this.#costliestFirst[i]
      const weight = this.#weights[word]
      const taken = weight === 0 ? 0 : Math.min(1, left / weight)
      left -= taken * weight
      missing += (1 - taken) * this.#costs[word]
    }
    const alike = 2 * met / (2 * met + missing)
    if (alike < this.leastAlike) return 0
    return (alike * evidenceFactor(alike, met, this.#model)) ** this.#model.stretch
  }
}
