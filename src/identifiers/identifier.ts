import type { IdentifierScheme } from '../../schemas/party.js'
import { canonicalCryptoWallet } from './crypto-wallet.js'
import { isImo } from './imo.js'
import { isInn } from './inn.js'
import { isLei } from './lei.js'
import { isOgrn } from './ogrn.js'
import { canonicalPassport } from './passport.js'
import { canonicalSwiftBic, isSwiftBic } from './swift-bic.js'
import { isUscc } from './uscc.js'
import { canonicalWebsite } from './website.js'

interface Scheme {
  /** Takes text in NFKC without outer white space to the form in which two values are compared. */
  canonical: (text: string) => string
  /** Whether a canonical value satisfies the check of the scheme; absent where it has none. */
  isValid?: (canonical: string) => boolean
}

const SCHEMES: Readonly<Record<IdentifierScheme, Scheme>> = {
  inn: { canonical: firstNumber, isValid: isInn },
  ogrn: { canonical: firstNumber, isValid: isOgrn },
  uscc: { canonical: characters, isValid: isUscc },
  lei: { canonical: characters, isValid: isLei },
  imo: { canonical: firstNumber, isValid: isImo },
  swift_bic: { canonical: text => canonicalSwiftBic(characters(text)), isValid: isSwiftBic },
  passport: { canonical: text => canonicalPassport(characters(text)) },
  national_id: { canonical: characters },
  company_number: { canonical: characters },
  crypto_wallet: { canonical: text => canonicalCryptoWallet(text.replace(/\s/g, '')) },
  email: { canonical: text => text.replace(/\s/g, '').replace(/^(mailto:)+/i, '').toLowerCase() },
  website: { canonical: text => canonicalWebsite(text.replace(/\s/g, '')) },
  other: { canonical: characters }
}

/**
 * The form in which two values of a scheme are compared: NFKC (which folds width variants), upper case, without spaces, hyphens,
 * dots and other punctuation. Web addresses, e-mail addresses and wallets follow rules of their own. An empty result means that
 * nothing was left; it equals no identifier. Applying the function again changes nothing.
 */
export function canonicalIdentifier (scheme: IdentifierScheme, value: string): string {
  // Removing characters can bring a letter and its accent together, which NFKC makes one character.
  return SCHEMES[scheme].canonical(value.normalize('NFKC').trim()).normalize('NFKC')
}

/** The key of an identifier in canonical form, by which equal ones are found: "scheme value". */
export function identifierKey (scheme: string, value: string): string {
  return `${scheme} ${value}`
}

/**
 * Whether a value satisfies the check of its scheme: check digits for inn, ogrn, uscc, lei and imo (of a ship or a company), the
 * shape alone for swift_bic. Null when the scheme has no check. The value may be in any form.
 */
export function isValidIdentifier (scheme: IdentifierScheme, value: string): boolean | null {
  return SCHEMES[scheme].isValid?.(canonicalIdentifier(scheme, value)) ?? null
}

function characters (text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC')
}

/** The first number in a text, without separators: records say `IMO 9074729`, and `ИНН/КПП 7811489970/781101001`. */
function firstNumber (text: string): string {
  return /\d[\d\s.\p{Pd}]*/u.exec(text)?.[0].replace(/\D/g, '') ?? ''
}
