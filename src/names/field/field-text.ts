const ENTITY = /&(?:amp|quot|apos|nbsp|lt|gt|laquo|raquo|#(\d{2,5})|#x([0-9a-f]{2,4}));/giu
const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>', laquo: '«', raquo: '»' }

/** A text without HTML and XML escapes, which exports of web forms leave in: "Tolmen &amp; Sons". */
function withoutEntities (text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string) => {
    const code = decimal === undefined ? (hexadecimal === undefined ? undefined : parseInt(hexadecimal, 16)) : Number(decimal)
    return code === undefined ? NAMED[entity.slice(1, -1).toLowerCase()] : String.fromCodePoint(code)
  })
}

/** NFKC would make letters of these marks. */
const TRADE_MARKS = /[™℠]/gu
const INVISIBLE = /\p{Cf}/gu
const ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/

/**
 * The text of a field as it is looked through for names: without escapes, variants of characters, invisible ones and superfluous
 * white space. Its `canonicalName`, by which it is compared, is the same before and after, but for the escapes.
 */
export function fieldText (text: string): string {
  const plain = withoutEntities(text)
  if (ASCII.test(plain)) return plain
  return plain.replace(TRADE_MARKS, ' ').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim()
}
