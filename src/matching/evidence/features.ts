import { address } from './address-feature.js'
import { birthDate } from './birth-date-feature.js'
import { country } from './country-feature.js'
import { LEAST_NAME_SCORE, type Feature } from './evidence.js'
import { identifier } from './identifier-feature.js'
import type { Question } from '../asked/question.js'

/** The features beside the name, in the order in which they are applied and explained. */
export const FEATURES: readonly Feature[] = [identifier, country, birthDate, address]

/** The least name score (a lower bound) from which the facts of a question can lift a party to the threshold. */
export function leastNameScore (question: Question, threshold: number): number {
  const open = FEATURES.reduce((share, feature) => share * (1 - feature.greatestGain(question)), 1)
  return Math.min(threshold, Math.max(LEAST_NAME_SCORE, 1 - (1 - threshold) / open))
}
