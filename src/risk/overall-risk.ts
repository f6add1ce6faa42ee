import type { Decision, RiskFactor, RiskLevel } from '../../schemas/screening.js'
import { compareGravity } from './decision.js'
import type { Policy } from './policy.js'

/** A match, or a way in which one reaches a party. */
export interface Finding {
  decision: Decision
  /** 0-100. */
  risk: number
  /** Their points add up to the risk. */
  factors: readonly RiskFactor[]
}

/** The words for a kind of findings: the codes of the factors about several of them, and what follows their number. */
export interface FindingWords { several: string, riskier: string, what: string }

/**
 * The risk of several findings together, which is that of the riskiest. Without findings it is 0, level `none`.
 *
 * The factors are those of the finding that decides: of those with the worst decision the riskiest. Where another is riskier still, a
 * factor names it and adds what its risk is more. With several findings, a last one of 0 points gives their number.
 * @param nameOf what a finding is called where it is not the one that decides, as the subject of a sentence
 */
export function overallRisk<F extends Finding> (found: readonly F[], nameOf: (finding: F) => string, { several, riskier, what }: FindingWords, policy: Policy): { score: number, level: RiskLevel, factors: RiskFactor[] } {
  if (found.length === 0) return { score: 0, level: 'none', factors: [] }
  const deciding = found.reduce((first, each) => compareGravity(each, first) > 0 ? each : first)
  const riskiest = found.reduce((first, each) => each.risk > first.risk ? each : first)
  const factors = [...deciding.factors]
  if (riskiest.risk > deciding.risk) {
    factors.push({ code: riskier, points: riskiest.risk - deciding.risk, text: `${nameOf(riskiest)} has a higher risk, ${riskiest.risk}, but stops at ${riskiest.decision}; the score is this higher risk` })
  }
  if (found.length > 1) factors.push({ code: several, points: 0, text: `${found.length} ${what}; the riskiest gives the score` })
  return { score: riskiest.risk, level: levelOf(riskiest.risk, policy), factors }
}

/** The level that a score of 0-100 has under the policy. */
function levelOf (score: number, policy: Policy): RiskLevel {
  const rising = ['low', 'medium', 'high', 'critical'] as const
  return rising.findLast(level => score >= policy.levels[level]) ?? 'none'
}
