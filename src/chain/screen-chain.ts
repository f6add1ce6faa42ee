import type { ChainAnswer, ChainRequest } from '../../schemas/chain.js'
import type { Screening } from '../../schemas/screening.js'
import type { BatchOutcome } from '../screening/batch.js'
import type { ScreeningService } from '../screening/service.js'
import { inTurns } from '../steps/turns.js'
import { chainSteps } from './chain-answer.js'
import { requireSoundChain } from './chain-faults.js'

type Answered = Exclude<BatchOutcome, Error>

/**
 * Screens every party of a chain, all from one generation, and says what the hits mean for the prime contractor.
 * @param request of the right shape
 * @returns the answer, and how each node was screened, for metrics
 * @throws VersionNotKeptError when `options.watchlistVersion` is not kept; InvalidQuestionError with the faults found
 */
export async function screenChain (screening: ScreeningService, request: ChainRequest): Promise<{ answer: ChainAnswer, screened: Answered[] }> {
  requireSoundChain(request)
  const { policy } = screening
  const { nodes, options } = request
  const outcomes = await screening.screenMany(nodes.map(({ party }) => ({ party, options })), options?.watchlistVersion)
  const answer = await inTurns(chainSteps(request, outcomes.map(outcome => outcome instanceof Error ? outcome : JSON.parse(outcome.text) as Screening), policy))
  return { answer, screened: outcomes.filter((outcome): outcome is Answered => !(outcome instanceof Error)) }
}
