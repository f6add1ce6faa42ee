/** Weighted sum of the leading digits of a string of ASCII digits: one digit for each weight. */
export function weightedSum (digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * digit(digits, i), 0)
}

/** The digit at a position of a string of ASCII digits. */
export function digit (digits: string, position: number): number {
  return digits.charCodeAt(position) - 48
}
