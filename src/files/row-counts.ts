import type { RowCounts, RowResult } from './row.js'

/** Counts that are all zero. */
export function noRows (): RowCounts {
  return { rows: 0, clear: 0, review: 0, block: 0, error: 0, noted: 0 }
}

/** Adds the result of a row to the counts. */
export function countRow (counts: RowCounts, { decision, notes }: RowResult): void {
  counts.rows++
  counts[decision]++
  if (notes !== undefined) counts.noted++
}
