import { scriptOfText } from '../names/text/scripts.js'
import { evidenceOf, thresholdFor } from './calibration.js'
import type { Comparison } from './evidence/comparison.js'
import type { Question } from './evidence/question.js'

/** What comparisons must score to be answered, 0-1. */
export interface LeastScores {
  /** No comparison with a lower score is answered, unless an identifier made it. */
  ofAll: number
  /** What this comparison must score. */
  of (comparison: Comparison): number
}

/**
 * The scores to reach under a threshold, or under a false alert rate in its place. By a rate, each name asked about is judged by
 * its own script. No rate is known for persons, who are judged by the threshold, or for matches that an identifier made, which
 * are always answered.
 */
export function leastScores (question: Question, { threshold, maxFalseAlertRate }: { threshold: number, maxFalseAlertRate?: number }): LeastScores {
  if (maxFalseAlertRate === undefined) return { ofAll: threshold, of: () => threshold }
  const evidence = evidenceOf(question)
  return {
    ofAll: Math.min(threshold, ...question.names.map(name => thresholdFor(maxFalseAlertRate, scriptOfText(name), evidence))),
    of: ({ party, identifierMatched, names }) => {
      if (identifierMatched) return 0
      return party.type === 'person' || names === undefined ? threshold : thresholdFor(maxFalseAlertRate, names.query.script, evidence)
    }
  }
}
