import type { ReadOptions } from './list-record.js'

/**
 * Rows that follow each other and have one key, as groups. A row without a key, and a row that comes after its
 * group has ended, is passed over and reported: what was handed over cannot be taken back.
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
