/** What a row is about: file, rows, and the way that it went. */
const keyOf = (row: readonly string[]) => JSON.stringify([row[0], row[1], row[3]])

/** Rows of earlier runs with those of this one in their place, by size, file and way. */
export function mergedRows (before: readonly string[][], now: readonly string[][]): string[][] {
  const rows = new Map([...before, ...now].map(row => [keyOf(row), row]))
  return [...rows.values()].sort((a, b) => Number(a[1]) - Number(b[1]) || a[0].localeCompare(b[0], 'en') || b[3].localeCompare(a[3], 'en'))
}
