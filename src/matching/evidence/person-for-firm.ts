import { familyOf } from '../../facts/type-family.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import { isSoleTrader } from '../../names/lexicon/legal-forms.js'
import { EFFECT, type NameFeature } from './evidence.js'
import type { Question } from '../asked/question.js'
import { wholeField } from '../asked/whole-field.js'

/**
 * A person is asked about, and a firm is listed: a sole trader is no limited company, and initials behind a name are a person's, as in
 * "Tolmen D.Y.". A firm may be listed under such a form itself.
 */
export const personForFirm: NameFeature = ({ query, listed }, question, party) => {
  if (familyOf(party.type) !== 'company' || isSoleTrader(listed)) return null
  const field = wholeField(query, question)
  const told = isSoleTrader(query) || isSoleTrader(field) ? 'by its legal form' : endsInInitials(field, question) ? 'by the initials behind it' : undefined
  if (told === undefined) return null
  return { feature: 'type', effect: EFFECT.personForFirm, text: `The name asked about is that of a person, ${told}; the listed party is a firm.` }
}

/**
 * Letters with dots at the end of a name, which make one word of a firm's name and several of a person's: "D.Y.". Not a legal form
 * (S.A.) or a country (U.K.).
 */
function endsInInitials ({ tokens, legalForms }: AnalysedName, { personNames }: Question): boolean {
  const last = tokens.at(-1)
  if (personNames === undefined || legalForms.length > 0 || tokens.length < 2 || last?.kind !== 'name' || last.text.length < 2) return false
  return personNames[0].endsWith(` ${[...last.text].join(' ')}`)
}
