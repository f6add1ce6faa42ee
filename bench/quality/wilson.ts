/** A share of `hits` in `n`, with its 95 % interval from `low` to `high`. */
export interface Share { hits: number, n: number, share: number, low: number, high: number }

/** The normal quantile of a two-sided 95 % interval. */
const z = 1.959964

/**
 * A share with its 95 % Wilson score interval.
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export function wilson (hits: number, n: number): Share {
  if (n === 0) return { hits, n, share: 0, low: 0, high: 1 }
  const share = hits / n
  const spread = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
  const middle = share + z * z / (2 * n)
  const scale = 1 + z * z / n
  return { hits, n, share, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
