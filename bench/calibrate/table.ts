import { grouped } from '../grouped.js'

/** A benign name's best score, with its weight in the contractor mix and the script that it is written in. */
export interface WeighedScore { script: string, score: number, weight: number }

/** How many of `n` benign names reach each threshold of `lowestThreshold` and up, in steps of 0.01. */
export interface Tail { n: number, atLeast: number[] }

export const lowestThreshold = 0.3
const bins = 71
const threshold = (bin: number) => Math.round(lowestThreshold * 100 + bin) / 100

/**
 * Fewer names than this are no evidence: of n names none reaches a score, and still up to 3 in n may.
 * Source: the "rule of three", J. A. Hanley and A. Lippman-Hand, JAMA 249 (1983) 1743-1745.
 */
export const ruleOfThree = 3

/**
 * The tail of weighed scores. As weights differ, `n` is Kish's effective sample size, and the counts are
 * shares of it: falling from bin to bin by construction.
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

/** The tails of the scripts that enough names are written in, and of all names. */
export function tailsByScript (scores: readonly WeighedScore[], fewest: number): Record<string, Tail> {
  const scripts = grouped(scores, ({ script }) => script)
  const told = [...scripts].map(([script, own]) => [script, tailOf(own)] as const).filter(([, { n }]) => n >= fewest)
  return Object.fromEntries([...told.sort(([a], [b]) => a < b ? -1 : 1), ['all', tailOf(scores)]])
}

/** The share of unrelated companies that reach a bin of a tail, never told smaller than the names can show. */
export function rateOf ({ n, atLeast }: Tail, bin: number): number {
  return Math.min(1, Math.max(atLeast[bin], ruleOfThree) / n)
}

/** The lowest threshold at which a tail promises no more than `rate`; undefined when it promises that nowhere. */
export function promisedThreshold (tail: Tail, rate: number): number | undefined {
  const bin = tail.atLeast.findIndex((_, i) => rateOf(tail, i) <= rate)
  return bin < 0 ? undefined : threshold(bin)
}

/** The weighed share of scores at or above a threshold. */
export function shareReaching (scores: readonly WeighedScore[], least: number): number {
  let all = 0
  let reached = 0
  for (const { score, weight } of scores) {
    all += weight
    if (score >= least) reached += weight
  }
  return all === 0 ? 0 : reached / all
}
