import type { RiskFactor } from '../../schemas/screening.js'
import type { Comparison } from '../matching/evidence/comparison.js'
import type { Policy } from './policy.js'

const DOUBTS = {
  weakAlias: ['WEAK_ALIAS', 'Only an alias that the list itself calls weak has met; this stops at review'],
  country: ['COUNTRY_CONTRADICTED', 'The country differs, as the explanation of the match tells; this stops at review'],
  birthDate: ['BIRTH_DATE_CONTRADICTED', 'The birth dates differ; this stops at review'],
  identifier: ['IDENTIFIER_CONTRADICTED', 'An identifier of the same scheme differs; this stops at review'],
  trade: ['TRADE_CONTRADICTED', 'Each name says another trade; this stops at review'],
  generalName: ['GENERAL_NAME', 'Only general words have met, which other firms or bodies may be called by, and nothing beside them agrees; this stops at review'],
  shortAlias: ['SHORT_ALIAS', 'Only an abbreviation has met, which many firms bear, and nothing beside it agrees; this stops at review'],
  shipName: ['SHIP_NAME_ALONE', 'A name or a mark alone does not settle which ship or aircraft is meant: others may bear it, and it may change. Nothing beside it agrees; this stops at review']
} as const

export type Doubt = keyof typeof DOUBTS

/** What speaks against this being the listed party, in a fixed order. A weak alias is no doubt where an identifier matched. */
export function doubtsOf ({ weakAlias, identifierMatched, contradictions, tooLittle }: Comparison): Doubt[] {
  const found = new Set<Doubt>([...weakAlias && !identifierMatched ? ['weakAlias' as const] : [], ...contradictions, ...tooLittle])
  return (Object.keys(DOUBTS) as Doubt[]).filter(doubt => found.has(doubt))
}

/** A doubt in words, and what it does. */
export function doubtText (doubt: Doubt): string {
  return DOUBTS[doubt][1]
}

/** The share of the severity that counts at a score: 0 up to `zeroAt`, 1 from `fullAt` on, linear between them. */
function certainty (score: number, policy: Policy): number {
  const { zeroAt, fullAt } = policy.certainty
  return Math.min(1, Math.max(0, (score - zeroAt) / (fullAt - zeroAt)))
}

/**
 * The factors by which doubt about identity lowers a severity, and one of 0 points for a matching identifier. The points of each
 * are whole, never above 0, and taken from what the factors before it left. So the severity plus all points is the risk of the
 * match.
 *
 * @param severity 0-100
 */
export function identityFactors (comparison: Comparison, severity: number, policy: Policy): RiskFactor[] {
  const factors: RiskFactor[] = []
  let share = certainty(comparison.score, policy)
  let left = Math.round(severity * share)
  if (left < severity) {
    factors.push({
      code: 'IDENTITY_DOUBT',
      points: left - severity,
      text: `The match scores ${comparison.score}: the identity is not settled, so only part of the severity counts`
    })
  }
  for (const doubt of doubtsOf(comparison)) {
    share *= policy.doubts[doubt]
    const remains = Math.round(severity * share)
    const [code, text] = DOUBTS[doubt]
    factors.push({ code, points: remains - left, text })
    left = remains
  }
  if (comparison.identifierMatched) {
    factors.push({ code: 'IDENTIFIER_MATCH', points: 0, text: 'An identifier is the same. It may raise the score; it adds no points' })
  }
  return factors
}
