import { PARTY_BOUNDS, type Party } from '../../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../identifiers/identifier.js'

type Identifier = NonNullable<Party['identifiers']>[number]

/** A long number as a spreadsheet shows and exports it: `7.81149E+09`. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d+$/i
/** A number from a table that took its column for fractions. */
const FRACTION_OF_ZERO = /^(\d+)\.0+$/

/**
 * Reads the value of an identifier.
 * @returns the identifier to ask about, unless the value cannot be read, and a note in words where something is wrong with it
 */
export function readIdentifier ({ scheme, value: written }: Identifier): { identifier?: Identifier, note?: string } {
  const value = written.trim().replace(FRACTION_OF_ZERO, '$1')
  if (SCIENTIFIC.test(value)) return { note: 'is in scientific notation, so its digits are lost (format the column as text); screened without it' }
  if (value.length > PARTY_BOUNDS.identifierLength || canonicalIdentifier(scheme, value) === '') return { note: 'is not an identifier that can be read; screened without it' }
  const identifier = { scheme, value }
  // Asked all the same: the list may have the same slip.
  return isValidIdentifier(scheme, value) === false ? { identifier, note: `is no valid ${scheme}, its form or its check digit is wrong; asked as it stands` } : { identifier }
}
