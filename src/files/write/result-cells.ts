import { RESULT_COLUMNS } from '../result-columns.js'
import type { ScreenedRow } from '../row.js'

/** The titles of all columns of a screened file. */
export function titlesOf (header: readonly string[]): string[] {
  return [...header, ...RESULT_COLUMNS.map(({ title }) => title)]
}

/** The cells that are added to a row; empty where there is nothing to say. */
export function resultCells ({ line, result }: ScreenedRow): (string | number)[] {
  return RESULT_COLUMNS.map(({ key }) => key === 'line' ? line : result[key] ?? '')
}
