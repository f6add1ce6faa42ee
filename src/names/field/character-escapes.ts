const ENTITY = /&(?:amp|quot|apos|nbsp|lt|gt|laquo|raquo|#(\d{2,5})|#x([0-9a-f]{2,4}));/giu
const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>', laquo: '«', raquo: '»' }
/** A text may have been escaped once by each system that it went through ("&amp;#39;", "%2520"). */
const MOST_TIMES = 3
const PERCENT = /(?:%[0-9a-f]{2})+/giu
/** A unit of UTF-16 as program texts have it ("\u041c"), or as workbooks have it ("_x000D_"). */
const UNIT = /[\\%]u([0-9a-f]{4})|_x([0-9a-f]{4})_/giu
const MAY_HAVE_UNIT = /[\\%_]/
/** The end of a line as program texts have it. Before a small letter the stroke may as well divide two words: "Orvel\name". */
const WRITTEN_LINE_BREAK = /\\r\\n|\\[nr](?!\p{Ll})/gu

/** A text with the characters that others escaped for HTML and XML, for addresses of the web, in program texts or in workbooks. */
export function withoutCharacterEscapes (text: string): string {
  let plain = MAY_HAVE_UNIT.test(text) ? text.replace(UNIT, fromUnit).replace(WRITTEN_LINE_BREAK, '\n') : text
  for (let times = 0; times < MOST_TIMES && plain.includes('&') && plain.includes(';'); times++) plain = plain.replace(ENTITY, unescaped)
  for (let times = 0; times < MOST_TIMES && plain.includes('%'); times++) plain = plain.replace(PERCENT, percentDecoded)
  return plain
}

function fromUnit (_: string, hexadecimal: string, inWorkbook: string): string {
  return String.fromCharCode(parseInt(hexadecimal ?? inWorkbook, 16))
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
