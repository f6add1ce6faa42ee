import type { SourceState } from '../watchlist/sync/source-folder.js'
import { isOnlyTaken, syncSource } from '../watchlist/sync/sync-sources.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'

/** When a list that could not be fetched is tried again first, milliseconds. */
export const FIRST_RETRY_MS = 15 * 60_000

/** How lists that could not be fetched are tried again before their time. */
export interface RetryTerms {
  settings: Pick<SyncSettings, 'mirror' | 'tokens'>
  /** Between two syncs of all lists, milliseconds. */
  intervalMs: number
}

/**
 * When a list that failed is tried again before all lists are: after a quarter of an hour and as long again as it had
 * failed by then, which makes each wait twice the one before. It follows from the state alone, which outlives a restart and
 * is the same for all replicas.
 * @returns milliseconds since 1970; undefined when the next sync of all lists is soon enough, or the list cannot be fetched
 */
export function retryAt (id: string, { fault }: SourceState, { settings, intervalMs }: RetryTerms): number | undefined {
  if (fault === undefined || isOnlyTaken(syncSource(id), settings)) return undefined
  const at = Date.parse(fault.at)
  const wait = FIRST_RETRY_MS + at - Date.parse(fault.since)
  return wait < intervalMs ? at + wait : undefined
}

/** The lists that are to be tried again now. */
export function dueForRetry (states: Iterable<readonly [id: string, state: SourceState]>, terms: RetryTerms, now: number): string[] {
  return [...states].flatMap(([id, state]) => (retryAt(id, state, terms) ?? Infinity) <= now ? [id] : [])
}
