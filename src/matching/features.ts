import type { PartyType } from '../../schemas/party.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { canonicalIdentifier, isValidIdentifier } from '../identifiers/identifier.js'
import { analysePersonName } from '../names/analyse-person.js'
import { canonicalName } from '../names/canonical.js'
import { canonicalPersonName } from '../names/initials.js'
import type { Contradiction, FeatureResult } from './comparison.js'
import type { Question } from './question.js'

/** What a fact beside the name says about identity. `effect` is a score or a share; see `EFFECT`. */
export interface Evidence extends FeatureResult {
  contradicts?: Contradiction
  /** True for an equal identifier: the score is then at least `effect`. */
  settles?: boolean
}

/** A feature compares one kind of fact beside the name. */
export interface Feature {
  name: string
  /** The most that this feature can add for a question, as a share of what is missing to 1. The search bounds scores by it. */
  greatestGain (question: Question): number
  /** What the fact says, or null where either side does not give it. */
  compare (question: Question, party: ListedParty): Evidence | null
}

/**
 * An equal identifier whose check holds is near-certain by itself. One that fails its check, or has none, is worth a review by
 * itself. A different value speaks against identity, in a scheme that gives a party only one.
 */
const identifier: Feature = {
  name: 'identifier',
  // Parties with an equal identifier are searched for by that, whatever their name.
  greatestGain: () => 0,
  compare (question, party) {
    const listed = (party.identifiers ?? []).map(({ scheme, value, unverified }) => ({ scheme, value: canonicalIdentifier(scheme, value), unverified }))
    for (const { scheme, value } of question.identifiers) {
      const same = listed.find(candidate => candidate.scheme === scheme && candidate.value === value)
      if (same === undefined || value.length < SHORTEST_IDENTIFIER) continue
      // A wallet's address is too long to be equal by chance.
      const checked = (isValidIdentifier(scheme, value) === true || scheme === 'crypto_wallet') && same.unverified !== true
      return {
        feature: 'identifier',
        effect: checked ? EFFECT.identifier : EFFECT.uncheckedIdentifier,
        query: `${scheme} ${value}`,
        listed: `${scheme} ${value}`,
        settles: true,
        text: checked
          ? `The ${scheme} number ${value} is the listed one: near-certain by itself.`
          : `The ${scheme} number ${value} is the listed one, but it cannot be verified by a check digit.`
      }
    }
    for (const { scheme, value } of question.identifiers) {
      if (!ONE_PER_PARTY.has(scheme) || isValidIdentifier(scheme, value) === false) continue
      const other = listed.find(candidate => candidate.scheme === scheme && candidate.unverified !== true)
      if (other === undefined) continue
      return {
        feature: 'identifier',
        effect: EFFECT.otherIdentifier,
        query: `${scheme} ${value}`,
        listed: `${scheme} ${other.value}`,
        contradicts: 'identifier',
        text: `The ${scheme} number differs from the listed one.`
      }
    }
    return null
  }
}

/**
 * The numbers asked about that fail their own check digit: mistyped, they speak neither for a party nor against it.
 * One that equals a listed number which fails as well is no slip of the caller's, and has counted.
 */
export function failingIdentifiers ({ identifiers }: Question, party: ListedParty): Question['identifiers'] {
  return identifiers.filter(({ scheme, value }) => ONE_PER_PARTY.has(scheme) && isValidIdentifier(scheme, value) === false &&
    !party.identifiers?.some(listed => listed.scheme === scheme && canonicalIdentifier(scheme, listed.value) === value))
}

/** Shorter numbers are cut off or too many parties have them. */
const SHORTEST_IDENTIFIER = 5

/** Schemes that give each party one number for good. */
const ONE_PER_PARTY = new Set(['inn', 'ogrn', 'uscc', 'lei', 'imo'])

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

const SOUTH_KOREA = 'KR'

/** Whether a list that gives no country names a Korean for a link to North Korea: he or she is no citizen of the South. */
function isNorthKorean ({ type, name, labour }: ListedParty): boolean {
  if (type !== 'person' || labour?.link === undefined) return false
  return analysePersonName(canonicalPersonName(name)).tokens.some(({ familyNames }) => familyNames !== undefined)
}

function inTheSouth (): Evidence {
  const text = 'Asked about KR; the list gives no country, but names this Korean for a link to North Korea.'
  return { feature: 'country', effect: EFFECT.otherCountry, query: SOUTH_KOREA, contradicts: 'country', text }
}

