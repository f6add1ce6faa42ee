import type { IdentifierScheme, PartyType } from '../../../schemas/party.js'

/**
 * A question in canonical form: requests about parties that mean the same have equal questions. A comparison depends only on the
 * question and the listed party. Names and addresses are as `canonicalName` leaves them, countries are ISO alpha-2 codes,
 * identifiers are as `canonicalIdentifier` leaves them. Everything but the first name is sorted.
 */
export interface Question {
  /** The name asked about, then its aliases. Never empty. */
  names: string[]
  /**
   * The names in canonical form as names of persons (see `canonicalPersonName`), where any differs from `names`; absent where a
   * company is asked about.
   */
  personNames?: string[]
  type?: PartyType
  /** True where a company was asked about that is a sole trader: it may be listed as a firm or as a person. There is no type then. */
  soleTrader?: true
  countries: string[]
  /** Names given that two countries go by, "Korea", where neither of these is in `countries`; absent where there are none. */
  ambiguousCountries?: string[]
  /**
   * The countries that the field of the name states, where none are given: an address behind the name. They speak against a
   * match, never for one.
   */
  statedCountries?: string[]
  addresses: string[]
  identifiers: { scheme: IdentifierScheme, value: string }[]
  /** ISO 8601 at the precision known. */
  birthDate?: string
}
