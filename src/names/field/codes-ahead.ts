/** Codes before a name, each of which ends where the next or the name begins. */
const CODES = [
  // A field of a payment message: ":50K:", ":59:".
  ':\\d\\d[A-Z]?:',
  // What a party is, or what a line says of it: "/BENM/", "/ULTB/NAME/", "/BENEFRES/KP//" (SWIFT, field 72; central banks, field 77B).
  '\\/[A-Z]{3,8}\\/(?:NAME\\/|[A-Z]{2}\\/\\/)?',
  // Whose document a number is of: "CCPT/KP/654410078" (SWIFT, option F of field 50).
  '(?:ARNU|CCPT|CUST|DRLC|EMPL|NIDN|SOSE|TXID)\\/[A-Z]{2}\\/\\S+(?=\\s)',
  // Numbers that Russian banks put into the name: of a taxpayer, of the reason for its registration, of a foreign organisation.
  '(?:(?:INN|ИНН)(?:\\/(?:KPP|КПП))?|KPP|КПП|KIO|КИО)[\\s:.№]*\\d{5,12}(?:\\/\\d{9})?',
  // An account, also an IBAN, and whether it is debited or credited: "/C/40702810900000012345".
  '\\/{0,2}(?:[CD]\\/)?(?:[A-Z]{2}\\d{2}(?=[A-Z\\d]*\\d{4})[A-Z\\d]{11,30}|\\d{10,34})(?![\\p{L}\\d])',
  // What marks the line of an account, or that a line continues the one before.
  '\\/{1,2}(?=[^\\s/])'
]
const AHEAD = new RegExp(`^(?:(?:${CODES.join('|')})[\\s.,/]*)+`, 'u')

/** A text without the codes, numbers and accounts that payments put before a name: "/40702810900000012345 INN7714000001.TOLMEN". */
export function withoutCodesAhead (text: string): string {
  return text.replace(AHEAD, '')
}

/** A cheap test that rules out most texts: they begin with a letter, and not with the name of a number. */
export function hasCodesAhead (text: string): boolean {
  return MAY_HAVE_CODES.test(text) && AHEAD.test(text)
}

const MAY_HAVE_CODES = /^(?:[:/\d]|[A-Z]{2}\d|[A-Z]{4}\/|INN|ИНН|KPP|КПП|KIO|КИО)/u
