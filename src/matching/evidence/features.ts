import type { ListedParty } from '../../../schemas/listed-party.js'
import { analysePersonName } from '../../names/person/analyse-person.js'
import { canonicalPersonName } from '../../names/person/initials.js'
import { address } from './address-feature.js'
import { EFFECT, LEAST_NAME_SCORE, type Evidence, type Feature } from './evidence.js'
import { identifier } from './identifier-feature.js'
import { SOUTH_KOREA } from '../../names/koreas.js'
import type { Question } from './question.js'

const country: Feature = {
  name: 'country',
  greatestGain: question => question.countries.length > 0 ? EFFECT.sameCountry : 0,
  compare (question, party) {
    const listed = party.countries ?? []
    if (question.countries.length === 0) return null
    if (listed.length === 0) return isNorthKorean(party) && question.countries.every(code => code === SOUTH_KOREA) ? inTheSouth() : null
    const shared = question.countries.filter(code => listed.includes(code))
    const sides = { query: question.countries.join(', '), listed: listed.join(', ') }
    if (shared.length > 0) return { feature: 'country', effect: EFFECT.sameCountry, ...sides, text: `Both are in ${shared.join(', ')}.` }
    return {
      feature: 'country',
      effect: EFFECT.otherCountry,
      ...sides,
      contradicts: 'country',
      text: `The countries differ: asked about ${sides.query}, listed in ${sides.listed}.`
    }
  }
}

/** Whether a list that gives no country names a Korean for a link to North Korea: he or she is no citizen of the South. */
function isNorthKorean ({ type, name, labour }: ListedParty): boolean {
  if (type !== 'person' || labour?.link === undefined) return false
  return analysePersonName(canonicalPersonName(name)).tokens.some(({ familyNames }) => familyNames !== undefined)
}

function inTheSouth (): Evidence {
  const text = 'Asked about KR; the list gives no country, but names this Korean for a link to North Korea.'
  return { feature: 'country', effect: EFFECT.inferredCountry, query: SOUTH_KOREA, contradicts: 'country', text }
}

const birthDate: Feature = {
  name: 'birthDate',
  greatestGain: question => question.birthDate !== undefined ? EFFECT.sameBirthDate : 0,
  compare (question, party) {
    const query = question.birthDate
    const listed = party.birthDates ?? []
    if (query === undefined || listed.length === 0) return null
    const sides = { query, listed: listed.join(', ') }
    const same = listed.find(date => date.startsWith(query) || query.startsWith(date))
    if (same !== undefined) {
      const whole = Math.min(same.length, query.length) === 10
      return {
        feature: 'birthDate',
        effect: whole ? EFFECT.sameBirthDate : EFFECT.sameBirthYear,
        ...sides,
        text: `The birth dates agree${whole ? '' : ' as far as both are known'}.`
      }
    }
    const near = listed.some(date => Math.abs(Number(date.slice(0, 4)) - Number(query.slice(0, 4))) <= 1)
    return {
      feature: 'birthDate',
      effect: near ? EFFECT.nearBirthDate : EFFECT.otherBirthDate,
      ...sides,
      ...(!near && { contradicts: 'birthDate' as const }),
      text: near ? 'The birth dates differ by a year or less.' : 'The birth dates contradict each other.'
    }
  }
}

/** The features beside the name, in the order in which they are applied and explained. */
export const FEATURES: readonly Feature[] = [identifier, country, birthDate, address]

/** The least name score (a lower bound) from which the facts of a question can lift a party to the threshold. */
export function leastNameScore (question: Question, threshold: number): number {
  const open = FEATURES.reduce((share, feature) => share * (1 - feature.greatestGain(question)), 1)
  return Math.min(threshold, Math.max(LEAST_NAME_SCORE, 1 - (1 - threshold) / open))
}
