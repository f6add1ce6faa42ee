import type { ListedParty } from '../../../schemas/listed-party.js'
import { EFFECT, type NameFeature } from './evidence.js'
import { firmWordsOf, speaksForNorth } from './firm-words.js'

/**
 * Groups of hackers are listed under the code names that security researchers gave them: Tolmen Chollima, Purple Orvel. No firm of theirs
 * is called so, and many others are called by the same words, so a legal form or a trade shows that another is meant.
 */
export const firmForCodeName: NameFeature = (names, question, party, facts) => {
  if (!hasCodeNames(party)) return null
  const { words, hasForm, hasTrade } = firmWordsOf(names, question)
  if (!hasForm && !hasTrade) return null
  const effect = hasForm && !speaksForNorth(question, words, facts) ? EFFECT.firmForCraft : EFFECT.otherType
  const text = 'The name asked about is that of a firm, by its legal form or its trade; the listed party is a group of hackers, named by those who found it.'
  return { feature: 'type', effect, text }
}

/** Whether all that is recorded of an organisation is that it breaks into computers: such a group has no firm and no register. */
function hasCodeNames ({ type, labour }: ListedParty): boolean {
  return type === 'organization' && labour?.sectors?.length === 1 && labour.sectors[0] === 'cyber'
}
