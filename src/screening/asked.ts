import type { ScreenRequest } from '../../schemas/screening.js'
import type { MatchOptions } from '../matching/asked/match-options.js'
import type { Question } from '../matching/asked/question.js'
import { readRequest } from '../question/read-request.js'
import type { Policy } from '../risk/policy.js'
import type { Corpus } from '../watchlist/corpus.js'
import { cacheKey } from './cache-key.js'

/** A request that is answered on one basis, in canonical form. */
export interface Asked {
  question: Question
  options: MatchOptions
  /** The key of the verdict in the caches. */
  key: string
}

/**
 * Reads a request and finds its cache key.
 * @throws InvalidQuestionError with every fault found
 */
export function readAsked (request: ScreenRequest, corpus: Corpus, policy: Policy): Asked {
  const { question, options } = readRequest(request, policy, corpus.listNames)
  return { question, options, key: cacheKey(corpus, policy, question, options) }
}
