import { canonicalName } from '../text/canonical.js'
import { textsIn } from '../lexicon/legal-form-table.js'
import { isLegalWordAtEnd } from '../lexicon/legal-forms.js'
import { beginsAsAddress } from './address-words.js'
import { AND } from './phrase-patterns.js'

const BETWEEN = new RegExp(`\\s*[,/&+]\\s*|\\s+(?:${AND})\\s+`, 'giu')
const LAST_WORD = /[\p{L}\p{N}.]+(?=["'»”’]?\s*$)/u
const FIRST_WORD = /^[\p{L}\p{N}.]+/u
/** A legal form before a comma or a dash ends a name and begins none: "Tolmen, OOO, Room 5". */
const TWO_WORDS = /^[^\s,]+\s+[^\s–—-]/u
/** Legal forms in Latin letters that may stand before a name, as Russian, French and Indonesian papers have them. */
const AHEAD_IN_LATIN: ReadonlySet<string> = new Set([...textsIn('leadingTexts'), ...textsIn('eitherSideTexts')])
const CYRILLIC = /^\p{Script=Cyrillic}+$/u

/**
 * A text divided where a legal form ends one firm's name or begins another's: "Tolmen Ltd & Orvel Trading LLC", "Tolmen B.V.,
 * Orvel Trading AG", "ООО Толмен и ООО Орвел". The text itself where there is no such place: "Smith and Sons" is one firm, and an
 * address behind a comma is none.
 */
export function dividedFirms (text: string): string[] {
  const firms: string[] = []
  let begin = 0
  for (const { 0: and, index } of text.matchAll(BETWEEN)) {
    const after = index + and.length
    if (!isBetweenFirms(text.slice(begin, index), text.slice(after))) continue
    firms.push(text.slice(begin, index))
    begin = after
  }
  return [...firms, text.slice(begin)]
}

function isBetweenFirms (before: string, after: string): boolean {
  if (!TWO_WORDS.test(after)) return false
  const next = asWord(FIRST_WORD.exec(after)?.[0])
  if (AHEAD_IN_LATIN.has(next) || (CYRILLIC.test(next) && isLegalWordAtEnd(next))) return true
  return !isLegalWordAtEnd(next) && isLegalWordAtEnd(asWord(LAST_WORD.exec(before)?.[0])) && !beginsAsAddress(after)
}

/** A legal form as the lexicon has it: "B.V." is bv. */
function asWord (text = ''): string {
  return canonicalName(text)
}
