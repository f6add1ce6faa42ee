import type { CompareAnswer } from '../../schemas/compare.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Party, PartyType } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { canonicalIdentifier, isValidIdentifier } from '../identifiers/identifier.js'
import { explain } from '../matching/explain/explain.js'
import { mayFind } from '../matching/asked/match-options.js'
import { compareSteps } from '../matching/matcher.js'
import type { Question } from '../matching/asked/question.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import { readQuestion } from '../question/read-question.js'
import { doubtReasons } from '../risk/reasons.js'
import { atOnce, type Steps } from '../steps/steps.js'

/**
 * How `left` would score against a watchlist that holds only `right`.
 * @throws InvalidQuestionError with every fault found in either party
 */
export function comparisonAnswer (left: Party, right: Party): CompareAnswer {
  return atOnce(comparisonSteps(left, right))
}

/**
 * The same in small steps.
 * @throws InvalidQuestionError with every fault found in either party
 */
export function * comparisonSteps (left: Party, right: Party): Steps<CompareAnswer> {
  const faults: Fault[] = []
  const question = readQuestion(left, '/left', faults)
  yield
  const canonicalRight = readQuestion(right, '/right', faults)
  if (faults.length > 0) throw new InvalidQuestionError(faults)
  const listed = asListed(right, canonicalRight, question.type)
  if (!mayFind(question, listed.type)) return typesDiffer(question.type ?? 'sole trader', listed)
  const comparison = yield * compareSteps(question, listed)
  return {
    score: comparison.score,
    falseAlertRate: comparison.falseAlertRate,
    matchedName: comparison.matchedName,
    explanation: explain(question, comparison, doubtReasons(comparison))
  }
}

/** What a screening of one type says of a party of another: nothing, however alike the two are. */
function typesDiffer (asked: PartyType | 'sole trader', { name, type }: ListedParty): CompareAnswer {
  const text = `The types differ: a question about ${withArticle(asked)} does not match ${withArticle(type)}.`
  return { score: 0, falseAlertRate: null, matchedName: name, explanation: [{ feature: 'type', effect: 0, query: asked, listed: type, text }] }
}

function withArticle (type: string): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}

/** Names stay as they were written; the rest is canonical, as an importer makes it. A party without a type takes the other's. */
function asListed (party: Party, canonical: Question, otherType: Party['type'] = 'company'): ListedParty {
  return {
    id: 'right',
    name: party.name,
    type: party.type ?? otherType,
    aliases: (party.aliases ?? []).map(name => ({ name })),
    countries: canonical.countries,
    addresses: party.addresses ?? [],
    // As a list has them: those in the field of a name are looked for in questions alone.
    identifiers: (party.identifiers ?? []).map(({ scheme, value }) => ({
      scheme,
      value: canonicalIdentifier(scheme, value),
      ...(isValidIdentifier(scheme, value) === false && { unverified: true })
    })),
    birthDates: party.birthDate ? [party.birthDate] : []
  }
}
