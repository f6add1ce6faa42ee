import { grouped } from '../grouped.js'

/** The best score of a benign name, with the name's script and its weight in the contractor mix. */
export interface WeighedScore { script: string, score: number, weight: number }

/** How many of `n` benign names reach each threshold, from `lowestThreshold` upwards in steps of 0.01. */
export interface Tail { n: number, atLeast: number[] }

export const lowestThreshold = 0.3
const bins = 71
const threshold = (bin: number) => Math.round(lowestThreshold * 100 + bin) / 100

/**
 * The smallest count on which a rate is based. Even if none of n names reaches a score, the true rate may be up to 3 in n.
 * Source: the "rule of three", J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983) 1743-1745.
 */
const ruleOfThree = 3

/**
 * The tail of weighted scores. Because the weights differ, `n` is Kish's effective sample size, and the counts are shares
 * of it. They never rise from one bin to the next.
 * Source: L. Kish, Survey Sampling (1965), section 11.7.
 */
export function tailOf (scores: readonly WeighedScore[]): Tail {
  let all = 0
  let squares = 0
  const weights = new Float64Array(bins)
  for (const { score, weight } of scores) {
    all += weight
    squares += weight * weight
    for (let bin = 0; bin < bins && score >= threshold(bin); bin++) weights[bin] += weight
  }
  const n = all === 0 ? 0 : Math.floor(all * all / squares)
  return { n, atLeast: Array.from(weights, weight => Math.round(weight / all * n * 100) / 100) }
}

/** The tails of all scripts with an effective size of at least `fewest`, and, under `all`, of all names. */
export function tailsByScript (scores: readonly WeighedScore[], fewest: number): Record<string, Tail> {
  const scripts = grouped(scores, ({ script }) => script)
  const told = [...scripts].map(([script, own]) => [script, tailOf(own)] as const).filter(([, { n }]) => n >= fewest)
  return Object.fromEntries([...told.sort(([a], [b]) => a < b ? -1 : 1), ['all', tailOf(scores)]])
}

/** The share of unrelated companies whose score reaches a bin, but no smaller than so many names can demonstrate. */
export function rateOf ({ n, atLeast }: Tail, bin: number): number {
  return Math.min(1, Math.max(atLeast[bin], ruleOfThree) / n)
}

/** The lowest threshold at which the rate of a tail is at most `rate`; undefined if there is none. */
export function promisedThreshold (tail: Tail, rate: number): number | undefined {
  const bin = tail.atLeast.findIndex((_, i) => rateOf(tail, i) <= rate)
  return bin < 0 ? undefined : threshold(bin)
}

/** The weighted share of scores at or above a threshold, 0 to 1. */
export function shareReaching (scores: readonly WeighedScore[], least: number): number {
  let all = 0
  let reached = 0
  for (const { score, weight } of scores) {
    all += weight
    if (score >= least) reached += weight
  }
  return all === 0 ? 0 : reached / all
}
