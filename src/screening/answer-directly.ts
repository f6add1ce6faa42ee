import type { Screening, ScreenRequest } from '../../schemas/screening.js'
import { readRequest } from '../question/read-request.js'
import type { Policy } from '../risk/policy.js'
import { verdict } from '../verdict/verdict.js'
import type { Corpus } from '../watchlist/corpus.js'
import { toScreening } from './answer.js'

/**
 * Answers a request of the right shape at once: without a cache, a queue or a thread.
 * @throws InvalidQuestionError with every fault found in the request
 */
export function answerDirectly (request: ScreenRequest, corpus: Corpus, policy: Policy): Screening {
  const { question, options } = readRequest(request, policy, corpus.listNames)
  return toScreening(verdict(corpus, policy, question, options), request.reference)
}
