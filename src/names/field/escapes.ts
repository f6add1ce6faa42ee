import { shownInCell } from './cell-values.js'
import { withoutCharacterEscapes } from './character-escapes.js'
import { withoutMailEncodings } from './mail-encodings.js'
import { withoutMarkup } from './markup.js'

/** A cheap test that rules out most texts. */
const ESCAPED = /[&%<\\=_#\r\n]/
/** A hyphen at the end of a line, between two small letters or two capitals: a word was divided there. */
const LINE_END = /(?<=\p{Ll})[-\u00ad]\s*[\r\n]\s*(?=\p{Ll})|(?<=\p{Lu})[-\u00ad]\s*[\r\n]\s*(?=\p{Lu})/gu
const CHARACTER_OF_NAMES = /[\p{L}\p{N}]/u

/**
 * A text without what other systems put into it: characters escaped for HTML and XML ("Tolmen &amp; Sons"), for addresses of the web
 * ("Tolmen%20Ltd"), for programs and for mails, tags, what workbooks show beside a value, and words divided at the end of a line. A
 * text that is nothing else stays as it is.
 */
export function withoutEscapes (text: string): string {
  if (!ESCAPED.test(text)) return text
  let plain = withoutCharacterEscapes(text.includes('=') ? withoutMailEncodings(text) : text)
  plain = shownInCell(plain)
  if (plain.includes('<')) plain = withoutMarkup(plain)
  if (plain.includes('\n') || plain.includes('\r')) plain = plain.replace(LINE_END, '')
  return CHARACTER_OF_NAMES.test(plain) ? plain : text
}
