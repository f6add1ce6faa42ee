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
  /** The list's own date. */
  published?: string
  fetchedAt?: string
  checkedAt?: string
  /** Whole seconds since `checkedAt`. */
  ageS?: number
  records?: number
  sha256?: string
}

/** @param maxAgeMs since the publisher last confirmed it */
export function sourceStatus (id: string, { good, checkedAt, fault }: SourceState, maxAgeMs: number, now: number): SourceStatus {
  const age = checkedAt === undefined ? undefined : now - Date.parse(checkedAt)
  const stale = age !== undefined && age > maxAgeMs
  return {
    id,
    title: syncSource(id).title,
    status: stale ? 'stale' : fault !== undefined ? 'failing' : good === undefined ? 'waiting' : 'ok',
    ...(fault !== undefined && { reason: fault.reason, failingSince: fault.since }),
    ...(good?.published !== undefined && { published: good.published }),
    ...(good !== undefined && { fetchedAt: good.fetchedAt, records: good.records, sha256: good.sha256 }),
    ...(checkedAt !== undefined && { checkedAt }),
    ...(age !== undefined && { ageS: Math.max(0, Math.floor(age / 1000)) })
  }
}
