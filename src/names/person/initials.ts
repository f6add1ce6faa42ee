import { canonicalName } from '../text/canonical.js'
import { isLegalWord } from '../lexicon/legal-forms.js'

/** "D.Y." and "D. Y.": single letters with dots between them. */
const DOTTED = /(?<![\p{L}\p{M}\p{N}])[\p{Script=Latin}\p{Script=Cyrillic}](?:\.\s?[\p{Script=Latin}\p{Script=Cyrillic}])+(?![\p{L}\p{M}\p{N}])/gu
const ASCII = /^[\x20-\x7e]*$/
const SOME_DOTTED = new RegExp(DOTTED, 'u')
/** Every character that is a dot, or dots, once a text is normalised. */
const DOT = /[.\u2024-\u2026\uFF0E]/u
const BETWEEN = /[.\s]+/gu
/** More dotted letters than this are not initials. */
const MOST_INITIALS = 3
/** Two letters are a person's initials as often as a legal form (S.A., А.О.). */
const SHORTEST_FORM = 3
const LONGER_WORD = /\p{L}\p{M}*\p{L}/u

/**
 * The canonical form of a text as the name of a person. It differs from `canonicalName` in that dotted initials beside a longer
 * word stay separate words, since without their dots they would look like one word. "Nikulin D.Y." is "nikulin d y" as a person,
 * and "nikulin dy" as a firm.
 */
export function canonicalPersonName (text: string): string {
  const canonical = canonicalName(text)
  if (!mayHoldInitials(text)) return canonical
  const plain = text.normalize('NFKC')
  if (!LONGER_WORD.test(plain.replace(DOTTED, ' '))) return canonical
  const apart = plain.replace(DOTTED, dotted => {
    const letters = dotted.toLowerCase().replace(BETWEEN, '')
    const isForm = letters.length >= SHORTEST_FORM && isLegalWord(letters)
    return isForm || letters.length > MOST_INITIALS ? dotted : dotted.replace(BETWEEN, ' ')
  })
  return apart === plain ? canonical : canonicalName(apart)
}

/** Whether a text may hold dotted initials. This is quick to tell, because most names hold no dot. */
export function mayHoldInitials (text: string): boolean {
  return DOT.test(text) && (!ASCII.test(text) || SOME_DOTTED.test(text))
}
