import type { Decision, Match, RiskFactor, Screening } from '../../schemas/screening.js'
import type { Policy } from '../risk/policy.js'
import { kindsOf, type KindMet } from '../risk/severity.js'

/** The result of screening a node by itself. */
export interface Screened {
  decision: Decision
  risk: { score: number, factors: readonly RiskFactor[] }
  /** The listed party that the decision rests on; left out where none matches, or it is not among the matches told. */
  met?: Pick<Match, 'name' | 'entityId'>
  /**
   * How the parties are listed that it met, where none of these listings freezes anything, whoever was met: goods were detained at
   * the border, or it is the operator's own list. Left out where one may.
   */
  blockingNobody?: readonly KindMet[]
}

/**
 * What a chain needs of the screening of a node.
 * @param limit the most matches that the screening tells
 */
export function toScreened ({ decision, risk, matches }: Screening, limit: number, policy: Policy): Screened {
  const kinds = [...new Set(matches.flatMap(kindsOf))]
  // A match that is not told may be to a party of any kind.
  const allTold = matches.length < limit || !risk.factors.some(({ code }) => code === 'SEVERAL_MATCHES')
  const blocksNobody = decision === 'review' && allTold && !kinds.some(kind => mayFreeze(kind, policy))
  const [met] = matches.filter(match => match.decision === decision).toSorted((a, b) => b.risk - a.risk)
  return { decision, risk, ...met !== undefined && { met: { name: met.name, entityId: met.entityId } }, ...blocksNobody && { blockingNobody: kinds } }
}

/** A designation does by law, whatever the policy makes of it. */
function mayFreeze (kind: KindMet, policy: Policy): boolean {
  return kind === 'designation' || policy.listing[kind].strongest === 'block'
}
