/** The best scores of benign names, by stratum. */
export type StrataScores = ReadonlyMap<string, ArrayLike<number>>

const steps = 10_000

/** The share of benign names that reach a threshold, as the mean over the strata regardless of their sizes. */
export function falseAlertRate (strata: StrataScores, threshold: number): number {
  let sum = 0
  for (const scores of strata.values()) {
    let reached = 0
    for (let i = 0; i < scores.length; i++) if (scores[i] >= threshold) reached++
    sum += scores.length === 0 ? 0 : reached / scores.length
  }
  return sum / strata.size
}

/** The smallest threshold, in steps of 0.0001, at which the false-alert rate is at most `rate`. */
export function thresholdAt (strata: StrataScores, rate: number): number {
  let low = 0
  let high = steps + 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (falseAlertRate(strata, middle / steps) <= rate) high = middle
    else low = middle + 1
  }
  return low / steps
}
