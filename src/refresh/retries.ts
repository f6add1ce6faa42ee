import type { SourceState } from '../watchlist/sync/source-folder.js'
import { isOnlyTaken, syncSource } from '../watchlist/sync/sync-sources.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'

/** Wait before the first retry of a list that could not be fetched, milliseconds. */
export const FIRST_RETRY_MS = 15 * 60_000

/** What decides when a list that could not be fetched is tried again before the next sync. */
export interface RetryTerms {
  settings: Pick<SyncSettings, 'mirror' | 'tokens'>
  /** Time between two syncs of all lists, milliseconds. */
  intervalMs: number
}

/**
 * When a list that failed is tried again before the next sync of all lists. The wait is a quarter of an hour plus the time
 * for which the list had been failing at the last attempt, so each wait is twice the one before. It depends on the
 * stored state alone, which survives a restart and is the same for all replicas.
 * @returns milliseconds since 1970; undefined when the next sync comes sooner, or the list can only be taken from a folder
 */
export function retryAt (id: string, { fault }: SourceState, { settings, intervalMs }: RetryTerms): number | undefined {
  if (fault === undefined || isOnlyTaken(syncSource(id), settings)) return undefined
  const at = Date.parse(fault.at)
  const wait = FIRST_RETRY_MS + at - Date.parse(fault.since)
  return wait < intervalMs ? at + wait : undefined
}

/** Ids of the lists that are due for another attempt. @param now milliseconds since 1970 */
export function dueForRetry (states: Iterable<readonly [id: string, state: SourceState]>, terms: RetryTerms, now: number): string[] {
  return [...states].flatMap(([id, state]) => (retryAt(id, state, terms) ?? Infinity) <= now ? [id] : [])
}
