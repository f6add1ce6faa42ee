import { gather } from './gather.js'

/** The characters at which a group of rows is full. A group of usual rows has far fewer, and a process has room for far more. */
export const MOST_CHARACTERS_TOGETHER = 2_000_000

/**
 * Gathers rows into groups, as `gather` does. Groups of long rows hold fewer of them, so that no file fills the memory: a
 * row may have a million characters.
 * @param most rows in a group
 * @param patienceMs how long a group waits for its next row, milliseconds
 */
export function gatherRows<T extends { cells: readonly string[] }> (rows: AsyncIterable<T>, most: number, patienceMs: number): AsyncGenerator<T[]> {
  return gather(rows, most, patienceMs, { of: charactersOf, most: MOST_CHARACTERS_TOGETHER })
}

/** The number of UTF-16 code units in all cells of a row. */
export function charactersOf ({ cells }: { cells: readonly string[] }): number {
  return cells.reduce((sum, { length }) => sum + length, 0)
}
