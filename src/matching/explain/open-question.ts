import type { Comparison, FeatureResult } from '../evidence/comparison.js'
import { failingIdentifiers } from '../evidence/identifier-feature.js'
import type { Question } from '../evidence/question.js'

/** What the caller can give to settle it, and what the list lacks for that. Null when an identifier settled it. */
export function openQuestion (question: Question, { party, identifierMatched, contradictions }: Comparison): FeatureResult | null {
  if (identifierMatched) return null
  const wanted: string[] = []
  const open: string[] = []
  const schemes = new Set<string>((party.identifiers ?? []).map(({ scheme }) => scheme).filter(scheme => scheme !== 'other'))
  const failing = failingIdentifiers(question, party)
  if (schemes.size > 0 && question.identifiers.every(identifier => !schemes.has(identifier.scheme) || failing.includes(identifier))) {
    wanted.push(`its number (${[...schemes].join(', ')})`)
  }
  if (schemes.size === 0) open.push('The list has no identifier to compare')
  if (party.type === 'person' && question.birthDate === undefined) {
    if ((party.birthDates ?? []).length > 0) wanted.push('the birth date')
    else open.push('The list has no birth date to compare')
  }
  if (contradictions.includes('country')) open.push('The countries differ')
  else if (question.countries.length === 0 && (party.countries ?? []).length > 0) wanted.push('the country')
  if (schemes.size === 0 && question.addresses.length === 0 && (party.addresses ?? []).length > 0) wanted.push('its address')
  const sentences = [...wanted.length > 0 ? [`What would settle it: ${wanted.join(', ')}`] : [], ...open]
  return sentences.length === 0 ? null : { feature: 'open', effect: 0, text: `${sentences.join('. ')}.` }
}
