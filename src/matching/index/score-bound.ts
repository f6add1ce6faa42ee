import { arranged } from '../scoring/arranged.js'
import type { NameModel } from '../scoring/model.js'
import { ROUNDING } from '../likeness/rounding.js'
import { evidenceFactor } from '../scoring/score-factors.js'
import { READING_POWER } from './term-hits.js'
import type { WeighedName } from '../scoring/weighed-name.js'

/** Steps of the bisection in `insufficientWeight`. They leave an error of a thousandth of the name's weight, which is small enough. */
const HALVINGS = 10

/**
 * The least share of its weight that a word contributes when it meets anything at all (a lower bound). Readings of Chinese
 * characters set it, as their similarity counts for less.
 */
function leastShare ({ leastWordSimilarity, similarityPower }: NameModel): number {
  return leastWordSimilarity ** (similarityPower * READING_POWER)
}

/**
 * The upper bound of the branch-and-bound search: whether listed names can still reach a threshold, given what is known of the
 * query's words. `NameIndex` stops looking words up by it, and `Candidates` prunes names.
 *
 * Every estimate favours the listed names, so a name that reaches the threshold is never pruned.
 */
export class ScoreBound {
  /** The words by weight, heaviest first. */
  readonly heaviestFirst: number[]
  readonly #weights: ArrayLike<number>
  /** By word: the most of its weight that any listed name can meet (an upper bound). */
  readonly #reachable: number[] = []
  /**
   * The words in the order in which `canReachMeeting` takes them: by what a missing word costs, relative to the least that it
   * contributes when it meets, highest first.
   */
  readonly #costliestFirst: number[] = []
  /** By word: the least weight that it contributes when it meets anything at all. */
  readonly #leasts: number[] = []
  /** By word: what it costs when the listed name lacks it. */
  readonly #costs: number[] = []
  readonly #model: NameModel
  /**
   * The threshold as a likeness, before the model's `stretch`. Names less alike than this score less than the threshold: no other
   * factor raises a score.
   */
  readonly leastAlike: number

  constructor ({ weights, absenceCosts, length }: WeighedName, model: NameModel, threshold: number) {
    this.#model = model
    this.leastAlike = Math.max(0, threshold - ROUNDING) ** (1 / model.stretch)
    this.#weights = weights
    this.heaviestFirst = []
    const share = leastShare(model)
    for (let i = 0; i < length; i++) {
      this.#reachable.push(weights[i])
      this.#leasts.push(weights[i] * share)
      this.#costs.push(absenceCosts[i] * model.missingInListed)
      this.heaviestFirst.push(i)
      // A connective has no weight, so nothing to relate its cost to. It costs nothing either.
      if (weights[i] > 0) this.#costliestFirst.push(i)
    }
    arranged(this.heaviestFirst, (a, b) => weights[b] - weights[a])
    arranged(this.#costliestFirst, (a, b) => this.#costs[b] * weights[a] - this.#costs[a] * weights[b])
  }

  /** By word: the most of its weight that it can meet. */
  get reachable (): readonly number[] {
    return this.#reachable
  }

  /** Lowers the bound of a word: no listed name meets more than this share of its weight. */
  capShare (word: number, share: number): void {
    this.#reachable[word] = this.#weights[word] * share
  }

  /**
   * Whether a listed name can reach the threshold, by the bounds of the query's words alone.
   * @param missing by word: 1 where the name lacks it; left out, it may have all
   */
  canReach (missing?: Uint8Array): boolean {
    let met = 0
    let lost = 0
    for (let i = 0; i < this.#reachable.length; i++) {
      if (this.#reachable[i] > 0 && (missing === undefined || missing[i] === 0)) met += this.#reachable[i]
      else lost += this.#costs[i]
    }
    return this.#isEnough(met, lost)
  }

  /**
   * The most weight that the words not yet looked up can contribute.
   * @param explored by word: 1 where it was looked up
   */
  unexploredWeight (explored: Uint8Array): number {
    let weight = 0
    for (let i = 0; i < this.#reachable.length; i++) if (explored[i] === 0) weight += this.#reachable[i]
    return weight
  }

  /**
   * A weight that is too little: names that meet no more than this cannot reach the threshold. Found by bisection, because the
   * bound rises with the weight met.
   */
  insufficientWeight (): number {
    let low = 0
    let high = 0
    for (let i = 0; i < this.#reachable.length; i++) high += this.#weights[i]
    for (let halving = 0; halving < HALVINGS; halving++) {
      const middle = (low + high) / 2
      if (this.canReachMeeting(middle)) high = middle
      else low = middle
    }
    return low - ROUNDING
  }

  /**
   * Whether a listed name can reach the threshold, by which words of both sides can meet.
   *
   * @param words the query's words that can meet, as bits; `capShare` has bounded the share of each
   * @param missing what the words of the listed name that cannot meet count against the match
   */
  canReachWith (words: number, missing: number): boolean {
    let met = 0
    let lost = missing * this.#model.missingInQuery
    for (let i = 0; i < this.#reachable.length; i++) {
      if ((words & (1 << i)) !== 0) met += this.#reachable[i]
      else lost += this.#costs[i]
    }
    return this.#isEnough(met, lost)
  }

  /**
   * Whether a name that meets words of weight `met` can reach the threshold. At best it meets the words that cost most when
   * missing, for the least that they contribute: the linear relaxation of a knapsack, which may be filled with fractions of
   * items.
   *
   * A word counts with its least contribution, since meeting even that much avoids its cost: the listed word that it meets may
   * weigh little.
   */
  canReachMeeting (met: number): boolean {
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
