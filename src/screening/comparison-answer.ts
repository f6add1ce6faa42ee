import type { CompareAnswer } from '../../schemas/compare.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { isValidIdentifier } from '../identifiers/identifier.js'
import { compare, explain } from '../matching/matcher.js'
import type { Question } from '../matching/question.js'
import { InvalidQuestionError } from './invalid-question.js'
import { readQuestion } from './question.js'

/**
 * How `left` would score against a watchlist that holds only `right`.
 * @throws InvalidQuestionError with every fault found in either party
 */
export function comparisonAnswer (left: Party, right: Party): CompareAnswer {
  const faults: Fault[] = []
  const question = readQuestion(left, '/left', faults)
  const canonicalRight = readQuestion(right, '/right', faults)
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  const comparison = compare(question, asListed(right, canonicalRight, question.type))
  return {
    score: comparison.score,
    falseAlertRate: comparison.falseAlertRate,
    matchedName: comparison.matchedName,
    explanation: explain(question, comparison)
  }
}

/**
 * The right party as a listed one. Names stay as written; the rest is canonical, as an importer makes it. A party without a type
 * takes that of the other.
 */
function asListed (party: Party, canonical: Question, otherType: Party['type'] = 'company'): ListedParty {
  return {
    id: 'right',
    name: party.name,
    type: party.type ?? otherType,
    aliases: (party.aliases ?? []).map(name => ({ name })),
    countries: canonical.countries,
    addresses: party.addresses ?? [],
    identifiers: canonical.identifiers.map(({ scheme, value }) => ({
      scheme,
      value,
      ...(isValidIdentifier(scheme, value) === false && { unverified: true })
    })),
    birthDates: party.birthDate ? [party.birthDate] : []
  }
}
