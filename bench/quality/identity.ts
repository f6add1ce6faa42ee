import type { BenchParty } from '../inputs/list.js'
import type { TumenScorer } from '../scorers/tumen.js'
import { questionOf } from '../scorers/tumen.js'
import { askedOf, type ScoredPair } from './scored.js'
import { wilson, type Share } from './wilson.js'

/** The number of top matches examined. Entries for the same party may fill the first places; no group has more than this. */
const lookAt = 12

/**
 * Top-1 identity: of the organisation rows that hit and whose party is on the list, the share for which no other party
 * scores higher. The row's own score is compared, and not that of its party on the list, because the list contains the
 * very alias of the query.
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
