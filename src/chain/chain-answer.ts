import type { ChainAnswer, ChainRequest } from '../../schemas/chain.js'
import type { Fault } from '../../schemas/problem.js'
import type { Decision, Screening } from '../../schemas/screening.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import type { Policy } from '../risk/policy.js'
import { uuidv7 } from '../screening/uuid.js'
import { atOnce, type Steps } from '../steps/steps.js'
import { assessmentSteps } from './assess-chain.js'
import { toScreened } from './screened.js'

/**
 * Builds the answer for a chain whose parties have been screened. If any party could not be screened there is no answer.
 * @param request has passed `requireSoundChain`
 * @param outcomes the outcome for each node, in order, all from one generation
 * @throws the first error that is not an InvalidQuestionError, else one InvalidQuestionError with the faults of all nodes
 */
export function chainAnswer (request: ChainRequest, outcomes: readonly (Screening | Error)[], policy: Policy): ChainAnswer {
  return atOnce(chainSteps(request, outcomes, policy))
}

/**
 * The same in small steps.
 * @throws what `chainAnswer` throws
 */
export function * chainSteps ({ prime, nodes, links = [], reference, options }: ChainRequest, outcomes: readonly (Screening | Error)[], policy: Policy): Steps<ChainAnswer> {
  const screenings = allScreened(outcomes)
  const limit = options?.limit ?? policy.defaults.limit
  const screened = new Map(screenings.map((each, i) => [nodes[i].id, toScreened(each, limit, policy)]))
  const assessed = yield * assessmentSteps(prime, screened, links, policy)
  const [{ watchlist, model, policy: policyVersion }] = screenings
  const now = new Date()
  return {
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
}

function allScreened (outcomes: readonly (Screening | Error)[]): Screening[] {
  const faults: Fault[] = []
  const screenings: Screening[] = []
  outcomes.forEach((outcome, i) => {
    if (!(outcome instanceof Error)) {
      screenings.push(outcome)
      return
    }
    if (!(outcome instanceof InvalidQuestionError)) throw outcome
    for (const fault of outcome.faults) {
      const path = fault.path.startsWith('/options') ? fault.path : `/nodes/${i}${fault.path}`
      if (!faults.some(earlier => earlier.path === path)) faults.push({ ...fault, path })
    }
  })
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  return screenings
}

function summaryOf (nodes: readonly { decision: Decision }[]): ChainAnswer['summary'] {
  const count = (decision: Decision) => nodes.filter(node => node.decision === decision).length
  return { nodes: nodes.length, clear: count('clear'), review: count('review'), block: count('block') }
}
