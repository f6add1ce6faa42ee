import type { ListedIdentifier } from '../../../schemas/listed-party.js'
import type { IdentifierScheme } from '../../../schemas/party.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { isCompanyImo } from '../../identifiers/imo.js'
import type { ListRecord } from '../sources/list-record.js'
import { blocksOf, type Block } from './blocks.js'

/** Schemes whose numbers are unique worldwide. */
const WORLDWIDE: readonly IdentifierScheme[] = ['inn', 'ogrn', 'uscc', 'lei', 'imo']

/** Schemes whose numbers are unique only within the issuing country; they do not count without a country. */
const NATIONAL: readonly IdentifierScheme[] = ['passport', 'national_id', 'company_number']

/** Fewest characters of a national number. Shorter values are fragments, or numbers of a small register. */
const SHORTEST = 6

/**
 * Records that share an identifier which belongs to one party only. Bank codes, websites, e-mail addresses and wallets do
 * not count, as related parties share them. Nor do values that fail their check, which may be typing errors.
 */
export function sharedIdentifiers (records: readonly ListRecord[]): Block[] {
  return blocksOf(records, 'identifier', record => uniqueIdentifiers(record), key => `both give ${key}`)
}

/** The identifiers of a record that belong to one party only, as `imo 9314650` or `passport KP 290120243`. */
export function uniqueIdentifiers (record: ListRecord): string[] {
  return record.identifiers.flatMap(identifier => uniqueIdentifier(identifier, record) ?? [])
}

function uniqueIdentifier ({ scheme, value, country, unverified }: ListedIdentifier, { type }: ListRecord): string | undefined {
  if (unverified === true) return undefined
  const canonical = canonicalIdentifier(scheme, value)
  // The record of a company may give the number of a ship that it operates.
  if (scheme === 'imo' && type !== 'vessel' && !isCompanyImo(canonical)) return undefined
  if (WORLDWIDE.includes(scheme)) return `${scheme} ${canonical}`
  if (NATIONAL.includes(scheme) && country !== undefined && canonical.length >= SHORTEST) return `${scheme} ${country} ${canonical}`
}
