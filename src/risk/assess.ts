import type { Decision, RiskFactor, RiskLevel } from '../../schemas/screening.js'
import type { Comparison } from '../matching/evidence/comparison.js'
import { doubtsOf, identityFactors } from './identity.js'
import type { Policy } from './policy.js'
import { kindsOf, severityFactors } from './severity.js'

/** What an answer says about risk. */
export interface Assessment {
  /** The strictest decision of any match; `clear` when there is no match. */
  decision: Decision
  /** The risk of the riskiest match, 0-100. The points of its factors add up to it. */
  risk: { score: number, level: RiskLevel, factors: RiskFactor[] }
  /** One for each comparison, in the order given. */
  matches: { risk: number, decision: Decision }[]
}

/** Turns matches into risk and decision. The result depends on the comparisons and the policy alone. */
export function assess (comparisons: readonly Comparison[], policy: Policy): Assessment {
  const assessed = comparisons.map(comparison => assessOne(comparison, policy))
  if (assessed.length === 0) return { decision: 'clear', risk: overallRisk([], SEVERAL, policy), matches: [] }

  return {
    decision: assessed.some(match => match.decision === 'block') ? 'block' : 'review',
    risk: overallRisk(assessed, SEVERAL, policy),
    matches: assessed.map(({ risk, decision }) => ({ risk, decision }))
  }
}

const SEVERAL = { code: 'SEVERAL_MATCHES', what: 'listed parties match' }

/**
 * The risk of several findings together, which is that of the riskiest. Without findings it is 0, level `none`.
 * @param several code and wording of the factor of 0 points that gives their number when there is more than one
 */
export function overallRisk (found: readonly { risk: number, factors: readonly RiskFactor[] }[], several: { code: string, what: string }, policy: Policy): Assessment['risk'] {
  if (found.length === 0) return { score: 0, level: 'none', factors: [] }
  const riskiest = found.reduce((first, each) => each.risk > first.risk ? each : first)
  const more = { code: several.code, points: 0, text: `${found.length} ${several.what}; the riskiest gives the score` }
  return {
    score: riskiest.risk,
    level: levelOf(riskiest.risk, policy),
    factors: found.length > 1 ? [...riskiest.factors, more] : [...riskiest.factors]
  }
}

function assessOne (comparison: Comparison, policy: Policy): { risk: number, decision: Decision, factors: RiskFactor[] } {
  const severity = severityFactors(comparison.party, policy)
  const factors = [...severity, ...identityFactors(comparison, sum(severity), policy)]
  return { risk: sum(factors), decision: decide(comparison, policy), factors }
}

/** A match leads at least to review. It blocks only if its score is strong, nothing is in doubt, and a listing may block. */
function decide (comparison: Comparison, policy: Policy): Decision {
  const mayBlock = kindsOf(comparison.party).some(kind => policy.listing[kind].strongest === 'block')
  const strong = comparison.score >= policy.strongScore
  return mayBlock && strong && doubtsOf(comparison).length === 0 ? 'block' : 'review'
}

/** The level that a score of 0-100 has under the policy. */
function levelOf (score: number, policy: Policy): RiskLevel {
  const rising = ['low', 'medium', 'high', 'critical'] as const
  return rising.findLast(level => score >= policy.levels[level]) ?? 'none'
}

function sum (factors: readonly RiskFactor[]): number {
  return factors.reduce((total, factor) => total + factor.points, 0)
}
