const ENTITY = /&(?:amp|quot|apos|nbsp|lt|gt|laquo|raquo|#(\d{2,5})|#x([0-9a-f]{2,4}));/giu
const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", nbsp: ' ', lt: '<', gt: '>', laquo: '«', raquo: '»' }

/** A text with the characters that HTML and XML escape, as exports of web forms leave them: "Tolmen &amp; Sons". */
export function withoutEntities (text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text
  return text.replace(ENTITY, (entity, decimal?: string, hexadecimal?: string) => {
    const code = decimal === undefined ? (hexadecimal === undefined ? undefined : parseInt(hexadecimal, 16)) : Number(decimal)
    return code === undefined ? NAMED[entity.slice(1, -1).toLowerCase()] : String.fromCodePoint(code)
  })
}
