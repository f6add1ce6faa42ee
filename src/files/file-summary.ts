import { defined } from '../../schemas/defined.js'
import type { FileSummary } from './row.js'

/** The end of a screened file, which is complete unless something says why not. */
export function fileSummary (facts: Omit<FileSummary, 'complete' | 'incompleteBecause'>, incompleteBecause: string | undefined): FileSummary {
  const { counts, watchlist: { version, asOf }, model, policy, reading } = facts
  return defined({
    complete: incompleteBecause === undefined, incompleteBecause, counts: { ...counts }, watchlist: defined({ version, asOf }), model, policy, reading
  })
}
