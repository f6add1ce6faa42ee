import { digit, weightedSum } from './digits.js'

const SHIP = [7, 6, 5, 4, 3, 2]
const COMPANY = [8, 6, 4, 2, 9, 7]

/**
 * Whether a canonical value is the IMO number of a ship: seven digits, the last of them the last figure of
 * the sum of the others, weighted 7 to 2. Source: IMO resolution A.1117(30).
 */
export function isShipImo (value: string): boolean {
  return shaped(value) && weightedSum(value, SHIP) % 10 === digit(value, 6)
}

/**
 * Whether a canonical value is the IMO number of a company or registered owner, which looks like a ship's
 * and has a check of its own: the last digit brings the sum of the others, weighted 8 6 4 2 9 7, up to a
 * multiple of 11 (10 is written 0). Source: the numbers are those of IMO resolution MSC.160(78); the check is
 * described in Wikipedia's "IMO number", and every complete company number of the bundled watchlist meets it.
 */
export function isCompanyImo (value: string): boolean {
  return shaped(value) && (11 - weightedSum(value, COMPANY) % 11) % 10 === digit(value, 6)
}

/** Whether a canonical value is an IMO number of either kind; the two are written alike. */
export function isImo (value: string): boolean {
  return isShipImo(value) || isCompanyImo(value)
}

/** Seven digits; a leading zero is given to no ship and no company. */
function shaped (value: string): boolean {
  return /^[1-9]\d{6}$/.test(value)
}
