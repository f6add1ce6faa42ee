/**
 * Whether a canonical value has the shape of a Business Identifier Code: four characters for the party, a
 * country, two for the place and, for a branch, three more. There is no check digit: a well-formed code
 * need not exist. Source: ISO 9362:2022 (the party prefix may hold digits since 2014).
 */
export function isSwiftBic (value: string): boolean {
  return /^[0-9A-Z]{4}[A-Z]{2}[0-9A-Z]{2}([0-9A-Z]{3})?$/.test(value)
}

/** The form in which two codes are compared: the branch code `XXX`, the head office, means the same as none and is left out. */
export function canonicalSwiftBic (value: string): string {
  return value.length === 11 && value.endsWith('XXX') ? value.slice(0, 8) : value
}
