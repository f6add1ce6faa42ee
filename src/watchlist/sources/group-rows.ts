import type { ReadOptions } from './list-record.js'

/**
 * Groups consecutive rows that have the same key. A row without a key is skipped and reported. So is a row that comes after
 * its group has ended, because that group was already yielded.
 */
export async function * groupRows<Row extends { place: string }> (
  rows: AsyncIterable<Row>, keyOf: (row: Row) => string, options: ReadOptions
): AsyncGenerator<Row[]> {
  const ended = new Set<string>()
  let key = ''
  let group: Row[] = []
  for await (const row of rows) {
    const next = keyOf(row)
    if (next === '') {
      options.onSkipped?.({ reason: 'no reference', place: row.place })
    } else if (next === key) {
      group.push(row)
    } else if (ended.has(next)) {
      options.onSkipped?.({ reason: 'lies apart from the other rows of its reference', place: next })
    } else {
      if (group.length > 0) yield group
      ended.add(key)
      key = next
      group = [row]
    }
  }
  if (group.length > 0) yield group
}
