import type { SourceState } from '../watchlist/sync/source-folder.js'
import { syncSource } from '../watchlist/sync/sync-sources.js'

/** What an operator is told of one source. Times are ISO 8601. */
export interface SourceStatus {
  id: string
  title: string
  /** failing: the last attempt failed; stale: not confirmed for longer than is allowed; waiting: not tried yet. */
  status: 'ok' | 'failing' | 'stale' | 'waiting'
  /** What went wrong in the last attempt. */
  reason?: string
  failingSince?: string
  /** When it is tried again, where that is before the next sync of all lists. */
  nextTryAt?: string
  /** The list's own date, as its publisher gives it. */
  published?: string
  fetchedAt?: string
  /** When the publisher last confirmed the list. */
  checkedAt?: string
  /** Whole seconds since `checkedAt`. */
  ageS?: number
  records?: number
  sha256?: string
}

/**
 * @param maxAgeMs how long ago the publisher may last have confirmed the list, milliseconds
 * @param retryAt when it is tried again before the next sync of all lists, milliseconds since 1970
 * @param now milliseconds since 1970
 * @throws Error when there is no source of that id
 */
export function sourceStatus (id: string, { good, checkedAt, fault }: SourceState, maxAgeMs: number, retryAt: number | undefined, now: number): SourceStatus {
  const age = checkedAt === undefined ? undefined : now - Date.parse(checkedAt)
  const stale = age !== undefined && age > maxAgeMs
  return {
    id,
    title: syncSource(id).title,
    status: stale ? 'stale' : fault !== undefined ? 'failing' : good === undefined ? 'waiting' : 'ok',
    ...(fault !== undefined && { reason: fault.reason, failingSince: fault.since }),
    ...(retryAt !== undefined && { nextTryAt: new Date(retryAt).toISOString() }),
    ...(good?.published !== undefined && { published: good.published }),
    ...(good !== undefined && { fetchedAt: good.fetchedAt, records: good.records, sha256: good.sha256 }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(age !== undefined && { ageS: Math.max(0, Math.floor(age / 1000)) })
  }
}
