import { possibleCountries } from '../../facts/countries.js'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { isAddressListed } from '../evidence/address-feature.js'
import type { Comparison } from '../evidence/comparison.js'
import { ambiguousListed, isCountryCompared } from '../evidence/country-feature.js'
import type { Contradiction, Evidence, FeatureResult } from '../evidence/evidence.js'
import type { Question } from '../asked/question.js'
import { numbersWanted } from './numbers-wanted.js'

/**
 * What the caller can give to settle it, and what would help; what cannot be compared, and what differs. Null when an identifier settled
 * it.
 */
export function openQuestion (question: Question, { party, identifierMatched, evidence, contradictions }: Comparison): FeatureResult | null {
  if (identifierMatched) return null
  const { settling, helping, areListed } = numbersWanted(question, party)
  const open: string[] = areListed ? [] : ['There is no identifier to compare']
  if (party.type === 'person' && question.birthDate === undefined) {
    if ((party.birthDates ?? []).length > 0) helping.push('the birth date')
    else open.push('There is no birth date to compare')
  }
  const country = countryWanted(question, party, contradictions)
  if (country !== undefined) helping.push(country)
  else if (contradictions.includes('country')) open.push((party.countries ?? []).length === 0 ? 'No country is listed; that it is North Korea is inferred' : 'The countries differ')
  for (const [fact, text] of DIFFER) if (contradictions.includes(fact)) open.push(text)
  if (!areListed && isAddressListed(party) && !evidence.some(isEqualAddress)) helping.push(question.addresses.length > 0 ? 'another address' : 'the address')
  const sentences = [
    ...settling.length > 0 ? [`Would settle it: ${settling.join(' or ')}`] : [],
    ...helping.length > 0 ? [`Would help: ${helping.join(', ')}`] : [],
    ...open
  ]
  return sentences.length === 0 ? null : { feature: 'open', effect: 0, text: `${sentences.join('. ')}.` }
}

/**
 * The country that is to be given, in words, where none was given that could be compared. What a name says of it a field of its own can
 * set right.
 */
function countryWanted (question: Question, party: ListedParty, contradictions: readonly Contradiction[]): string | undefined {
  if ((party.countries ?? []).length === 0 || isCountryCompared(question, party)) return undefined
  const either = ambiguousListed(question, party)
  if (either !== undefined) return `the country (${possibleCountries(either).join(' or ')})`
  return contradictions.includes('country') ? 'the country apart from the name, which says another' : 'the country'
}

const DIFFER: readonly (readonly [fact: Contradiction, text: string])[] = [['birthDate', 'The birth dates differ'], ['identifier', 'The identifiers differ']]

function isEqualAddress ({ feature, effect }: Evidence): boolean {
  return feature === 'address' && effect > 0
}