const birthDate: Feature = {
  name: 'birthDate',
  greatestGain: question => question.birthDate !== undefined ? EFFECT.sameBirthDate : 0,
  compare (question, party) {
    const asked = question.birthDate
    const listed = party.birthDates ?? []
    if (asked === undefined || listed.length === 0) return null
    const sides = { query: asked, listed: listed.join(', ') }
    const same = listed.find(date => date.startsWith(asked) || asked.startsWith(date))
    if (same !== undefined) {
      const whole = Math.min(same.length, asked.length) === 10
      return {
        feature: 'birthDate',
        effect: whole ? EFFECT.sameBirthDate : EFFECT.sameBirthYear,
        ...sides,
        text: `The birth dates agree${whole ? '' : ' as far as both are known'}.`
      }
    }
    const near = listed.some(date => Math.abs(Number(date.slice(0, 4)) - Number(asked.slice(0, 4))) <= 1)
    return {
      feature: 'birthDate',
      effect: near ? EFFECT.nearBirthDate : EFFECT.otherBirthDate,
      ...sides,
      ...(!near && { contradicts: 'birthDate' as const }),
      text: near ? 'The birth dates differ by a year or less.' : 'The birth dates contradict each other.'
    }
  }
}

/** Words of an address with fewer letters are too common to compare, unless they hold a digit. */
const COMMON_ADDRESS_WORD = 4

const address: Feature = {
  name: 'address',
  greatestGain: question => question.addresses.length > 0 ? EFFECT.sameAddress : 0,
  compare (question, party) {
    if (question.addresses.length === 0 || party.addresses === undefined) return null
    const asked = new Set(question.addresses.flatMap(addressWords))
    for (const listed of party.addresses) {
      const shared = addressWords(listed).filter(word => asked.has(word))
      if (shared.length < 2) continue
      return {
        feature: 'address',
        effect: EFFECT.sameAddress,
        query: question.addresses.join('; '),
        listed,
        text: `The addresses share ${shared.map(word => `"${word}"`).join(', ')}.`
      }
    }
    return null
  }
}

function addressWords (text: string): string[] {
  return [...new Set(canonicalName(text).split(' '))].filter(word => word.length >= COMMON_ADDRESS_WORD || /\d/.test(word))
}

/**
 * What each fact is worth. `identifier` and `uncheckedIdentifier` are scores that the match has at least. A gain adds its share
 * of what is missing to 1, a loss takes its share of the score, so that no sum of small facts passes for a certainty.
 */
export const EFFECT = {
  identifier: 0.99,
  uncheckedIdentifier: 0.85,
  otherIdentifier: -0.25,
  sameCountry: 0.15,
  otherCountry: -0.14,
  otherCountryOfCommonName: -0.3,
  sameBirthDate: 0.5,
  sameBirthYear: 0.2,
  nearBirthDate: 0,
  otherBirthDate: -0.25,
  sameAddress: 0.2,
  otherType: -0.2,
  oneNumber: -0.15
}

/**
 * The least score of a company whose listed name is asked letter for letter, where one fact speaks against it: otherwise one
 * invented number would hide it. It is the default threshold: worth a review, no more.
 */
const SAME_NAME_AT_LEAST = 0.7

/**
 * The score of a party whose very name is asked, after all facts. With an equal identifier and nothing against it, it is truly
 * the same: 1.
 */
export function ofSameName (score: number, type: PartyType, identifierMatched: boolean, contradictions: number): number {
  if (identifierMatched && contradictions === 0) return 1
  return contradictions === 1 && type !== 'person' ? Math.max(score, SAME_NAME_AT_LEAST) : score
}

/** The features beside the name, in the order in which they are applied and explained. */
export const FEATURES: readonly Feature[] = [identifier, country, birthDate, address]

/** Below this name score, no fact beside the name counts in favour: the names have too little in common. */
export const LEAST_NAME_SCORE = 0.5

/** The score after one more fact: a gain takes a share of what is missing to 1, a loss a share of the score. */
export function withEvidence (score: number, { effect, settles }: Evidence): number {
  if (settles) return Math.max(score, effect)
  if (effect < 0) return score * (1 + effect)
  return score < LEAST_NAME_SCORE ? score : score + (1 - score) * effect
}

/** The least name score (a lower bound) from which the facts of a question can lift a party to the threshold. */
export function leastNameScore (question: Question, threshold: number): number {
  const open = FEATURES.reduce((share, feature) => share * (1 - feature.greatestGain(question)), 1)
  return Math.min(threshold, Math.max(LEAST_NAME_SCORE, 1 - (1 - threshold) / open))
}
