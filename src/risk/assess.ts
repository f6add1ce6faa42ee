import type { Decision, RiskFactor, RiskLevel } from '../../schemas/screening.js'
import type { Preference } from '../matching/compare-party.js'
import type { Comparison } from '../matching/evidence/comparison.js'
import { compareGravity, worstDecision } from './decision.js'
import { doubtsOf, identityFactors } from './identity.js'
import { overallRisk, type Finding, type FindingWords } from './overall-risk.js'
import type { Policy } from './policy.js'
import { mayBlock, severityFactors } from './severity.js'

/** What an answer says about risk. */
export interface Assessment {
  /** The strictest decision of any match; `clear` when there is no match. */
  decision: Decision
  /** The risk of the riskiest match, 0-100, with the factors of the one that decides; they add up to it. See `overallRisk`. */
  risk: { score: number, level: RiskLevel, factors: RiskFactor[] }
  /** One for each comparison, in the order given. */
  matches: { risk: number, decision: Decision }[]
}

const MATCHES: FindingWords = { several: 'SEVERAL_MATCHES', riskier: 'RISKIER_MATCH', what: 'listed parties match' }

/** Turns matches into risk and decision. The result depends on the comparisons and the policy alone. */
export function assess (comparisons: readonly Comparison[], policy: Policy): Assessment {
  const assessed = comparisons.map(comparison => ({ party: comparison.party, ...assessOne(comparison, policy) }))
  return {
    decision: worstDecision(assessed.map(({ decision }) => decision)),
    risk: overallRisk(assessed, ({ party }) => `Another match, ${party.name} (${party.id}),`, MATCHES, policy),
    matches: assessed.map(({ risk, decision }) => ({ risk, decision }))
  }
}

/** Of two comparisons with one party, prefers that with the worse decision, then that with more risk. */
export function byGravity (policy: Policy): Preference {
  return (a, b) => compareGravity(assessOne(a, policy), assessOne(b, policy))
}

function assessOne (comparison: Comparison, policy: Policy): Finding {
  const severity = severityFactors(comparison.party, policy)
  const factors = [...severity, ...identityFactors(comparison, sum(severity), policy)]
  return { risk: sum(factors), decision: decide(comparison, policy), factors }
}

/** A match leads at least to review. It blocks only if its score is strong, nothing is in doubt, and a listing may block. */
function decide (comparison: Comparison, policy: Policy): Decision {
  const strong = comparison.score >= policy.strongScore
  return mayBlock(comparison.party, policy) && strong && doubtsOf(comparison).length === 0 ? 'block' : 'review'
}

function sum (factors: readonly RiskFactor[]): number {
  return factors.reduce((total, factor) => total + factor.points, 0)
}
