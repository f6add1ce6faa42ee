import type { ListedParty } from '../../../schemas/listed-party.js'
import { NORTH_KOREA, saysKorea } from '../../names/koreas.js'
import { meaningOf, type Token } from '../../names/words/token.js'
import { ownWordMet, someMeetByMeaning } from '../scoring/kinds-met.js'
import type { NamesMet } from '../scoring/names-met.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { isSameText } from '../scoring/whole-text.js'
import { EFFECT, type Evidence } from './evidence.js'

/** From this score on, two names are the same throughout: "Foreign Trade Bank", of which North Korea has offices abroad. */
const SAME_THROUGHOUT = 0.9

/**
 * What a country says of the names of two firms. Every country has its Ministry of Labour and its Bank of Commerce, and many a
 * construction company: another country tells two of them apart, and the same one says nothing; or little, of the very name, with or
 * without a note beside it, or of North Korea, whose bodies are few. Nor does it say anything of two Chinese firms of different cities.
 *
 * @param said what the names say beside their likeness
 * @returns the function that gives each piece of evidence the effect that it has for these names
 */
export function countryWeighing (names: NamesMet, { countries }: ListedParty, said: readonly Evidence[]): (evidence: Evidence) => Evidence {
  if (isCommonName(names)) {
    const saysLittle = countries?.includes(NORTH_KOREA) === true || isSameText(names.query, names.listed) || isWholeBesideNotes(names)
    return asSaid(saysLittle ? EFFECT.sameCountryOfCommonName : 0, EFFECT.otherCountryOfCommonName)
  }
  return said.some(({ feature }) => feature === 'seat') ? asSaid(0) : evidence => evidence
}

/** Whether general words alone met, and the names are not the same throughout. A name that says Korea is no common one. */
function isCommonName (names: NamesMet): boolean {
  return names.scored.score < SAME_THROUGHOUT && !ownWordMet(names) && !names.query.tokens.some(saysKorea)
}

/**
 * Whether the whole listed name met, word by word, and what stands beside it says no other trade, body or place: "est. 1987" or "Group of
 * Companies" behind it make no other name of it.
 */
function isWholeBesideNotes (names: NamesMet): boolean {
  const { query, listed, scored: { pairs } } = names
  const unmet = unmetWords(names)
  return unmet.listed.length === 0 && listed.tokens.length > 1 && !unmet.query.some(({ kind, concept = '' }) => SAYS_OTHER.has(kind) && concept !== 'company') &&
    pairs.every(({ queryStart, queryLength, listedStart, listedLength }) => queryLength === listedLength && meaningOf(query.tokens[queryStart]) === meaningOf(listed.tokens[listedStart])) &&
    !someMeetByMeaning(names)
}

const SAYS_OTHER = new Set<Token['kind']>(['activity', 'body', 'place', 'country'])

/** Has a country that agrees add this, and one that differs take that. */
function asSaid (same: number, other?: number): (evidence: Evidence) => Evidence {
  return evidence => {
    const { feature, effect } = evidence
    if (feature !== 'country' || effect === 0) return evidence
    return { ...evidence, effect: effect > 0 ? same : other ?? effect }
  }
}
