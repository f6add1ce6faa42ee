/**
 * Whether a canonical value is a Legal Entity Identifier: 18 letters or digits and two check digits. With letters read as numbers
 * (A is 10, Z is 35), the whole leaves 1 when divided by 97. Check digits run from 02 to 98: 00, 01 and 99 could leave the same
 * remainder and are refused.
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
