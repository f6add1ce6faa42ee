import { scriptOfText } from '../names/scripts.js'
import { evidenceOf, thresholdFor } from './calibration.js'
import type { Comparison } from './comparison.js'
import type { Question } from './question.js'

/** What comparisons must score to be answered. */
export interface LeastScores {
  /** No comparison with a lower score is answered, unless an identifier made it. */
  ofAll: number
  of (comparison: Comparison): number
}

/**
 * By a threshold, or by the share of unrelated companies that may reach a match: then each name asked about is judged by its own script.
 * Of persons and of matches that an identifier made no such share is known: the threshold holds for the former, and the
 * latter are always answered.
 */
export function leastScores (question: Question, { threshold, maxFalseAlertRate: rate }: { threshold: number, maxFalseAlertRate?: number }): LeastScores {
  if (rate === undefined) return { ofAll: threshold, of: () => threshold }
  const evidence = evidenceOf(question)
  return {
    ofAll: Math.min(threshold, ...question.names.map(name => thresholdFor(rate, scriptOfText(name), evidence))),
    of: ({ party, identifierMatched, nameMatch }) => {
      if (identifierMatched) return 0
      return party.type === 'person' || nameMatch === undefined ? threshold : thresholdFor(rate, nameMatch.query.script, evidence)
    }
  }
}
