import type { BenchParty } from '../inputs/list.js'
import type { TumenScorer } from '../scorers/tumen.js'
import { questionOf } from '../scorers/tumen.js'
import { askedOf, type ScoredPair } from './scored.js'
import { wilson, type Share } from './wilson.js'

/** Listings of one party may fill the first places; no group of the list has more. */
const lookAt = 12

/**
 * Top-1 identity: of the organisation rows that hit and whose party is on the list, the share where no
 * other party scores higher. The row's own target stands in for its party, as the list holds the very
 * alias that is asked.
 */
export function topOneIdentity (
  scorer: TumenScorer, list: readonly BenchParty[], rows: readonly ScoredPair[], threshold: number
): { share: Share, wrong: { row: ScoredPair, other: string, otherScore: number }[] } {
  const groupOf = new Map(list.map(({ party, group }) => [party.id, group]))
  const groups = new Set(groupOf.values())
  const hits = rows.filter(({ pair, score }) => pair.match && pair.kind === 'organization' && groups.has(pair.group) && score >= threshold)
  const wrong = hits.flatMap(row => {
    const answers = scorer.matcher.match(questionOf(askedOf(row.pair, false)), { threshold: row.score, limit: lookAt })
    const other = answers.find(({ party, score }) => groupOf.get(party.id) !== row.pair.group && score > row.score)
    return other === undefined ? [] : [{ row, other: other.matchedName, otherScore: other.score }]
  })
  return { share: wilson(hits.length - wrong.length, hits.length), wrong }
}
