import type { ListedParty, Listing } from '../../schemas/listed-party.js'
import type { AnsweredListing, Decision, Match } from '../../schemas/screening.js'
import type { Comparison } from '../matching/evidence/comparison.js'
import { explain } from '../matching/explain/explain.js'
import type { Question } from '../matching/asked/question.js'
import type { Policy } from '../risk/policy.js'
import { reviewReasons } from '../risk/reasons.js'
import { listingKind } from '../risk/severity.js'

/**
 * A comparison as it is answered: facts of the listed party, the assessment, and the reasons. Keys are in a fixed order. Lists
 * are copied: a caller of the library may change an answer, which must not change the listed party.
 */
export function toMatch (question: Question, comparison: Comparison, assessed: { risk: number, decision: Decision }, policy: Policy): Match {
  const { party } = comparison
  return {
    entityId: party.id,
    name: party.name,
    type: party.type,
    countries: [...party.countries ?? []],
    score: comparison.score,
    falseAlertRate: comparison.falseAlertRate,
    matchedName: comparison.matchedName,
    weakAlias: comparison.weakAlias,
    labour: labour(party),
    listings: (party.listings ?? []).map(answeredListing),
    ...(party.sourceQuality === 'press' && { sourceQuality: party.sourceQuality }),
    risk: assessed.risk,
    decision: assessed.decision,
    explanation: explain(question, comparison, reviewReasons(comparison, policy))
  }
}

function labour ({ labour }: ListedParty): Match['labour'] {
  return {
    ...(labour?.link && { link: labour.link }),
    sectors: [...labour?.sectors ?? []],
    ...(labour?.basis && { basis: labour.basis }),
    ...(labour?.basisVerified !== undefined && { basisVerified: labour.basisVerified })
  }
}

function answeredListing (listing: Listing): AnsweredListing {
  const { list, reference, kind: _, programs = [], ...rest } = listing
  return {
    list,
    ...(reference !== undefined && { reference }),
    kind: listingKind(listing),
    programs: [...programs],
    ...rest,
    ...(rest.listedBetween && { listedBetween: [...rest.listedBetween] })
  }
}
