import { defined } from '../../schemas/defined.js'
import type { ListSource } from '../../schemas/watchlist.js'
import type { SourceState } from '../watchlist/sync/source-folder.js'
import { syncSource } from '../watchlist/sync/sync-sources.js'

/**
 * What an operator is told of one source.
 * @param maxAgeMs since the publisher last confirmed it
 * @param retryAt when it is tried again, where that is before all lists are
 */
export function sourceStatus (id: string, { good, checkedAt, fault }: SourceState, maxAgeMs: number, retryAt: number | undefined, now: number): ListSource {
  const age = checkedAt === undefined ? undefined : now - Date.parse(checkedAt)
  const stale = age !== undefined && age > maxAgeMs
  return defined({
    id,
    title: syncSource(id).title,
    status: stale ? 'stale' : fault !== undefined ? 'failing' : good === undefined ? 'waiting' : 'ok',
    reason: fault?.reason,
    failingSince: fault?.since,
    nextTryAt: retryAt === undefined ? undefined : new Date(retryAt).toISOString(),
    published: good?.published,
    fetchedAt: good?.fetchedAt,
    records: good?.records,
    sha256: good?.sha256,
    checkedAt,
    ageS: age === undefined ? undefined : Math.max(0, Math.floor(age / 1000))
  })
}
