import type { SourceState } from '../watchlist/sync/source-folder.js'
import { syncSource } from '../watchlist/sync/sync-sources.js'

/** What an operator is told of one source. */
export interface SourceStatus {
  id: string
  title: string
  /** ok; failing: the last attempt went wrong; stale: not confirmed for longer than is allowed; waiting: not tried yet. */
  status: 'ok' | 'failing' | 'stale' | 'waiting'
  /** What went wrong last, and since when. */
  reason?: string
  failingSince?: string
  /** When it is tried again, where that is before all lists are fetched again. */
  nextTryAt?: string
  /** The list's own date. */
  published?: string
  fetchedAt?: string
  checkedAt?: string
  /** Whole seconds since `checkedAt`. */
  ageS?: number
  records?: number
  sha256?: string
}

/**
 * @param maxAgeMs since the publisher last confirmed it
 * @param retryAt when it is tried again, where that is before all lists are
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
