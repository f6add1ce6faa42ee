import type { ListedParty } from '../../schemas/listed-party.js'
import { compare, Matcher } from '../../src/matching/matcher.js'
import type { Question } from '../../src/matching/asked/question.js'
import { readQuestion } from '../../src/question/read-question.js'
import type { Asked, Scorer } from './scorer.js'

/** The threshold with which the engine is called. No threshold for alerts is lower. */
const floor = 0.3

/** Turns a query of the benchmark into a question for the engine. */
export function questionOf ({ name, type, countries }: Asked): Question {
  return readQuestion({ name, ...(type !== undefined && { type }), ...(countries !== undefined && { countries: [...countries] }) }, '', [])
}

export class TumenScorer implements Scorer {
  readonly name = 'Tumen'
  readonly matcher: Matcher

  constructor (list: readonly ListedParty[]) {
    this.matcher = new Matcher([...list])
  }

  best (asked: Asked): number {
    return this.matcher.match(questionOf(asked), { threshold: floor, limit: 1 })[0]?.score ?? 0
  }

  pair (asked: Asked, party: ListedParty): number {
    return compare(questionOf(asked), party).score
  }
}
