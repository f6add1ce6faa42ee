import { withoutEscapes } from './escapes.js'
import { asMeant } from './misdecoded.js'

/** NFKC would make letters of these marks. */
const TRADE_MARKS = /[™℠]/gu
const INVISIBLE = /\p{Cf}/gu
/** NUL and the like, which `canonicalName` takes for spaces. */
const CONTROL = /\p{Cc}/gu
const ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/** Words written wide, which a wider gap divides: "T o l m e n   L t d". */
const WIDE = /^\p{L}(?:\s\p{L})*(?:\s{2,}\p{L}(?:\s\p{L})*)+$/u
const SHORTEST_WIDE = 4
/** A line ends: a cell of a spreadsheet, a box of a form, a payment message, which also writes "//" where it continues one. */
const LINE_BREAK = /[\r\n\v\f\u0085\u2028\u2029]|(?<![:/])\/\/(?!\/)/u

/**
 * The text of a field as it is looked through for names: in the encoding that was meant, without escapes, variants of characters,
 * invisible ones and superfluous white space, and with words closed up that were written wide. But for these repairs, what it is
 * compared by, `canonicalName`, is the same before and after.
 */
export function fieldText (text: string): string {
  return tidied(asMeant(withoutEscapes(text)))
}

/**
 * The lines of a field that has several, each as `fieldText` would have it; none for most. The field as a whole is one text all the
 * same, since a name may go on in the next line, in mid-word too.
 */
export function fieldLines (text: string): string[] {
  const plain = withoutEscapes(text)
  if (!LINE_BREAK.test(plain)) return []
  const lines = asMeant(plain).split(LINE_BREAK).map(tidied).filter(line => line !== '')
  return lines.length > 1 ? lines : []
}

function tidied (plain: string): string {
  if (ASCII.test(plain)) return plain
  const normal = plain.replace(TRADE_MARKS, ' ').normalize('NFKC').replace(INVISIBLE, '').replace(CONTROL, ' ').trim()
  return (WIDE.test(normal) ? closedUp(normal) : normal).replace(/\s+/gu, ' ')
}

/** Initials in a table are as wide, but not as many: "A  B C". */
function closedUp (wide: string): string {
  const words = wide.split(/\s{2,}/u).map(word => word.replace(/\s/gu, ''))
  return words.some(({ length }) => length >= SHORTEST_WIDE) ? words.join(' ') : wide
}
