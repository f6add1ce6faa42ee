import type { IdentifierScheme } from '../../../schemas/party.js'

/** What an identifier of each scheme is called in an explanation. */
export const SCHEME_IN_WORDS: Readonly<Record<IdentifierScheme, string>> = {
  inn: 'INN',
  ogrn: 'OGRN',
  uscc: 'USCC',
  lei: 'LEI',
  imo: 'IMO number',
  swift_bic: 'BIC',
  passport: 'passport number',
  national_id: 'national ID number',
  company_number: 'company number',
  crypto_wallet: 'wallet address',
  email: 'e-mail address',
  website: 'website',
  other: 'number'
}
