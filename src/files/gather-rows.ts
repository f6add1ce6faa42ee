import { gather } from './gather.js'

/** Characters of rows that are held together: many times what as many usual rows have, and far less than a process has room for. */
export const MOST_CHARACTERS_TOGETHER = 2_000_000

/**
 * Rows in groups, as `gather` makes them. Of long rows fewer come together, so that no file fills the memory: a row may
 * have a million characters.
 */
export function gatherRows<T extends { cells: readonly string[] }> (rows: AsyncIterable<T>, most: number, patienceMs: number): AsyncGenerator<T[]> {
  return gather(rows, most, patienceMs, { of: charactersOf, most: MOST_CHARACTERS_TOGETHER })
}

export function charactersOf ({ cells }: { cells: readonly string[] }): number {
  return cells.reduce((sum, { length }) => sum + length, 0)
}
