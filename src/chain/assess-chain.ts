import type { ChainedNode, ChainLink, ChainNote, ChainPath, ChainRisk } from '../../schemas/chain.js'
import type { Decision } from '../../schemas/screening.js'
import { levelOf } from '../risk/assess.js'
import type { Policy } from '../risk/policy.js'
import { anyWays } from './any-way.js'
import { toPath, worstDecision, type Finding, type Screened } from './finding.js'
import { groupBy } from './group-by.js'
import { ownershipAnswer, shareNotes } from './ownership-answer.js'
import { fiftyPercentRule } from './ownership.js'
import { toShare } from './percent.js'
import { reachPrime } from './reach.js'
import { Standings } from './standing.js'

/** More paths than this are counted and not answered; all of them are assessed. */
const MOST_PATHS = 200

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
 * What the screenings of a chain's parties mean for each of them and for the prime contractor. A match that blocks
 * makes a blocked person for the 50 percent rule, a match under review one that may be.
 * @param screened what each node by itself came to, by id; all nodes that the prime and the links name are in it
 */
export function assessChain (prime: string, screened: ReadonlyMap<string, Screened>, links: readonly ChainLink[], policy: Policy): AssessedChain {
  const nodes = [...screened.keys()]
  const having = (decision: Decision) => nodes.filter(node => screened.get(node)?.decision === decision)
  const stakes = links.filter(link => link.is === 'owner').map(({ node, of, share }) => ({
    owner: node, owned: of, ...(share !== undefined && { share: toShare(share) })
  }))
  const ownership = fiftyPercentRule(stakes, having('block'), having('review'))
  const linksTo = (relation: ChainLink['is']) => groupBy(links.filter(link => link.is === relation), link => link.of)
  const standings = new Standings(screened, linksTo, ownership, policy)
  const reaching = reachPrime(prime, nodes, links, standings, policy)
  return {
    ...overall(reaching, policy),
    paths: reaching.slice(0, MOST_PATHS).map(toPath),
    pathCount: reaching.length,
    notes: [...nodes.flatMap(node => shareNotes(node, ownership.stakesIn.get(node) ?? [])), ...unlinked(prime, nodes, links)],
    nodes: nodes.map(node => {
      const findings = standings.of(node)
      const arithmetic = ownershipAnswer(node, ownership)
      return { id: node, ...overall(findings, policy), paths: findings.map(toPath), ...(arithmetic && { ownership: arithmetic }) }
    })
  }
}

/** The worst decision of any finding, and the risk of the riskiest. */
function overall (findings: readonly Finding[], policy: Policy): { decision: Decision, risk: ChainRisk } {
  if (findings.length === 0) return { decision: 'clear', risk: { score: 0, level: 'none', factors: [] } }
  const riskiest = findings.reduce((first, each) => each.risk > first.risk ? each : first)
  const several = { code: 'SEVERAL_PATHS', points: 0, text: `${findings.length} paths lead to a hit; the riskiest gives the score` }
  return {
    decision: worstDecision(findings.map(finding => finding.decision)),
    risk: {
      score: riskiest.risk,
      level: levelOf(riskiest.risk, policy),
      factors: findings.length > 1 ? [...riskiest.factors, several] : [...riskiest.factors]
    }
  }
}

function unlinked (prime: string, nodes: readonly string[], links: readonly ChainLink[]): ChainNote[] {
  const wayTo = anyWays(prime, links)
  return nodes.filter(node => wayTo(node) === undefined)
    .map(node => ({ code: 'UNLINKED', node, text: `No link leads from ${node} to ${prime}` }))
}
