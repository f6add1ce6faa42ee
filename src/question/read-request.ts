import type { Fault } from '../../schemas/problem.js'
import type { ScreenRequest } from '../../schemas/screening.js'
import type { MatchOptions } from '../matching/asked/match-options.js'
import type { Question } from '../matching/asked/question.js'
import type { Policy } from '../risk/policy.js'
import { InvalidQuestionError } from './invalid-question.js'
import { readOptions } from './read-options.js'
import { readQuestion } from './read-question.js'

/**
 * Question and options of a request, both in canonical form.
 * @param lists the names of the lists in use
 * @throws InvalidQuestionError with every fault found in either
 */
export function readRequest (request: ScreenRequest, policy: Policy, lists: readonly string[]): { question: Question, options: MatchOptions } {
  const faults: Fault[] = []
  const question = readQuestion(request.party, '/party', faults)
  const options = readOptions(request.options, policy, lists, faults)
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  return { question, options }
}
