import type { ListedIdentifier } from '../../../schemas/listed-party.js'
import type { IdentifierScheme, PartyType } from '../../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../identifiers/identifier.js'
import { isShipImo } from '../../identifiers/imo.js'

/** What a list says of one identifier. */
export interface PublishedIdentifier {
  /** The list's name of it: `Tax ID No.`, `Passport`. */
  label: string
  value: string
  /** ISO 3166-1 alpha-2 of the issuer, where the list names one. */
  country?: string
  note?: string
}

type Kind = IdentifierScheme | 'tax' | 'register' | 'number'

/** Lists name their identifiers in many ways; the first pattern that fits a label tells the kind. */
const KINDS: readonly (readonly [label: RegExp, kind: Kind])[] = [
  [/digital currency|crypto|wallet/i, 'crypto_wallet'],
  [/swift|^bic$/i, 'swift_bic'],
  [/website|web ?site/i, 'website'],
  [/e-?mail/i, 'email'],
  [/unified social credit|uscc/i, 'uscc'],
  [/legal entity (number|identifier)|^lei$/i, 'lei'],
  [/pass|travel document/i, 'passport'],
  [/\bimo\b|vessel registration identification/i, 'imo'],
  [/\bogrn|main state registration/i, 'ogrn'],
  [/\binn\b|taxpayer/i, 'inn'],
  [/\btax\b|v\.?a\.?t\.?|\br\.?f\.?c\.?\b|\bnit\b|\bruc\b|\brif\b|fiscal/i, 'tax'],
  [/national id|identity|citizen|cedula|c\.?u\.?r\.?p|d\.n\.i|social security|\bssn\b|birth cert|driver|electoral|credencial|cartilla|tazkira|personal id|c\.u\.i\.|i\.f\.e\.|national foreign id|refugee|residency|military/i, 'national_id'],
  [/regist(ration|ry|er)|company number|enterprise number|chamber of commerce|trade license|^license$|c\.r\. no|folio|matricula|business|commercial|public registration|certificate of incorporation|regnumber/i, 'register'],
  [/^identification number$|^national$|^other$/i, 'number']
]

/** Labels of what a list files among identifiers and identifies nobody. */
const NO_IDENTIFIER = /^(gender|secondary sanctions|organization (type|established)|executive order|listing date|effective date|purchase\/sales|target type|nationality|caatsa|issuer name|additional sanctions|transactions prohibited|aircraft (model|manufacture date|operator|type|mode)|vessel (flag|type|owner|year)|former vessel|phone|telephone|fax|ifca|peesa)/i

/** Whether a label names an identifier, and not a remark that was filed among them. */
export function namesIdentifier (label: string): boolean {
  return !NO_IDENTIFIER.test(label)
}

/**
 * A published identifier under our schemes, with the list's label kept where it says more than the scheme.
 * Russian tax and register numbers become `inn` and `ogrn`, Chinese register numbers `uscc`, when they have
 * the shape; a person's numbers of no clear kind become `national_id`. A value that fails its check is marked.
 */
export function readIdentifier (published: PublishedIdentifier, type: PartyType): ListedIdentifier {
  const { label, value, country, note } = published
  const scheme = schemeOf(published, type)
  return checkedIdentifier({
    scheme,
    value: scheme === 'imo' ? value.replace(/^IMO\s*(No\.?|Number)?[\s:]*/i, '') : value,
    ...(country !== undefined && { country }),
    ...(speaks(label, scheme) && { label: scheme === 'crypto_wallet' ? coinOf(label) : label }),
    ...(note !== undefined && note !== '' && { note })
  }, type)
}

/** An identifier marked when its value fails its scheme's check, and with the country that its scheme says by itself. */
export function checkedIdentifier (identifier: ListedIdentifier, type: PartyType): ListedIdentifier {
  const { scheme, value } = identifier
  const valid = type === 'vessel' && scheme === 'imo'
    ? isShipImo(canonicalIdentifier('imo', value))
    : isValidIdentifier(scheme, value)
  if (valid === false) return { ...identifier, unverified: true }
  const country = identifier.country ?? countryOf(scheme, value)
  return country === undefined ? identifier : { ...identifier, country }
}

function schemeOf ({ label, value, country }: PublishedIdentifier, type: PartyType): IdentifierScheme {
  if (/^IMO\b/i.test(value)) return 'imo'
  const kind = KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'other'
  const fits = (scheme: IdentifierScheme): boolean => isValidIdentifier(scheme, value) === true
  switch (kind) {
    case 'tax':
      // Nine digits are a KPP, the reason for which a place of business is registered: many companies have one and the same.
      if ((country === 'RU' && !/^\d{9}$/.test(value)) || (country === undefined && fits('inn'))) return 'inn'
      return type === 'person' ? 'national_id' : 'other'
    case 'register':
    case 'number':
      if ((country === 'RU' || country === undefined) && fits('ogrn')) return 'ogrn'
      if ((country === 'CN' || country === undefined) && fits('uscc')) return 'uscc'
      if (type === 'person') return 'national_id'
      return kind === 'register' && type !== 'vessel' && type !== 'aircraft' ? 'company_number' : 'other'
    case 'inn':
    case 'lei':
    case 'swift_bic':
      return fits(kind) || country === 'RU' ? kind : 'other'
    case 'national_id':
      return type === 'person' ? kind : 'company_number'
    default:
      return kind
  }
}

/** The country that a scheme says by itself. */
function countryOf (scheme: IdentifierScheme, value: string): string | undefined {
  if (scheme === 'inn' || scheme === 'ogrn') return 'RU'
  if (scheme === 'uscc') return 'CN'
  if (scheme === 'swift_bic') return canonicalIdentifier(scheme, value).slice(4, 6)
}

/** Labels that only repeat the scheme are left out. */
function speaks (label: string, scheme: IdentifierScheme): boolean {
  if (label === '') return false
  const plain: Partial<Record<IdentifierScheme, RegExp>> = {
    passport: /^passport$/i, swift_bic: /^(swift\/bic|swift|bic)$/i, website: /./, email: /./, imo: /./, uscc: /./, lei: /./,
    inn: /^(inn|tax)/i, ogrn: /^ogrn/i, national_id: /^national (id no\.|identification number)$/i
  }
  return plain[scheme]?.test(label) !== true
}

/** `Digital Currency Address - XBT` is XBT. */
function coinOf (label: string): string {
  return label.split(' - ').at(-1)!.trim()
}
