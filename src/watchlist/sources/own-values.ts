import type { IdentifierScheme } from '../../../schemas/party.js'
import { possibleCountries } from '../../countries.js'
import { canonicalIdentifier } from '../../identifiers/identifier.js'
import { doesExist } from '../../partial-date.js'
import { readBirthDates } from './birth-dates.js'
import { isPartialDate, readDate } from './published-date.js'
import { countryCode } from './record-builder.js'

// What is wrong with a value in a company's own list, in words; undefined when it can be read. Official lists are taken as
// they come, and what cannot be read there is left out: whoever wrote a list of their own can mend it.

export function nameFault (text: string): string | undefined {
  return /[\p{L}\p{N}]/u.test(text) ? undefined : `${JSON.stringify(text)} has no letter or digit`
}

export function countryFault (text: string): string | undefined {
  const possible = possibleCountries(text)
  if (possible.length > 1) return `${JSON.stringify(text)} may be ${possible.join(' or ')}: give the code`
  return countryCode(text) === undefined ? `${JSON.stringify(text)} is not a country that Tumen knows` : undefined
}

export function birthDateFault (text: string): string | undefined {
  const { dates } = readBirthDates([text])
  return dates.length > 0 && dates.every(doesExist) ? undefined : unreadDate(text)
}

export function listingDateFault (text: string): string | undefined {
  return listingDate(text) === undefined ? unreadDate(text) : undefined
}

/** Undefined when it cannot be read, or is no day that exists. */
export function listingDate (text: string): string | undefined {
  const date = isPartialDate(text) ? text : readDate(text)
  return date !== undefined && doesExist(date) ? date : undefined
}

/** A number that fails its check is none: a company may know no better, and the record then says so. */
export function identifierFault (scheme: IdentifierScheme, value: string): string | undefined {
  return canonicalIdentifier(scheme, value) === '' ? `${JSON.stringify(value)} holds nothing to compare` : undefined
}

function unreadDate (text: string): string {
  return `${JSON.stringify(text)} is not a date that can be read`
}
