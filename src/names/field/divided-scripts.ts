import { analyseName } from '../analyse.js'
import { canonicalName } from '../text/canonical.js'

const LATIN = '\\p{Script=Latin}'
const OTHER = '\\p{Script=Cyrillic}\\p{Script=Hangul}\\p{Script=Han}'
const LATIN_FIRST = new RegExp(`^([^${OTHER}]*[${LATIN}][^${OTHER}${LATIN}]+)([${OTHER}][^${LATIN}]*)$`, 'u')
const LATIN_LAST = new RegExp(`^([^${LATIN}]*[${OTHER}][^${OTHER}${LATIN}]+)([${LATIN}][^${OTHER}]*)$`, 'u')
const BRACKETS = /[()（）[\]]/u
/** Two words, or so many characters of a script that need not divide them. */
const WHOLE_NAME = /\p{L}\P{L}+\p{L}{2}|[\p{Script=Hangul}\p{Script=Han}]{3}/u

/**
 * A name in Latin letters and the same or another one in Cyrillic, Hangul or Chinese characters behind or before it, each by itself:
 * "Ri Tol Men, Ри Тол Мен". The text where it is not just two texts of several words of which each is more than a legal form.
 */
export function dividedScripts (text: string): string[] {
  if (BRACKETS.test(text)) return [text]
  const [, one, other] = LATIN_FIRST.exec(text) ?? LATIN_LAST.exec(text) ?? []
  return one !== undefined && other !== undefined && isMoreThanForm(one) && isMoreThanForm(other) ? [one, other] : [text]
}

function isMoreThanForm (text: string): boolean {
  return WHOLE_NAME.test(text) && analyseName(canonicalName(text)).tokens.length > 0
}
