import type { Decision } from '../../schemas/screening.js'
import { compare } from '../../src/matching/matcher.js'
import { assess } from '../../src/risk/assess.js'
import type { Policy } from '../../src/risk/policy.js'
import { questionOf } from '../scorers/tumen.js'
import { askedOf, targetOf, type ScoredPair } from './scored.js'

/** A listing that leads to block for a strong match, so that any milder decision is due to the match. */
const designation = { list: 'UNSC 1718', kind: 'designation' as const }

/** The number of negatives with each decision under the bundled risk policy, as if the other party were designated. */
export type Decisions = Record<Decision, number>

/** Counts the decisions on rows where both countries are known and differ. */
export function decisionsAcrossBorders (rows: readonly ScoredPair[], policy: Policy): Decisions {
  const decisions: Decisions = { clear: 0, review: 0, block: 0 }
  for (const { pair } of rows) {
    const asked = askedOf(pair, true)
    const party = targetOf(pair, true)
    if (asked.countries!.length === 0 || party.countries!.length === 0 || party.countries!.includes(asked.countries![0])) continue
    const comparison = compare(questionOf(asked), { ...party, listings: [designation] })
    decisions[assess(comparison.score >= policy.defaults.threshold ? [comparison] : [], policy).decision]++
  }
  return decisions
}
