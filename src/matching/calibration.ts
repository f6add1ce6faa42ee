import table from '../../data/calibration.json' with { type: 'json' }
import type { Script } from '../names/text/scripts.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { familyOf } from '../facts/type-family.js'
import { isCountryCompared } from './evidence/country-feature.js'
import type { Question } from './asked/question.js'

/**
 * Of `n` names of unrelated companies, how many reach each threshold, from `lowestThreshold` up in steps of `step`.
 * Made by `npm run bench:calibrate`; see docs/methodology.md.
 */
interface Tail { n: number, atLeast: number[] }

/**
 * What was given to tell a party from others. A country moves scores both ways, so the companies were counted twice: asked about
 * by name alone, and with their country.
 */
export type Given = 'name' | 'nameAndCountry'

/**
 * What was given that was held against this party. A country says nothing of a party for which the list has none, so that it finds no
 * more of them by a rate.
 */
export function givenIn (question: Question, party: ListedParty): Given {
  return isCountryCompared(question, party) ? 'nameAndCountry' : 'name'
}

/** Whether a rate is known for a party: names of firms alone were counted. */
export function isRated ({ type }: ListedParty): boolean {
  return familyOf(type) === 'company'
}

/**
 * Where none of n names reaches a score, the true rate may still be as high as 3/n (J. A. Hanley, A. Lippman-Hand, JAMA 249,
 * 1983).
 */
const RULE_OF_THREE = 3

function tailOf (script: Script, given: Given): Tail {
  const tails = table[given] as Record<string, Tail>
  return tails[script] ?? tails.all
}

/** With two digits, as it is answered: a caller's limit is held against the rate that the caller sees. */
function rateAt ({ n, atLeast }: Tail, bin: number): number {
  return Number(Math.min(1, Math.max(atLeast[bin], RULE_OF_THREE) / n).toPrecision(2))
}

/**
 * The false alert rate: the share (0-1) of real unrelated companies that reach this score against the listed organisations, asked
 * about in the same way. It falls as the score rises, and is never smaller than the counted names can show.
 *
 * @param script the script that the name is written in
 * @param given what was compared
 */
export function falseAlertRate (score: number, script: Script, given: Given): number {
  const tail = tailOf(script, given)
  const bin = Math.floor((score - table.lowestThreshold) / table.step + 1e-9)
  return bin < 0 ? 1 : rateAt(tail, Math.min(bin, tail.atLeast.length - 1))
}

/**
 * The lowest score that at most this share (0-1) of unrelated companies reach. A share smaller than the counted names can show is
 * raised to the smallest that they can: no match is hidden because too few names were counted.
 */
export function thresholdFor (maxFalseAlertRate: number, script: Script, given: Given): number {
  const tail = tailOf(script, given)
  const most = Math.max(maxFalseAlertRate, rateAt(tail, tail.atLeast.length - 1))
  const bin = tail.atLeast.findIndex((_, i) => rateAt(tail, i) <= most)
  return Math.round((table.lowestThreshold + bin * table.step) * 100) / 100
}
