import type { ListedParty } from '../../../schemas/listed-party.js'
import { possibleCountries } from '../../facts/countries.js'
import { SOUTH_KOREA } from '../../names/koreas.js'
import { analysePersonName } from '../../names/person/analyse-person.js'
import { canonicalPersonName } from '../../names/person/initials.js'
import { EFFECT, type Evidence, type Feature } from './evidence.js'
import type { Question } from '../asked/question.js'

/**
 * The same country speaks for a match, another one against it. A name of two countries, "Korea", does neither where one of them is
 * listed.
 */
export const country: Feature = {
  name: 'country',
  greatestGain: question => question.countries.length > 0 ? EFFECT.sameCountry : 0,
  compare (question, party) {
    const { countries, ambiguousCountries = [] } = question
    const listed = party.countries ?? []
    if (!isCountryGiven(question)) return []
    if (listed.length === 0) return isOfTheNorth(party) && isSouthAlone(question) ? [inTheSouth(party)] : []
    const sides = { query: [...countries, ...ambiguousCountries].join(', '), listed: listed.join(', ') }
    const shared = countries.filter(code => listed.includes(code))
    if (shared.length > 0) return [{ feature: 'country', effect: EFFECT.sameCountry, ...sides, text: `Both are in ${shared.join(', ')}.` }]
    const either = ambiguousListed(question, party)
    if (either !== undefined) {
      const text = `"${either}" may be ${possibleCountries(either).join(' or ')}: it neither agrees nor differs.`
      return [{ feature: 'country', effect: 0, ...sides, text }]
    }
    return [{
      feature: 'country',
      effect: EFFECT.otherCountry,
      ...sides,
      contradicts: 'country',
      text: `The countries differ: asked about ${sides.query}, listed in ${sides.listed}.`
    }]
  }
}

/** Whether a country was given, in a field of its own. */
export function isCountryGiven ({ countries, ambiguousCountries }: Question): boolean {
  return countries.length > 0 || ambiguousCountries !== undefined
}

/** Whether a country was given that agrees with the list or differs from it. */
export function isCountryCompared (question: Question, party: ListedParty): boolean {
  const listed = party.countries ?? []
  return isCountryGiven(question) && listed.length > 0 &&
    (question.countries.some(code => listed.includes(code)) || ambiguousListed(question, party) === undefined)
}

/** The name of two countries that was given and may be a country where the party is listed. */
export function ambiguousListed ({ ambiguousCountries }: Question, { countries: listed = [] }: ListedParty): string | undefined {
  return ambiguousCountries?.find(name => possibleCountries(name).some(code => listed.includes(code)))
}

/** Whether a country was given, or a name that it may be meant by. */
export function mayBeGiven ({ countries, ambiguousCountries }: Question, code: string): boolean {
  return countries.includes(code) || ambiguousCountries?.some(name => possibleCountries(name).includes(code)) === true
}

function isSouthAlone ({ countries, ambiguousCountries }: Question): boolean {
  return ambiguousCountries === undefined && countries.every(code => code === SOUTH_KOREA)
}

/**
 * Whether a list that gives no country names a firm for a link to North Korea, or a Korean, who is then no citizen of the South. What
 * else the list knows of a firm in the South it gives as its country.
 */
function isOfTheNorth ({ type, name, labour }: ListedParty): boolean {
  if (labour?.link === undefined || type === 'vessel' || type === 'aircraft') return false
  return type !== 'person' || analysePersonName(canonicalPersonName(name)).tokens.some(({ familyNames }) => familyNames !== undefined)
}

function inTheSouth ({ type }: ListedParty): Evidence {
  const text = `Asked about KR; the list gives no country, but names this ${type === 'person' ? 'Korean' : 'party'} for a link to North Korea.`
  return { feature: 'country', effect: EFFECT.inferredCountry, query: SOUTH_KOREA, contradicts: 'country', text }
}
