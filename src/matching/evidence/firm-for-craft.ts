import type { ListedParty } from '../../../schemas/listed-party.js'
import { EITHER_KOREA } from '../../names/koreas.js'
import { EFFECT, type NameFeature } from './evidence.js'
import { firmWordsOf, firmReason, speaksForNorth } from './firm-words.js'
import { isCraftAskedAbout } from './too-little.js'
import { unmetWords } from '../scoring/unmet-words.js'

const CRAFT_IN_WORDS: Partial<Record<ListedParty['type'], string>> = { vessel: 'a ship', aircraft: 'an aircraft' }
/** Firms that own a ship or an aircraft are often called by its name. */
const OWNERS = new Set(['shipping', 'marine', 'vessel', 'aviation', 'logistics', 'transport', 'fishery'])

/**
 * Ships have no legal form and no trade: "Tolmen Construction" and "Tolmen Group" are firms, whatever ship is called Tolmen. A legal form,
 * or a word in place of one, settles that a firm is meant, so the name alone is no match, unless North Korea or another fact speaks for
 * it: a firm may own the ship that it is called by. Another word may be one of a firm, "Tolmen Italia", or be written beside a ship
 * ("Tolmen ex Orvel"), so it counts for little: for less than a review.
 */
export const firmForCraft: NameFeature = (names, question, party, facts) => {
  const craft = CRAFT_IN_WORDS[party.type]
  if (craft === undefined || question.type !== undefined || names.listed.legalForms.length > 0) return null
  const { words, hasForm, hasLikeForm, hasTrade } = firmWordsOf(names, question)
  if (words.some(({ concept = '' }) => OWNERS.has(concept))) return null
  // A ship's flag is seldom that of a firm called by her name, but a legal form says more.
  const isFirm = hasForm || (hasLikeForm && !facts.some(({ effect }) => effect > 0))
  const effect = isFirm && !isCraftAskedAbout(question, party.type) && !speaksForNorth(question, words, facts) ? EFFECT.firmForOther : EFFECT.otherType
  if (hasForm || hasLikeForm || hasTrade) return { feature: 'type', effect, text: firmReason(craft) }
  const further = unmetWords(names).query.find(({ kind, concept = '' }) =>
    kind === 'name' || (kind === 'country' && concept !== EITHER_KOREA && !party.countries?.includes(concept)))
  if (further === undefined) return null
  return { feature: 'type', effect: EFFECT.wordBesideCraft, text: `The listed party is ${craft}, and "${further.text}" is no part of its name.` }
}
