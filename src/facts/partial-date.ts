/** Whether a date of the right shape is known to the day. */
export function isWholeDay (date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length
}

/**
 * Whether the day of a date of the right shape exists, as 1970-02-31 does not.
 * @param text a year, a month or a day: `1970`, `1970-02`, `1970-02-28`
 */
export function doesExist (text: string): boolean {
  const day = text.padEnd(10, '-01')
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
