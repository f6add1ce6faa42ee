import type { Decision, Screening, ScreenOptions, ScreenRequest } from '../../schemas/screening.js'
import type { BatchOutcome } from '../screening/batch.js'
import { InvalidQuestionError } from '../screening/invalid-question.js'
import type { CacheResult, PinnedScreening } from '../screening/service.js'
import { errorResult, rowResult } from './row-result.js'
import type { ScreenedRow, SupplierRow } from './row.js'

/** So many matches are counted for a row; the count of further matches is right up to here. */
const MOST_MATCHES = 100

export interface RowHooks {
  /** Told of each row that was screened, for metrics. */
  onScreened?: (decision: Decision, cache: CacheResult) => void
  /** Told of a fault of ours, for the log. */
  onFault?: (error: Error) => void
}

/**
 * A result for each row, in order. A row that cannot be screened says why and leaves the others alone.
 * @param options valid ones; see readOptions
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
