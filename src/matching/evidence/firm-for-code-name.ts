import type { ListedParty } from '../../../schemas/listed-party.js'
import { isBranchForm } from '../../names/lexicon/parts-of-firms.js'
import { isOwn } from '../../names/words/token.js'
import { STATE_BODIES } from '../likeness/near-concepts.js'
import type { NamesMet } from '../scoring/names-met.js'
import { unmetWords } from '../scoring/unmet-words.js'
import { EFFECT, type NameFeature } from './evidence.js'
import { furtherBeside, firmReason, LIKE_FORMS, speaksForNorth } from './firm-words.js'

/** What a state or an army has, by concept: a group of hackers may be called a bureau or a unit of it. */
const OF_STATES = new Set([...STATE_BODIES, 'reconnaissance'])

/**
 * Groups of hackers are listed under the code names that security researchers gave them: Tolmen Chollima, Purple Orvel. No firm of theirs
 * is called so, and many others are called by the same words, so a legal form or a trade shows that another is meant. Only the name
 * that met is looked at: what its field says beside it is of an address, of a note or of another party.
 */
export const firmForCodeName: NameFeature = (names, question, party, facts) => {
  if (!hasCodeNames(party) || speaksForNorth(question, names.query.tokens, facts)) return null
  const further = furtherBeside(names)
  const isFirm = hasForm(names) || further.some(({ concept = '' }) => LIKE_FORMS.has(concept) && concept !== 'group')
  const isBody = further.some(({ concept = '' }) => OF_STATES.has(concept))
  if (!isFirm && (isBody || !further.some(({ kind }) => kind === 'activity' || kind === 'body'))) return null
  return { feature: 'type', effect: isFirm ? EFFECT.firmForOther : EFFECT.otherType, text: firmReason('a group of hackers, named by those who found it') }
}

/**
 * Whether the name has a legal form of its own. A branch is none; and behind a whole name of several words, another name is that of
 * another firm: "Tolmen Chollima, Orvel LLC".
 */
function hasForm (names: NamesMet): boolean {
  const { query, listed } = names
  const unmet = unmetWords(names)
  const isAnothers = listed.tokens.length > 1 && unmet.listed.length === 0 && unmet.query.some(isOwn)
  return !isAnothers && !query.legalForms.every(isBranchForm)
}

/** Whether all that is recorded of an organisation is that it breaks into computers: such a group has no firm and no register. */
function hasCodeNames ({ type, labour }: ListedParty): boolean {
  return type === 'organization' && labour?.sectors?.length === 1 && labour.sectors[0] === 'cyber'
}
