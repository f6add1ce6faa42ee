import type { ListedIdentifier } from '../../schemas/listed-party.js'
import type { IdentifierScheme } from '../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../src/identifiers/identifier.js'
import { isShipImo } from '../../src/identifiers/imo.js'
import { readPassports } from './passports.js'
import type { SourceParty } from './source-party.js'

/** The kinds of the source that are one scheme as they stand. */
const SCHEME_OF: Readonly<Record<string, IdentifierScheme>> = {
  inn: 'inn', ogrn: 'ogrn', uscc: 'uscc', imo: 'imo', swift_bic: 'swift_bic', national_id: 'national_id', email: 'email', website: 'website'
}

/** The same passports come from the UN file under these names; `national` holds passport numbers in all three uses. */
const PASSPORT_KINDS = ['passport', 'numéro de passeport', 'número de pasaporte', 'national']

const COUNTRY_OF_NAME: Readonly<Record<string, string>> = {
  China: 'CN', 'Congo, Democratic Republic of the': 'CD', 'Hong Kong': 'HK', Latvia: 'LV', 'Marshall Islands': 'MH', Namibia: 'NA',
  Singapore: 'SG', Slovakia: 'SK', Switzerland: 'CH', Turkey: 'TR', 'United Arab Emirates': 'AE', Vietnam: 'VN'
}

/**
 * The identifiers of a party under our schemes, equal ones once. A value that fails its scheme's check is
 * kept and marked. What the source keeps beside them and identifies nobody (`organization_type`) is left to others.
 * @throws Error when the source has a kind or a text that is not known here
 */
export function readIdentifiers (source: SourceParty): ListedIdentifier[] {
  const found = Object.entries(source.identifiers ?? {})
    .filter(([kind]) => kind !== 'organization_type' && !PASSPORT_KINDS.includes(kind))
    .flatMap(([kind, values]) => values.map(value => readIdentifier(source, kind, value)))
  found.push(...readPassports(PASSPORT_KINDS.flatMap(kind => source.identifiers?.[kind] ?? [])))
  return once(found.map(identifier => withCountry(checked(source, identifier)))).sort(byScheme)
}

function readIdentifier (source: SourceParty, kind: string, value: string): ListedIdentifier {
  const coin = /^crypto_(\w+)$/.exec(kind)?.[1]
  if (coin !== undefined) return { scheme: 'crypto_wallet', value, label: coin.toUpperCase() }
  if (kind === 'company_number') return readCompanyNumber(source, value)
  if (kind === 'other') return readOther(source, value)
  if (!Object.hasOwn(SCHEME_OF, kind)) throw new Error(`${source.id}: unknown kind of identifier "${kind}"`)
  return { scheme: SCHEME_OF[kind], value }
}

/**
 * Company numbers of shipping companies are IMO company numbers, with or without the letters. Bare ones count
 * as such when they pass that check and the company has no other seat than North Korea, which has no public register.
 */
function readCompanyNumber (source: SourceParty, value: string): ListedIdentifier {
  const imo = /^IMO (\d+)$/.exec(value)
  if (imo !== null) return { scheme: 'imo', value: imo[1] }
  const onlyNorthKorean = source.countries?.join() === 'KP'
  if (onlyNorthKorean && isValidIdentifier('imo', value) === true) return { scheme: 'imo', value }
  return { scheme: 'company_number', value }
}

/** `Tax ID No. 6240194059 (Turkey)`: the list's name of the number, the number, and mostly its country. */
function readOther (source: SourceParty, text: string): ListedIdentifier {
  if (/^\d{7}$/.test(text)) return { scheme: 'imo', value: text }
  const match = /^(?<label>[A-Z][A-Za-z. ]*?) (?<value>[A-Z-]*\d\S*|CD\/\S+)(?: \((?<country>[^)]+)\))?$/.exec(text)
  if (match === null) throw new Error(`${source.id}: cannot read identifier "${text}"`)
  const { label, value, country } = match.groups as { label: string, value: string, country?: string }
  if (country !== undefined && !Object.hasOwn(COUNTRY_OF_NAME, country)) throw new Error(`${source.id}: unknown country "${country}"`)
  return {
    scheme: otherScheme(source, label, value),
    value,
    ...(country !== undefined && { country: COUNTRY_OF_NAME[country] }),
    label
  }
}

function otherScheme (source: SourceParty, label: string, value: string): IdentifierScheme {
  if (source.type === 'person') return 'national_id'
  const russian = source.countries?.includes('RU') === true
  if (label === 'Tax ID No.') return russian && isValidIdentifier('inn', value) === true ? 'inn' : 'other'
  if (russian && isValidIdentifier('ogrn', value) === true) return 'ogrn'
  if (isValidIdentifier('uscc', value) === true) return 'uscc'
  return 'company_number'
}

function checked (source: SourceParty, identifier: ListedIdentifier): ListedIdentifier {
  const valid = source.type === 'vessel' && identifier.scheme === 'imo'
    ? isShipImo(canonicalIdentifier('imo', identifier.value))
    : isValidIdentifier(identifier.scheme, identifier.value)
  return valid === false ? { ...identifier, unverified: true } : identifier
}

function withCountry (identifier: ListedIdentifier): ListedIdentifier {
  const country = schemeCountry(identifier)
  return country === undefined || identifier.unverified === true ? identifier : { ...identifier, country }
}

/** The country that a scheme says by itself. */
function schemeCountry ({ scheme, value }: ListedIdentifier): string | undefined {
  if (scheme === 'inn' || scheme === 'ogrn') return 'RU'
  if (scheme === 'uscc') return 'CN'
  if (scheme === 'swift_bic') return canonicalIdentifier(scheme, value).slice(4, 6)
}

/** One wallet may be published under several coins, which stay apart; otherwise equal values are one, notes kept. */
function once (identifiers: readonly ListedIdentifier[]): ListedIdentifier[] {
  const known = new Map<string, ListedIdentifier>()
  for (const identifier of identifiers) {
    const coin = identifier.scheme === 'crypto_wallet' ? identifier.label : ''
    const key = [identifier.scheme, canonicalIdentifier(identifier.scheme, identifier.value), coin].join(' ')
    known.set(key, { ...identifier, ...known.get(key) })
  }
  return [...known.values()]
}

function byScheme (a: ListedIdentifier, b: ListedIdentifier): number {
  return a.scheme < b.scheme ? -1 : a.scheme > b.scheme ? 1 : 0
}
