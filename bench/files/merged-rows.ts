/** What identifies a result: the file, its number of rows, and the way in which it was screened. */
const keyOf = (row: readonly string[]) => JSON.stringify([row[0], row[1], row[3]])

/** Merges results: those of this run replace earlier ones with the same key. Sorted by number of rows, file and way. */
export function mergedRows (before: readonly string[][], now: readonly string[][]): string[][] {
  const rows = new Map([...before, ...now].map(row => [keyOf(row), row]))
  return [...rows.values()].sort((a, b) => Number(a[1]) - Number(b[1]) || a[0].localeCompare(b[0], 'en') || b[3].localeCompare(a[3], 'en'))
}
