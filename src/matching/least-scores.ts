import { scriptOfText } from '../names/text/scripts.js'
import { givenIn, isRated, thresholdFor, type Given } from './calibration.js'
import type { Comparison } from './evidence/comparison.js'
import { isCountryGiven } from './evidence/country-feature.js'
import type { Question } from './asked/question.js'

/** What comparisons must score to be answered, 0-1. */
export interface LeastScores {
  /** No comparison with a lower score is answered, unless an identifier made it. */
  ofAll: number
  /** What this comparison must score. */
  of (comparison: Comparison): number
}

/**
 * The scores to reach under a threshold, or under a false alert rate in its place. By a rate, each name asked about is judged by
 * its own script, and by whether its country was compared. Persons, ships and aircraft, for which no rate is known, are
 * judged by the threshold. A match that an identifier made is always answered.
 */
export function leastScores (question: Question, { threshold, maxFalseAlertRate }: { threshold: number, maxFalseAlertRate?: number }): LeastScores {
  if (maxFalseAlertRate === undefined) return { ofAll: threshold, of: ({ identifierMatched }) => identifierMatched ? 0 : threshold }
  const given: Given[] = isCountryGiven(question) ? ['name', 'nameAndCountry'] : ['name']
  return {
    ofAll: Math.min(threshold, ...question.names.flatMap(name => given.map(each => thresholdFor(maxFalseAlertRate, scriptOfText(name), each)))),
    of: ({ party, identifierMatched, names }) => {
      if (identifierMatched) return 0
      return !isRated(party) || names === undefined ? threshold : thresholdFor(maxFalseAlertRate, names.query.script, givenIn(question, party))
    }
  }
}
