import type { IdentifierScheme } from '../../../schemas/party.js'
import { possibleCountries } from '../../facts/countries.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { DAMAGED, isDamaged } from '../damaged-name.js'
import { readBirthDates } from './birth-dates.js'
import { countryCode } from './country-code.js'
import { isPartialDate, readDate } from './published-date.js'

// Official lists are taken as they come, and what cannot be read there is left out. Whoever wrote a list of their own can mend it.

/** What is wrong with a name, in words; undefined when it can be compared. */
export function nameFault (text: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return `${JSON.stringify(text)} has no letter or digit`
  return isDamaged(text) ? `${JSON.stringify(text)} ${DAMAGED}` : undefined
}

/** What is wrong with a country, in words; undefined when it is one, and one alone. */
export function countryFault (text: string): string | undefined {
  const possible = possibleCountries(text)
  if (possible.length > 1) return `${JSON.stringify(text)} may be ${possible.join(' or ')}: give the code`
  return countryCode(text) === undefined ? `${JSON.stringify(text)} is not a country that Tumen knows` : undefined
}

/** What is wrong with a birth date, in words; undefined when all of it can be read. */
export function birthDateFault (text: string): string | undefined {
  const { unread } = readBirthDates([text])
  return unread.length === 0 ? undefined : `${unreadDate(text)}, or not of a birth from 1900 to 2019`
}

/** What is wrong with the date of a listing, in words; undefined when it can be read. */
export function listingDateFault (text: string): string | undefined {
  return listingDate(text) === undefined ? unreadDate(text) : undefined
}

/** The ISO 8601 date of a listing; undefined when it cannot be read, or is no day that exists. */
export function listingDate (text: string): string | undefined {
  return isPartialDate(text) ? text : readDate(text)
}

/** What is wrong with an identifier, in words. A number that fails its check is no fault: the record marks it `unverified`. */
export function identifierFault (scheme: IdentifierScheme, value: string): string | undefined {
  return canonicalIdentifier(scheme, value) === '' ? `${JSON.stringify(value)} holds nothing to compare` : undefined
}

function unreadDate (text: string): string {
  return `${JSON.stringify(text)} is not a date that can be read`
}
