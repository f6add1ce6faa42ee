/** The first line in the machine-readable zone of a passport: ICAO Doc 9303, part 4. */
const PASSPORT = /^P[A-Z<][A-Z<]{3}([A-Z<]+?)<<([A-Z<]*)$/
/** A passenger in a booking: family name, given names and the form of address, in IATA's passenger name records. */
const PASSENGER = /^([A-Z]{2,})\/([A-Z]{2,}(?:\s[A-Z]+)*?)\s?(?:MR|MRS|MS|MSTR|MISS)$/
/** The lines of a party in a payment message: 1 is the name, 2 the street, 3 the country (SWIFT, option F of field 50). */
const NUMBERED_LINE = /(?:^|\s+)(?=[1-8]\/)/
const NAME_LINE = '1/'
const LABELS = ['(?:sur|family\\s|last\\s)name', '(?:given|first|fore)\\s?names?'].map(label => `${label}\\s*[:=]\\s*`)
const LABELLED = new RegExp(`^${LABELS[0]}(\\p{L}.*?)[\\s,;]+${LABELS[1]}(\\p{L}.*)$`, 'iu')
const LABELLED_LAST = new RegExp(`^${LABELS[1]}(\\p{L}.*?)[\\s,;]+${LABELS[0]}(\\p{L}.*)$`, 'iu')

/**
 * The name that a record of a person or a party holds in a form of its own: a passport's machine-readable line, a booking, a payment
 * message, a form with labels, a name written twice. Undefined for any other text.
 */
export function recordedName (text: string): string | undefined {
  const middle = text.length >> 1
  if (text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1)) return text.slice(0, middle)
  if (text.startsWith(NAME_LINE)) return text.split(NUMBERED_LINE).filter(line => line.startsWith(NAME_LINE)).map(line => line.slice(NAME_LINE.length)).join(' ')
  if (!RECORDED.test(text)) return undefined
  for (const form of [PASSPORT, PASSENGER, LABELLED, LABELLED_LAST]) {
    const [, one, other] = form.exec(text) ?? []
    if (one !== undefined && other !== undefined) return `${one} ${other}`.replaceAll('<', ' ').trim()
  }
}

/** A cheap test that rules out most texts. */
const RECORDED = /<<|^[A-Z]+\/[A-Z]|name/i
