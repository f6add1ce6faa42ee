import { defined } from '../../schemas/defined.js'
import type { Readiness } from '../../schemas/health.js'
import type { JobsHealth } from '../jobs/job-service.js'
import type { RefreshState } from '../refresh/refresh-findings.js'
import type { ScreeningService } from '../screening/service.js'
import { ageDays } from '../watchlist/age.js'

export interface ReadinessBounds {
  /** The age of the list above which readiness is reported as degraded, days. */
  maxAgeDays: number
  /** Whether requests are being turned away. */
  overloaded: boolean
  /** The state of the Redis that holds jobs. Left out: the service offers no jobs. */
  jobs?: JobsHealth
  /** The state of the lists that are fetched. Left out: none are fetched. */
  refresh?: RefreshState
}

/**
 * Whether the service can answer, with the reasons for anything that needs attention.
 * @param now milliseconds since 1970
 */
export function readiness (screening: ScreeningService, { maxAgeDays, overloaded, jobs, refresh }: ReadinessBounds, now = Date.now()): Readiness {
  const { corpus } = screening
  const { redis, memory, workers } = screening.health()
  const age = ageDays(corpus.asOf, now)
  const reasons: string[] = []
  if (overloaded) reasons.push('Requests are turned away: the event loop is late')
  if (redis.status === 'degraded') reasons.push(`${redis.reason}, since ${redis.since}; verdicts come from memory or are computed`)
  if (workers.status === 'degraded') reasons.push(`${workers.reason}, since ${workers.since}; batches are computed in the request thread`)
  if (jobs?.status === 'degraded') reasons.push(`Jobs: ${jobs.reason}; new ones are refused and those under way wait`)
  if (age !== undefined && age > maxAgeDays) reasons.push(`The list is ${age} days old; ${maxAgeDays} are allowed`)
  const stale = refresh?.sources.some(({ status }) => status === 'stale')
  if (refresh !== undefined) reasons.push(...refreshReasons(refresh))
  return {
    status: overloaded ? 'unavailable' : reasons.length > 0 ? 'degraded' : 'ok',
    reasons,
    watchlist: defined({
      version: corpus.version,
      asOf: corpus.asOf,
      ageDays: age,
      parties: corpus.parties.length,
      lists: corpus.lists.map(({ list, date, dateNote }) => {
        const listAge = ageDays(date, now)
        return defined({ list, date, dateNote, ageDays: listAge })
      }),
      ...(refresh !== undefined && { stale, sources: refresh.sources })
    }),
    cache: { memoryEntries: memory.entries, redis: redis.status },
    jobs: jobs?.status ?? 'off',
    workers: workers.status
  }
}

function refreshReasons ({ sources, fault }: RefreshState): string[] {
  return [
    ...sources.flatMap(({ id, status, reason, checkedAt, failingSince }) => {
      const why = reason === undefined ? '' : `: ${reason}, since ${failingSince}`
      if (status === 'stale') return [`The list ${id} is stale, confirmed last at ${checkedAt}${why}`]
      return status === 'failing' ? [`The list ${id} cannot be refreshed${why}`] : []
    }),
    ...(fault === undefined ? [] : [fault])
  ]
}
