import lexicon from '../../../data/lexicon/countries.json' with { type: 'json' }

/** Codes of issuers in travel documents that are not of ISO 3166-1. Source: ICAO Doc 9303, part 3, section 5. */
const OTHER_ISSUERS = ['GBD', 'GBN', 'GBO', 'GBP', 'GBS'].map(code => [code, 'GB'] as const)
const ALPHA2 = new Map<string, string>([...lexicon.countries.map(({ alpha2, alpha3 }) => [alpha3, alpha2] as const), ...OTHER_ISSUERS, ['D<<', 'DE'], ['RKS', 'XK']])

/** The beginning of a line: the kind of a document (passport, visa, or one of three of cards), its issuer, and the field of the name. */
const DOCUMENT = /(?<!\S)([PVACI])([A-Z<])([A-Z]{3}|[A-Z]<<)([A-Z<]{1,39})/
/** The primary identifier, which is the family name, and the secondary. What follows two further fillers is a scanner's. */
const FIELD = /^([A-Z]+(?:<[A-Z]+)*)<<+([A-Z]+(?:<[A-Z]+)*)?/
/** A line of a name alone, the last of the three on a card. Where the lines are run together, a check digit stands before it. */
const NAME_LINE = /(?<![^\s\d])([A-Z]+(?:<[A-Z]+)*)<<([A-Z]+(?:<[A-Z]+)*)(?![^\s<])/
/** Behind the number of a passport, a visa or a large card, and before birth, sex and expiry; on a small card behind these three. */
const NATIONALITY = /[A-Z0-9<]{9}[\d<]([A-Z]{3}|[A-Z]<<)\d{6}\d[MFX<]\d{7}|\d{7}[MFX<]\d{7}([A-Z]{3}|[A-Z]<<)/
/** A name has no single filler behind its first letter, so there the kind of the document is certain. */
const FILLER = '<'

/**
 * The name in the machine-readable zone of a passport, a visa or an identity card, whether its lines are all there, apart or run
 * together; undefined where there is none. The family name stands first. Source: ICAO Doc 9303, parts 4 to 7.
 */
export function nameOfZone (text: string): string | undefined {
  const [, , second, issuer, rest] = DOCUMENT.exec(text) ?? []
  const isDocument = rest !== undefined && (second === FILLER || ALPHA2.has(issuer))
  const [, family, given = ''] = (isDocument ? FIELD.exec(rest) : undefined) ?? NAME_LINE.exec(text) ?? []
  return family && `${family} ${given}`.replaceAll(FILLER, ' ').trim()
}

/**
 * The ISO alpha-2 code of the holder's nationality; undefined where no zone says it. A passport's first line alone says it too: states
 * issue passports to their own nationals, but visas and cards to those of others.
 */
export function nationalityInZone (text: string): string | undefined {
  if (!text.includes(FILLER)) return undefined
  const [, large, small] = NATIONALITY.exec(text) ?? []
  const [, kind, , issuer, rest = ''] = DOCUMENT.exec(text) ?? []
  return ALPHA2.get(large ?? small ?? (kind === PASSPORT && FIELD.test(rest) ? issuer : ''))
}

const PASSPORT = 'P'
