/**
 * A passport number in the form in which two are compared. Some lists put the kind of document, `PS`, before
 * the nine digits of a North Korean passport and some leave it out, for one and the same passport.
 */
export function canonicalPassport (value: string): string {
  return value.replace(/^PS(?=\d{9}$)/, '')
}
