/**
 * Whether a canonical value is a Legal Entity Identifier: 18 letters or digits and two check digits, the
 * whole leaving 1 when divided by 97 with A counted as 10 and Z as 35. The scheme issues 02 to 98: 00, 01 and 99
 * would divide alike and are refused.
 * Source: ISO 17442-1:2020, check digits as in ISO/IEC 7064 MOD 97-10.
 */
export function isLei (value: string): boolean {
  return /^[0-9A-Z]{18}(?!00|01|99)\d{2}$/.test(value) && mod97(value) === 1
}

function mod97 (value: string): number {
  let rest = 0
  for (const character of value) {
    const number = parseInt(character, 36)
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97
  }
  return rest
}
