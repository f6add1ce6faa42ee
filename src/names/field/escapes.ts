const ENTITY = /&(?:amp|quot|apos|nbsp|lt|gt|laquo|raquo|#(\d{2,5})|#x([0-9a-f]{2,4}));/giu
const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>', laquo: '«', raquo: '»' }
/** A text may have been escaped once by each system that it went through ("&amp;#39;"). */
const MOST_TIMES = 3
const TAG = /<\/?(?:a|b|big|br|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|su[bp]|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,200})?\s?\/?>/giu
const PERCENT = /(?:%[0-9a-f]{2})+/giu
/** A hyphen at the end of a line, between two small letters or two capitals: a word was divided there. */
const LINE_END = /(?<=\p{Ll})[-\u00ad]\s*[\r\n]\s*(?=\p{Ll})|(?<=\p{Lu})[-\u00ad]\s*[\r\n]\s*(?=\p{Lu})/gu

/**
 * A text without what other systems put into it: characters escaped for HTML and XML ("Tolmen &amp; Sons") or for addresses of the
 * web ("Tolmen%20Ltd"), tags, and words divided at the end of a line.
 */
export function withoutEscapes (text: string): string {
  let plain = text
  for (let times = 0; times < MOST_TIMES && plain.includes('&') && plain.includes(';'); times++) plain = plain.replace(ENTITY, unescaped)
  if (plain.includes('<')) plain = plain.replace(TAG, ' ')
  if (plain.includes('%')) plain = plain.replace(PERCENT, percentDecoded)
  return plain.includes('\n') || plain.includes('\r') ? plain.replace(LINE_END, '') : plain
}

function unescaped (entity: string, decimal?: string, hexadecimal?: string): string {
  const code = decimal === undefined ? (hexadecimal === undefined ? undefined : parseInt(hexadecimal, 16)) : Number(decimal)
  return code === undefined ? NAMED[entity.slice(1, -1).toLowerCase()] : String.fromCodePoint(code)
}

/** "50%20" may be a per cent sign and a number, but no name. What is no UTF-8 stays as it is. */
function percentDecoded (escaped: string): string {
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
