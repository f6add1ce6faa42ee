import type { ChainedNode, ChainLink, ChainNote, ChainPath, ChainRisk } from '../../schemas/chain.js'
import type { Decision } from '../../schemas/screening.js'
import { worstDecision } from '../risk/decision.js'
import { overallRisk, type FindingWords } from '../risk/overall-risk.js'
import type { Policy } from '../risk/policy.js'
import type { Steps } from '../steps/steps.js'
import { anyWays, type WayTo } from './any-way.js'
import { toPath, type Finding } from './finding.js'
import { groupBy } from './group-by.js'
import { ownershipAnswer, shareNotes } from './ownership-answer.js'
import { fiftyPercentRule, type Ownership } from './ownership.js'
import { toShare } from './percent.js'
import { reachPrime } from './reach.js'
import type { Screened } from './screened.js'
import { Standings } from './standing.js'

// Further paths are assessed and counted, but not listed in the answer.
const MOST_PATHS = 200
const MOST_PATHS_OF_A_NODE = 20

export interface AssessedChain {
  decision: Decision
  risk: ChainRisk
  paths: ChainPath[]
  pathCount: number
  notes: ChainNote[]
  /** In the order of `screened`. */
  nodes: Omit<ChainedNode, 'screening'>[]
}

/**
 * Assesses what the screenings of a chain's parties mean for each party and for the prime contractor. For the 50 percent
 * rule, a party whose own decision is block counts as blocked, and one whose decision is review as possibly blocked, unless no
 * listing that it met blocks anybody. A party a step.
 * @param screened the result for each node by itself, by node id; must hold every node that `prime` and `links` name
 */
export function * assessmentSteps (prime: string, screened: ReadonlyMap<string, Screened>, links: readonly ChainLink[], policy: Policy): Steps<AssessedChain> {
  const nodes = [...screened.keys()]
  const having = (decision: Decision) => nodes.filter(node => screened.get(node)?.decision === decision && screened.get(node)?.blockingNobody === undefined)
  const stakes = links.filter(link => link.is === 'owner').map(({ node, of, share }) => ({
    owner: node, owned: of, ...(share !== undefined && { share: toShare(share) })
  }))
  const ownership = fiftyPercentRule(stakes, having('block'), having('review'))
  const linksTo = (relation: ChainLink['is']) => groupBy(links.filter(link => link.is === relation), link => link.of)
  yield
  const standings = yield * Standings.steps(screened, linksTo, ownership, policy)
  const wayTo = anyWays(prime, links)
  yield
  const reaching = yield * reachPrime(prime, { nodes, links, standings, wayTo }, policy)
  const assessed: AssessedChain['nodes'] = []
  for (const node of nodes) {
    assessed.push(assessedNode(node, standings, ownership, policy))
    yield
  }
  return {
    ...overall(reaching, policy),
    paths: reaching.slice(0, MOST_PATHS).map(toPath),
    pathCount: reaching.length,
    notes: [...nodes.flatMap(node => shareNotes(node, ownership.stakesIn.get(node) ?? [])), ...unlinked(prime, nodes, wayTo)],
    nodes: assessed
  }
}

function assessedNode (node: string, standings: Standings, ownership: Ownership, policy: Policy): AssessedChain['nodes'][number] {
  const findings = standings.of(node)
  const arithmetic = ownershipAnswer(node, ownership)
  return {
    id: node,
    ...overall(findings, policy),
    paths: findings.slice(0, MOST_PATHS_OF_A_NODE).map(toPath),
    pathCount: findings.length,
    ...(arithmetic && { ownership: arithmetic })
  }
}

const PATHS: FindingWords = { several: 'SEVERAL_PATHS', riskier: 'RISKIER_PATH', what: 'paths lead to a hit' }

/** The worst decision among the findings, and the overall risk. */
function overall (findings: readonly Finding[], policy: Policy): { decision: Decision, risk: ChainRisk } {
  return {
    decision: worstDecision(findings.map(finding => finding.decision)),
    risk: overallRisk(findings, ({ hits }) => `Another path, to ${hits[0]},`, PATHS, policy)
  }
}

function unlinked (prime: string, nodes: readonly string[], wayTo: WayTo): ChainNote[] {
  return nodes.filter(node => wayTo(node) === undefined)
    .map(node => ({ code: 'UNLINKED', node, text: `No link leads from ${node} to ${prime}` }))
}
