import { evidenceFactor, type WeighedName } from './alignment.js'
import { arranged } from './arranged.js'
import type { NameModel } from './model.js'
import { READING_POWER } from './term-hits.js'

/** A thousandth of a name's weight is near enough. */
const HALVINGS = 10

/** The least share of a word that counts as met: of a Chinese one, whose likeness counts for less, in its reading. */
function leastShare ({ leastWordSimilarity, similarityPower }: NameModel): number {
  return leastWordSimilarity ** (similarityPower * READING_POWER)
}

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

/**
 * Whether listed names can still reach a threshold, given what is known of the words of a question. All is told in favour of the
 * names, so that one that is left out for it cannot have reached it.
 */
export class Reach {
  /** Words by weight, the heaviest first. */
  readonly heaviestFirst: number[]
  readonly #weights: ArrayLike<number>
  /** The most of its weight that each word can meet. */
  readonly #reachable: number[] = []
  /** Words, those that cost most for the least that they meet when they are missing first. */
  readonly #costliestFirst: number[] = []
  /** What each word meets at least, where it meets anything. */
  readonly #leasts: number[] = []
  /** What each word costs when it is missing. */
  readonly #costs: number[] = []
  readonly #model: NameModel
  /** Names less alike than this score less than the threshold, whatever the evidence: it never raises a score. */
  readonly leastAlike: number

  constructor ({ weights, missed, length }: WeighedName, model: NameModel, threshold: number) {
    this.#model = model
    this.leastAlike = Math.max(0, threshold - ROUNDING) ** (1 / model.stretch)
    this.#weights = weights
    this.heaviestFirst = []
    const share = leastShare(model)
    for (let i = 0; i < length; i++) {
      this.#reachable.push(weights[i])
      this.#leasts.push(weights[i] * share)
      this.#costs.push(missed[i] * model.missingInListed)
      this.heaviestFirst.push(i)
      // A connective costs nothing, and has no cost for its weight to be ordered by.
      if (weights[i] > 0) this.#costliestFirst.push(i)
    }
    arranged(this.heaviestFirst, (a, b) => weights[b] - weights[a])
    arranged(this.#costliestFirst, (a, b) => this.#costs[b] * weights[a] - this.#costs[a] * weights[b])
  }

  /** By word: the most of its weight that it can meet. */
  get reachable (): readonly number[] {
    return this.#reachable
  }

  /** Notes that no listed name has more than a share of a word. */
  limit (word: number, share: number): void {
    this.#reachable[word] = this.#weights[word] * share
  }

  /**
   * Whether a name can reach the threshold.
   * @param missing words that it has not, by word 1; left out, it may have all
   */
  isOpen (missing?: Uint8Array): boolean {
    let met = 0
    let lost = 0
    for (let i = 0; i < this.#reachable.length; i++) {
      if (this.#reachable[i] > 0 && (missing === undefined || missing[i] === 0)) met += this.#reachable[i]
      else lost += this.#costs[i]
    }
    return this.#isEnough(met, lost)
  }

  /** The most of their weight that the words not explored can meet. */
  unexplored (explored: Uint8Array): number {
    let weight = 0
    for (let i = 0; i < this.#reachable.length; i++) if (explored[i] === 0) weight += this.#reachable[i]
    return weight
  }

  /** A weight that is too little: names that meet no more cannot reach the threshold. Found by halving, as more is reached the more is met. */
  tooLittle (): number {
    let low = 0
    let high = 0
    for (let i = 0; i < this.#reachable.length; i++) high += this.#weights[i]
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (low + high) / 2
      if (this.isReached(middle)) high = middle
      else low = middle
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
    for (let i = 0; i < this.#reachable.length; i++) {
      if ((words & (1 << i)) !== 0) met += this.#reachable[i]
      else lost += this.#costs[i]
    }
    return this.#isEnough(met, lost)
  }

  /**
   * Whether a name that meets words of weight `met` can reach the threshold: at best those whose absence would cost most for the least that
   * they meet, as in a knapsack that may be filled with parts of things. A word that meets little may still be missed nowhere, as
   * the listed word that it meets may weigh little.
   */
  isReached (met: number): boolean {
    let left = met
    let missing = 0
    for (let i = 0; i < this.#costliestFirst.length; i++) {
      const word = this.#costliestFirst[i]
      const least = this.#leasts[word]
      const taken = Math.min(1, left / least)
      left -= taken * least
      missing += (1 - taken) * this.#costs[word]
    }
    return this.#isEnough(met, missing)
  }

  #isEnough (met: number, missing: number): boolean {
    const alike = met === 0 ? 0 : 2 * met / (2 * met + missing)
    return alike >= this.leastAlike && alike * evidenceFactor(alike, met, this.#model) >= this.leastAlike
  }
}
