/** How much the caches of verdicts hold and for how long, where nothing else is set. */
export const CACHE_DEFAULTS = {
  /** Verdicts in memory. */
  maxEntries: 50_000,
  /** Seconds that a verdict is kept. */
  ttlS: 86_400,
  /** Milliseconds that a screening waits for Redis. */
  budgetMs: 15
}
