import { RESULT_COLUMNS } from '../result-columns.js'
import type { ScreenedRow } from '../row.js'

/** The titles of all columns of a screened file: those of the input, then those of the result. */
export function titlesOf (header: readonly string[]): string[] {
  return [...header, ...RESULT_COLUMNS.map(({ title }) => title)]
}

/** The cells added to a row; empty text where the result has no value. */
export function resultCells ({ line, result }: ScreenedRow): (string | number)[] {
  return RESULT_COLUMNS.map(({ key }) => key === 'line' ? line : result[key] ?? '')
}
