/** The characters of the code in the order of their values, 0 to 30: I, O, S, V and Z are not used. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/**
 * Whether a canonical value is a Chinese unified social credit code: 17 characters and a check character
 * that brings the sum, weighted by the powers of 3, up to a multiple of 31.
 * Source: GB 32100-2015, section 4 and annex A.
 */
export function isUscc (value: string): boolean {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(value)) return false
  let sum = 0
  let weight = 1
  for (const character of value.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = weight * 3 % 31
  }
  return ALPHABET[(31 - sum % 31) % 31] === value[17]
}
