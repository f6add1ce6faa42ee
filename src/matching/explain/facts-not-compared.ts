import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Question } from '../asked/question.js'
import type { Comparison } from '../evidence/comparison.js'
import { isCountryGiven } from '../evidence/country-feature.js'
import type { Evidence, FeatureResult } from '../evidence/evidence.js'
import { failingIdentifiers, isComparable } from '../evidence/identifier-feature.js'
import { SCHEME_IN_WORDS } from '../evidence/scheme-in-words.js'

/**
 * The facts that were given and count for nothing, because the other side has none or they cannot be right: each must not look like one
 * that was held against the list.
 */
export function factsNotCompared (question: Question, { party, evidence }: Comparison): FeatureResult[] {
  const told: FeatureResult[] = numbersNotCompared(question, party, evidence)
  const tell = (feature: string, query: string, what: string): void => { told.push({ feature, effect: 0, query, text: withNone(what) }) }
  const { countries, ambiguousCountries = [], birthDate, addresses } = question
  if (isCountryGiven(question) && !evidence.some(({ feature }) => feature === 'country')) {
    const given = [...countries, ...ambiguousCountries].join(', ')
    tell('country', given, `The country ${given}`)
  }
  if (birthDate !== undefined && (party.birthDates ?? []).length === 0) tell('birthDate', birthDate, 'The birth date')
  if (addresses.length > 0 && (party.addresses ?? []).length === 0) tell('address', addresses.join('; '), 'The address')
  return told
}

function numbersNotCompared (question: Question, party: ListedParty, evidence: readonly Evidence[]): FeatureResult[] {
  const failing = new Set(failingIdentifiers(question, party))
  return question.identifiers.flatMap(asked => {
    const { scheme, value } = asked
    const query = `${scheme} ${value}`
    const what = `The ${SCHEME_IN_WORDS[scheme]} ${value}`
    const hasScheme = party.identifiers?.some(listed => listed.scheme === scheme) === true
    const isTold = evidence.some(fact => fact.query === query)
    const text = failing.has(asked)
      ? `${what} fails its own check digit and was not compared.`
      : !hasScheme ? withNone(what) : isTold || isComparable(asked) ? undefined : `${what} is too short to be compared.`
    return text === undefined ? [] : [{ feature: 'identifier', effect: 0, query, text }]
  })
}

function withNone (what: string): string {
  return `${what} was not compared: there is none to compare it with.`
}
