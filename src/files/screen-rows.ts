import type { Decision, Screening, ScreenOptions, ScreenRequest } from '../../schemas/screening.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import type { BatchOutcome } from '../screening/batch.js'
import type { CacheResult } from '../screening/service-parts.js'
import type { PinnedScreening } from '../screening/service.js'
import { errorResult, rowResult } from './row-result.js'
import type { ScreenedRow, SupplierRow } from './row.js'

/** The limit of matches for a row. The count of further matches is exact up to this limit. */
const MOST_MATCHES = 100

export interface RowHooks {
  /** Called for each row that was screened, for metrics. */
  onScreened?: (decision: Decision, cache: CacheResult) => void
  /** Called with each internal error, for the log. */
  onFault?: (error: Error) => void
}

/**
 * Screens rows. A row that cannot be screened gets the reason as its result and does not affect the others.
 * @param options already validated; see readOptions
 * @returns a result for each row, in order
 */
export async function screenRows (rows: readonly SupplierRow[], screening: PinnedScreening, options: ScreenOptions | undefined, { onScreened, onFault }: RowHooks = {}): Promise<ScreenedRow[]> {
  const requests: ScreenRequest[] = rows.flatMap(row => 'item' in row ? { party: row.item.party, options: { limit: MOST_MATCHES, ...options } } : [])
  const outcomes = await screening.screenMany(requests)
  let next = 0
  const resultOf = (row: SupplierRow) => {
    if ('fault' in row) return errorResult(row.fault)
    const outcome: BatchOutcome = outcomes[next++]
    if (outcome instanceof Error) {
      if (!(outcome instanceof InvalidQuestionError)) onFault?.(outcome)
      return errorResult(outcome)
    }
    onScreened?.(outcome.decision, outcome.cache)
    return rowResult(JSON.parse(outcome.text) as Screening, row.notes)
  }
  return rows.map(row => ({ line: row.line, cells: row.cells, result: resultOf(row) }))
}
