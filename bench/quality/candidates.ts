import type { ListedParty } from '../../schemas/listed-party.js'
import { Matcher } from '../../src/matching/matcher.js'
import { questionOf } from '../scorers/tumen.js'
import { wilson, type Share } from './wilson.js'

/** What the candidate step lost: the name asked, the party that only exhaustive scoring found, its score. */
export interface LostCandidate { name: string, party: ListedParty, score: number }

/**
 * The candidate step's own recall: of the comparisons at or above the threshold that exhaustive scoring
 * finds, the share that the index finds too. Exhaustive scoring holds the name against a matcher of each
 * party alone, without a threshold to prune by.
 */
export function candidateRecall (
  matcher: Matcher, names: readonly string[], threshold: number
): { share: Share, lost: LostCandidate[] } {
  const alone = matcher.parties.map(party => new Matcher([party]))
  let found = 0
  const lost: LostCandidate[] = []
  for (const name of names) {
    const question = questionOf({ name })
    const ids = new Set(matcher.match(question, { threshold, limit: matcher.parties.length }).map(({ party }) => party.id))
    for (const single of alone) {
      const { party, score } = single.compareWith(question, 0)
      if (score < threshold) continue
      if (ids.has(party.id)) found++
      else lost.push({ name, party, score })
    }
  }
  return { share: wilson(found, found + lost.length), lost }
}
