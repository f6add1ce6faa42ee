import type { ChainAnswer, ChainRequest } from '../../schemas/chain.js'
import type { Fault } from '../../schemas/problem.js'
import type { Decision, Screening } from '../../schemas/screening.js'
import type { BatchOutcome } from '../screening/batch.js'
import { InvalidQuestionError } from '../screening/invalid-question.js'
import type { ScreeningService } from '../screening/service.js'
import { uuidv7 } from '../screening/uuid.js'
import { assessChain } from './assess-chain.js'
import { chainFaults } from './chain-faults.js'

type Answered = Exclude<BatchOutcome, Error>

/**
 * Screens every party of a chain, all from one generation, and says what the hits mean for the prime contractor.
 * @param request of the right shape
 * @throws ProblemError VERSION_NOT_KEPT when `options.watchlistVersion` is not kept; InvalidQuestionError with the faults
 *   found: a chain with a party that was not screened would be no answer
 */
export async function screenChain (screening: ScreeningService, request: ChainRequest): Promise<{ answer: ChainAnswer, screened: Answered[] }> {
  const faults = chainFaults(request)
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  const { policy } = screening
  const { prime, nodes, links = [], reference, options } = request
  const outcomes = await screening.screenMany(nodes.map(({ party }) => ({ party, options })), options?.watchlistVersion)
  const screened = allAnswered(outcomes)
  const screenings = screened.map(({ text }) => JSON.parse(text) as Screening)
  const assessed = assessChain(prime, new Map(screenings.map((each, i) => [nodes[i].id, each])), links, policy)
  const [{ watchlist, model, policy: policyVersion }] = screenings
  const now = new Date()
  const answer: ChainAnswer = {
    id: uuidv7(now.getTime()),
    ...(reference !== undefined && { reference }),
    prime,
    ...assessed,
    nodes: assessed.nodes.map((node, i) => ({ ...node, screening: screenings[i] })),
    summary: summaryOf(assessed.nodes),
    watchlist,
    model,
    policy: policyVersion,
    screenedAt: now.toISOString()
  }
  return { answer, screened }
}

/** @throws the first fault of ours, or an InvalidQuestionError with those of all nodes */
function allAnswered (outcomes: readonly BatchOutcome[]): Answered[] {
  const faults: Fault[] = []
  const answered: Answered[] = []
  outcomes.forEach((outcome, i) => {
    if (!(outcome instanceof Error)) {
      answered.push(outcome)
      return
    }
    if (!(outcome instanceof InvalidQuestionError)) throw outcome
    for (const fault of outcome.faults) {
      const path = fault.path.startsWith('/options') ? fault.path : `/nodes/${i}${fault.path}`
      if (!faults.some(earlier => earlier.path === path)) faults.push({ ...fault, path })
    }
  })
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  return answered
}

function summaryOf (nodes: readonly { decision: Decision }[]): ChainAnswer['summary'] {
  const count = (decision: Decision) => nodes.filter(node => node.decision === decision).length
  return { nodes: nodes.length, clear: count('clear'), review: count('review'), block: count('block') }
}
