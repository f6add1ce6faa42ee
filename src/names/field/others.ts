import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import type { NameKind } from './name-kind.js'
import { BEFORE_OTHERS } from '../lexicon/connectives.js'
import { AND_OR, anyOf } from './phrase-patterns.js'

const JOINED = `(?:\\s*[&+]\\s*|[\\s,]+(?:${AND_OR}|${BEFORE_OTHERS.join('|')})\\s+)`
const NUMBER = `(?:(?:${anyOf(lexicon.aboutANumber)})\\s+)?(?:\\d{1,4}|${anyOf(lexicon.numbersInWords)})`
const OTHER = `(?:${anyOf(lexicon.others)})(?![\\p{L}\\p{N}])`
/** From where what joins them begins: a run of commas is gone through once. */
const MAY_HAVE_OTHERS = new RegExp(`(?<![\\s,])${JOINED}`, 'iu')
/** "Tolmen and others", "Tolmen & 3 other firms", "Толмен и ещё 2 компании". "Bed, Bath and More" is a firm: "more" needs a number. */
const OTHERS = new RegExp(`^(.*[^\\s,])${JOINED}(?:(?:${NUMBER}\\s+)?${OTHER}|${NUMBER}\\s+more(?!\\p{L})|al(?:ii)?[\\s.]*$)`, 'iu')
/** "Ri Tol Men and 12 workers": no person is called by a number. */
const COUNTED = new RegExp(`^(.*[^\\s,])${JOINED}${NUMBER}\\s+\\p{L}`, 'iu')

/** A name without the others who are counted or mentioned behind it; the text where there are none. */
export function withoutOthers (text: string, kind: NameKind): string {
  if (!MAY_HAVE_OTHERS.test(text)) return text
  return (OTHERS.exec(text) ?? (kind === 'person' ? COUNTED.exec(text) : null))?.[1] ?? text
}
