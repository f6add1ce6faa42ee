/** What ends a line in HTML. */
const LINE_END = /<br\s?\/?>|<\/(?:p|div|li|tr|h[1-6])\s?>/giu
const HTML = /<\/?(?:a|b|big|br|div|em|font|h[1-6]|i|li|ol|p|small|span|strong|su[bp]|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,200})?\s?\/?>/giu
const PREFIX = '(?:[\\w-]{1,20}:)?'
const NAME = `${PREFIX}(?:nm|name|fullname|legalname|registrationname|companyname|orgname)`
const COUNTRY = `${PREFIX}(?:ctry|country|countrycode)`
/** The end of an element may be cut off. */
const NAME_ELEMENT = element(NAME)
const COUNTRY_ELEMENT = element(COUNTRY)
/** Any tag. Attributes are of a namespace alone: in others a name may stand. */
const TAG = /<\/?[a-z][\w:.-]{0,40}(?:\s+xml[\w:.-]{0,20}=(?:"[^"<>]*"|'[^'<>]*'))*\s?\/?>/giu
/** Without one of these, what stands in angle brackets is a name: "Orvel <Tolmen>". */
const CLOSING_TAG = /<\/[a-z][\w:.-]{0,40}\s?>|<[a-z][\w:.-]{0,40}\s?\/>/iu
const CDATA = /<!\[CDATA\[|\]\]>/gu

function element (tag: string): RegExp {
  return new RegExp(`<${tag}\\s?>([^<>]*)(?:<\\/${tag}\\s?>|$)`, 'giu')
}

/**
 * A text without the tags of HTML and XML. Where an element is a name, as in payment messages (`<Cdtr><Nm>…</Nm>`, ISO 20022), it comes
 * first, with the country behind it, and all else stands apart from it. With several names, nothing says whose the country is.
 */
export function withoutMarkup (text: string): string {
  const plain = text.replace(LINE_END, '\n').replace(HTML, ' ').replace(CDATA, ' ')
  const names = contentOf(plain, NAME_ELEMENT)
  if (names.length === 0) return CLOSING_TAG.test(plain) ? plain.replace(TAG, ' ') : plain
  const countries = names.length === 1 ? contentOf(plain, COUNTRY_ELEMENT).slice(0, 1) : []
  const named = [names.join('; '), ...countries].join(', ')
  const rest = plain.replace(NAME_ELEMENT, ' ').replace(COUNTRY_ELEMENT, ' ').replace(TAG, ' ').trim()
  return rest === '' ? named : `${named}; ${rest}`
}

function contentOf (text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, content]) => content.trim()).filter(content => content !== '')
}
