import table from '../../data/calibration.json' with { type: 'json' }
import type { Script } from '../names/scripts.js'
import type { Question } from './question.js'

/**
 * How many of `n` unrelated company names reach each threshold, from `lowestThreshold` up in steps of `step`. Made by
 * `npm run bench:calibrate`; see docs/methodology.md.
 */
interface Tail { n: number, atLeast: number[] }

/**
 * What a question gives to tell its party from others: a country moves scores both ways, so the companies counted were asked
 * about with theirs and without.
 */
export type Evidence = 'name' | 'nameAndCountry'

export function evidenceOf ({ countries }: Pick<Question, 'countries'>): Evidence {
  return countries.length === 0 ? 'name' : 'nameAndCountry'
}

/** Of n names none reached a score, and still up to 3 in n may (J. A. Hanley, A. Lippman-Hand, JAMA 249, 1983). */
const RULE_OF_THREE = 3

function tailOf (script: Script, evidence: Evidence): Tail {
  const tails = table[evidence] as Record<string, Tail>
  return tails[script] ?? tails.all
}

function rateAt ({ n, atLeast }: Tail, bin: number): number {
  return Math.min(1, Math.max(atLeast[bin], RULE_OF_THREE) / n)
}

/**
 * The share (0-1) of real unrelated companies that reach a score against the listed organisations, asked about in the same way: by
 * the script that the name is written in and by the evidence given with it; never told smaller than the counted names can show. Falls as
 * the score rises.
 */
export function falseAlertRate (score: number, script: Script, evidence: Evidence): number {
  const tail = tailOf(script, evidence)
  const bin = Math.floor((score - table.lowestThreshold) / table.step + 1e-9)
  const rate = bin < 0 ? 1 : rateAt(tail, Math.min(bin, tail.atLeast.length - 1))
  return Number(rate.toPrecision(2))
}

/**
 * The lowest score that no more than a share of unrelated companies reach. A share smaller than the counted names can show is taken
 * for the smallest that they can: nothing is hidden for want of names to count.
 */
export function thresholdFor (maxFalseAlertRate: number, script: Script, evidence: Evidence): number {
  const tail = tailOf(script, evidence)
  const most = Math.max(maxFalseAlertRate, rateAt(tail, tail.atLeast.length - 1))
  const bin = tail.atLeast.findIndex((_, i) => rateAt(tail, i) <= most)
  return Math.round((table.lowestThreshold + bin * table.step) * 100) / 100
}
