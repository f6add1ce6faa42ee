import { isInLegalForm, isLegalWord } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { isPatronymic } from '../person/lighter-words.js'
import { canonicalName } from '../text/canonical.js'

/** Shorter words are known by chance. */
const SHORTEST_WORD = 3
const CYRILLIC = /^[а-яё]+$/

/** Whether a text that was turned into Russian by a guess is surely so: it has a legal form, a patronymic or a business word in it. */
export function saysRussian (text: string): boolean {
  return canonicalName(text).split(' ').some(word => word.length >= SHORTEST_WORD && CYRILLIC.test(word) && (isLegalWord(word) || isPatronymic(word) || conceptOf(word) !== undefined))
}

/**
 * Whether a text, in whatever script, is surely right as it stands: a word of it is of a legal form or a business word. A letter alone
 * is part of forms that are written apart (o o o).
 */
export function saysKnown (text: string): boolean {
  return canonicalName(text).split(' ').some(word => word.length > 1 && (isInLegalForm(word) || conceptOf(word) !== undefined))
}
