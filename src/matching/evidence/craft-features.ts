import type { ListedParty } from '../../../schemas/listed-party.js'
import type { PartyType } from '../../../schemas/party.js'
import type { Token } from '../../names/words/token.js'
import { EITHER_KOREA, maySayNorthKorea, NORTH_KOREA } from '../../names/koreas.js'
import { mayBeGiven } from './country-feature.js'
import { EFFECT, type Evidence, type NameFeature } from './evidence.js'
import { isCraftAskedAbout } from './name-alone.js'
import type { Question } from './question.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { wholeField } from './whole-field.js'

const CRAFT_IN_WORDS: Partial<Record<ListedParty['type'], string>> = { vessel: 'a ship', aircraft: 'an aircraft' }
/** Firms that own a ship or an aircraft are often called by its name. */
const OWNERS = new Set(['shipping', 'marine', 'vessel', 'aviation', 'logistics', 'transport', 'fishery'])

/**
 * Ships have no legal form and no trade: "Tolmen Construction" is a firm, whatever ship is called Tolmen. A legal form settles that a
 * firm is meant, so the name alone is no match, unless North Korea or another fact speaks for it: a firm may own the ship that it is
 * called by. Another word may be one of a firm, "Tolmen Italia", or be written beside a ship ("Tolmen ex Orvel"), so it counts for
 * little: for less than a review.
 */
export const firmForCraft: NameFeature = (names, question, party, facts) => {
  const craft = CRAFT_IN_WORDS[party.type]
  const { query, listed } = names
  if (craft === undefined || question.type !== undefined || listed.legalForms.length > 0) return null
  const sides = [query, wholeField(query, question)]
  const words = sides.flatMap(({ tokens }) => tokens)
  if (words.some(({ concept = '' }) => OWNERS.has(concept))) return null
  const hasForm = sides.some(({ legalForms }) => legalForms.length > 0)
  const isFirm = hasForm || words.some(({ kind, concept }) => (kind === 'activity' || kind === 'body') && !listed.tokens.some(word => word.concept === concept))
  const effect = hasForm && !mayBeCraft(question, party.type, words, facts) ? EFFECT.firmForCraft : EFFECT.otherType
  if (isFirm) return { feature: 'type', effect, text: `The name asked about is that of a firm, by its legal form or its trade; the listed party is ${craft}.` }
  const further = unmetWords(names).query.find(({ kind, concept = '' }) =>
    kind === 'name' || (kind === 'country' && concept !== EITHER_KOREA && !party.countries?.includes(concept)))
  if (further === undefined) return null
  return { feature: 'type', effect: EFFECT.wordBesideCraft, text: `The listed party is ${craft}, and "${further.text}" is no part of its name.` }
}

/**
 * Whether a name with a legal form may still be that of the listed ship or of its owner: it says that it is a ship, North Korea is said
 * to be its country, or a fact agrees that is not merely a country.
 */
function mayBeCraft (question: Question, craft: PartyType, words: readonly Token[], facts: readonly Evidence[]): boolean {
  return isCraftAskedAbout(question, craft) || mayBeGiven(question, NORTH_KOREA) || question.statedCountries?.includes(NORTH_KOREA) === true ||
    words.some(maySayNorthKorea) || facts.some(({ feature, effect }) => effect > 0 && feature !== 'country')
}
