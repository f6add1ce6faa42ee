import type { ListedIdentifier } from '../../../schemas/listed-party.js'
import type { IdentifierScheme, PartyType } from '../../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../identifiers/identifier.js'
import { isShipImo } from '../../identifiers/imo.js'

/** An identifier as a list gives it. */
export interface PublishedIdentifier {
  /** The list's name for the kind of identifier: `Tax ID No.`, `Passport`. */
  label: string
  value: string
  /** ISO 3166-1 alpha-2 of the issuer, where the list names one. */
  country?: string
  note?: string
}

/** A scheme, or a kind whose scheme depends on the value, the country and the party's type. */
type Kind = IdentifierScheme | 'tax' | 'register' | 'number'

/** Lists label their identifiers in many ways. The first pattern that matches a label gives the kind. */
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

/** Labels of entries that lists file among the identifiers but that identify nobody. */
const NO_IDENTIFIER = /^(gender|secondary sanctions|organization (type|established)|executive order|listing date|effective date|purchase\/sales|target type|nationality|caatsa|issuer name|additional sanctions|transactions prohibited|aircraft (model|manufacture date|operator|type|mode)|vessel (flag|type|owner|year)|former vessel|phone|telephone|fax|ifca|peesa)/i

/** Whether a label stands for an identifier, not for another fact that was filed among the identifiers. */
export function namesIdentifier (label: string): boolean {
  return !NO_IDENTIFIER.test(label)
}

/**
 * Classifies a published identifier by scheme. The list's label is kept where it says more than the scheme. Russian tax
 * numbers become `inn`. Valid Russian register numbers become `ogrn`, and valid Chinese ones `uscc`. A person's numbers of
 * no clear kind become `national_id`. A value that fails its check is marked `unverified`.
 * @param type the party's type
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

/** Marks an identifier as `unverified` if its value fails the scheme's check; else adds the country that the scheme implies. */
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
      // Nine digits are a KPP, which says why a place of business is registered. Many companies have the same one.
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

/** The country that a scheme or its value implies. */
function countryOf (scheme: IdentifierScheme, value: string): string | undefined {
  if (scheme === 'inn' || scheme === 'ogrn') return 'RU'
  if (scheme === 'uscc') return 'CN'
  if (scheme === 'swift_bic') return canonicalIdentifier(scheme, value).slice(4, 6)
}

/** Whether a label says more than the scheme. */
function speaks (label: string, scheme: IdentifierScheme): boolean {
  if (label === '') return false
  const plain: Partial<Record<IdentifierScheme, RegExp>> = {
    passport: /^passport$/i, swift_bic: /^(swift\/bic|swift|bic)$/i, website: /./, email: /./, imo: /./, uscc: /./, lei: /./,
    inn: /^(inn|tax)/i, ogrn: /^ogrn/i, national_id: /^national (id no\.|identification number)$/i
  }
  return plain[scheme]?.test(label) !== true
}

/** The currency in a wallet's label: XBT in `Digital Currency Address - XBT`. */
function coinOf (label: string): string {
  return label.split(' - ').at(-1)!.trim()
}
