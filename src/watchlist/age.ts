const DAY_MS = 86_400_000

/** Whole days from an ISO date to now; undefined when there is no full date to count from. */
export function ageDays (date: string | undefined, now = Date.now()): number | undefined {
  const from = date === undefined ? NaN : Date.parse(date)
  return Number.isNaN(from) ? undefined : Math.floor((now - from) / DAY_MS)
}
