import { possibleCountries } from '../../facts/countries.js'
import type { Comparison } from '../evidence/comparison.js'
import { ambiguousListed, isCountryCompared } from '../evidence/country-feature.js'
import type { Evidence, FeatureResult } from '../evidence/evidence.js'
import type { Question } from '../asked/question.js'
import { SCHEME_IN_WORDS } from '../evidence/scheme-in-words.js'

/** What the caller can give to settle it, and what the list lacks for that. Null when an identifier settled it. */
export function openQuestion (question: Question, { party, identifierMatched, evidence, contradictions }: Comparison): FeatureResult | null {
  if (identifierMatched) return null
  const wanted: string[] = []
  const open: string[] = []
  const schemes = new Set((party.identifiers ?? []).map(({ scheme }) => scheme).filter(scheme => scheme !== 'other'))
  // A number that says nothing, because it was mistyped or the party may have several, does not answer it.
  if (schemes.size > 0 && !contradictions.includes('identifier')) wanted.push(`its ${[...schemes].map(scheme => SCHEME_IN_WORDS[scheme]).join(' or ')}`)
  if (schemes.size === 0) open.push('The list has no identifier to compare')
  if (party.type === 'person' && question.birthDate === undefined) {
    if ((party.birthDates ?? []).length > 0) wanted.push('the birth date')
    else open.push('The list has no birth date to compare')
  }
  const isListed = (party.countries ?? []).length > 0
  const either = ambiguousListed(question, party)
  if (isListed && !isCountryCompared(question, party)) wanted.push(either === undefined ? 'the country' : `the country (${possibleCountries(either).join(' or ')})`)
  else if (contradictions.includes('country')) open.push(isListed ? 'The countries differ' : 'The list has no country; that it is North Korea is inferred')
  if (schemes.size === 0 && (party.addresses ?? []).length > 0 && !evidence.some(isEqualAddress)) wanted.push('its address')
  const sentences = [...wanted.length > 0 ? [`What would settle it: ${wanted.join(', ')}`] : [], ...open]
  return sentences.length === 0 ? null : { feature: 'open', effect: 0, text: `${sentences.join('. ')}.` }
}

function isEqualAddress ({ feature, effect }: Evidence): boolean {
  return feature === 'address' && effect > 0
}
