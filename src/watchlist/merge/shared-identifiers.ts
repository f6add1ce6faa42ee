import type { ListedIdentifier } from '../../../schemas/listed-party.js'
import type { IdentifierScheme } from '../../../schemas/party.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { isCompanyImo } from '../../identifiers/imo.js'
import type { ListRecord } from '../sources/list-record.js'
import { blocksOf, type Block } from './blocks.js'

/** Numbers that belong to one party in the world. */
const WORLDWIDE: readonly IdentifierScheme[] = ['inn', 'ogrn', 'uscc', 'lei', 'imo']

/** Numbers that belong to one party in the country that gave them; without a country they say too little. */
const NATIONAL: readonly IdentifierScheme[] = ['passport', 'national_id', 'company_number']

/** Fewest characters of a national number; shorter ones are pieces, or numbers in a small register. */
const SHORTEST = 6

/**
 * Records that share an identifier which belongs to one party. Bank codes, websites, e-mail addresses and wallets are
 * shared by parties that stand near each other, and values that fail their check may be slips: neither counts.
 */
export function sharedIdentifiers (records: readonly ListRecord[]): Block[] {
  return blocksOf(records, 'identifier', record => uniqueIdentifiers(record), key => `both give ${key}`)
}

/** The identifiers of a record that belong to one party, as `imo 9314650`, `passport KP 290120243`. */
export function uniqueIdentifiers (record: ListRecord): string[] {
  return record.identifiers.flatMap(identifier => uniqueIdentifier(identifier, record) ?? [])
}

function uniqueIdentifier ({ scheme, value, country, unverified }: ListedIdentifier, { type }: ListRecord): string | undefined {
  if (unverified === true) return undefined
  const canonical = canonicalIdentifier(scheme, value)
  // A company's record may give the number of a ship that it runs.
  if (scheme === 'imo' && type !== 'vessel' && !isCompanyImo(canonical)) return undefined
  if (WORLDWIDE.includes(scheme)) return `${scheme} ${canonical}`
  if (NATIONAL.includes(scheme) && country !== undefined && canonical.length >= SHORTEST) return `${scheme} ${country} ${canonical}`
}
