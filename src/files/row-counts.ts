import type { RowCounts, RowResult } from './row.js'

export function noRows (): RowCounts {
  return { rows: 0, clear: 0, review: 0, block: 0, error: 0, noted: 0 }
}

/** Counts one more row in. */
export function countRow (counts: RowCounts, { decision, notes }: RowResult): void {
  counts.rows++
  counts[decision]++
  if (notes !== undefined) counts.noted++
}
