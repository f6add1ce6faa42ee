import type { ListedParty } from '../../schemas/listed-party.js'
import { Matcher } from '../../src/matching/matcher.js'
import { questionOf } from '../scorers/tumen.js'
import { wilson, type Share } from './wilson.js'

/** A match that the candidate step missed: the query, the party that only exhaustive scoring found, and its score. */
export interface LostCandidate { name: string, party: ListedParty, score: number }

/**
 * The recall of candidate selection alone: of the comparisons at or above the threshold that exhaustive scoring finds, the
 * share that the index finds too. Exhaustive scoring compares the name with a matcher for each single party, without a
 * threshold for pruning.
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
