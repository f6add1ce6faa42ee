import type { ListedParty } from '../../../schemas/listed-party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../identifiers/identifier.js'
import { EFFECT, type Feature } from './evidence.js'
import type { Question } from './question.js'

/** A shorter number has been cut off, or many parties have it. */
const SHORTEST_IDENTIFIER = 5

/** Schemes that give each party one number for good. */
const ONE_PER_PARTY = new Set(['inn', 'ogrn', 'uscc', 'lei', 'imo'])

/**
 * An equal identifier whose check holds is near-certain by itself. One that fails its check, or has none, is worth a review by
 * itself. A different value speaks against identity, in a scheme that gives a party only one.
 */
export const identifier: Feature = {
  name: 'identifier',
  // Parties with an equal identifier are searched for by that, whatever their name.
  greatestGain: () => 0,
  compare (question, party) {
    const listed = (party.identifiers ?? []).map(({ scheme, value, unverified }) => ({ scheme, value: canonicalIdentifier(scheme, value), unverified }))
    const same = question.identifiers.flatMap(({ scheme, value }) => {
      const equal = listed.filter(candidate => candidate.scheme === scheme && candidate.value === value)
      if (equal.length === 0 || value.length < SHORTEST_IDENTIFIER) return []
      // A wallet's address is too long to be equal by chance.
      const holds = isValidIdentifier(scheme, value) === true || scheme === 'crypto_wallet'
      return [{ scheme, value, checked: holds && equal.some(({ unverified }) => unverified !== true) }]
    })
    // The more numbers are given, the better: one that cannot be checked takes nothing from one that can.
    const best = same.find(({ checked }) => checked) ?? same[0]
    if (best !== undefined) {
      const { scheme, value, checked } = best
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
