import type { IdentifierScheme, PartyType } from '../../schemas/party.js'

/**
 * A question in canonical form: two requests that mean the same have equal questions, and an answer depends
 * on nothing else. Names are as `canonicalName` leaves them, countries are ISO alpha-2 in order, identifiers
 * are in the form that `identifiers` gives them.
 */
export interface Question {
  /** The name asked about, then its aliases. Never empty. */
  names: string[]
  /** The same where some of them are others as the names of persons (see `canonicalPersonName`); absent where a company is asked about. */
  personNames?: string[]
  type?: PartyType
  countries: string[]
  addresses: string[]
  identifiers: { scheme: IdentifierScheme, value: string }[]
  /** ISO 8601 at the precision known. */
  birthDate?: string
}
