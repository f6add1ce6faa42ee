import { digit, weightedSum } from './digits.js'

const COMPANY = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const PERSON_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const PERSON_SECOND = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

/**
 * Whether a canonical value is a Russian taxpayer number (ИНН) with the right check digits: 10 digits for a
 * company, 12 for a person. Zeros alone satisfy the sum and are refused: no tax office has the code 0000.
 * Source of the weights: python-stdnum, `stdnum.ru.inn`.
 */
export function isInn (value: string): boolean {
  if (!/^(\d{10}|\d{12})$/.test(value) || value.startsWith('0000')) return false
  if (value.length === 10) return check(value, COMPANY)
  return check(value, PERSON_FIRST) && check(value, PERSON_SECOND)
}

function check (value: string, weights: readonly number[]): boolean {
  return weightedSum(value, weights) % 11 % 10 === digit(value, weights.length)
}
