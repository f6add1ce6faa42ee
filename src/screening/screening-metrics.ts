import type { Decision } from '../../schemas/screening.js'
import type { Metrics } from '../metrics/metrics.js'
import type { Observe } from '../verdict/timing.js'
import { ageDays } from '../watchlist/age.js'
import type { SliceOutcome } from './pool/worker-pool.js'
import type { RedisEvent } from './redis-cache.js'
import type { CacheResult } from './service-parts.js'
import type { ScreeningService } from './service.js'

/** Bucket bounds in seconds: a stage takes microseconds, Redis up to its budget. */
const STAGE_BUCKETS = [0.000005, 0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05]
const SECONDS_A_DAY = 86_400

/** What is called as screenings go on, and counts it. */
export interface ScreeningWatch {
  /** Called with each screening that is answered. */
  countScreening: (decision: Decision, cache: CacheResult) => void
  /** Called by the screening service. */
  observeStage: Observe
  /** Called by the Redis cache. */
  countRedis: (event: RedisEvent) => void
  /** Called by the pool of worker threads. */
  countSlice: (outcome: SliceOutcome) => void
}

/** Adds the metrics of the screenings of this process. */
export function screeningMetrics (metrics: Metrics): ScreeningWatch {
  const stages = metrics.histogram('tumen_stage_duration_seconds', 'Time in one stage of a screening', STAGE_BUCKETS)
  const results = metrics.counter('tumen_cache_results_total', 'Where verdicts came from: memory, redis or miss (computed)', 'result')
  const decisions = metrics.counter('tumen_decisions_total', 'Screenings by decision', 'decision')
  const redis = metrics.counter('tumen_redis_events_total', 'What happened to questions and writes sent to Redis', 'event')
  const slices = metrics.counter('tumen_worker_slices_total', 'What became of slices of batches that were meant for worker threads', 'outcome')
  return {
    countScreening: (decision, cache) => {
      decisions(decision)
      results(cache)
    },
    observeStage: (stage, seconds) => stages.observe(stage, () => ({ stage }), seconds),
    countRedis: event => redis(event),
    countSlice: outcome => slices(outcome)
  }
}

/**
 * Adds what is read from the service at each scrape: the list and policy in use, the age of the list, the memory cache, Redis and
 * worker threads.
 */
export function watchScreening (metrics: Metrics, screening: ScreeningService): void {
  metrics.gauge('tumen_watchlist_info', 'Always 1; the labels tell which list and risk policy are in use', () => {
    const { version, asOf = '' } = screening.corpus
    return [{ labels: { version, as_of: asOf, policy: screening.policy.version }, value: 1 }]
  }, ['version', 'as_of', 'policy'])
  metrics.gauge('tumen_watchlist_parties', 'Listed parties in use', () => screening.corpus.parties.length)
  metrics.gauge('tumen_watchlist_age_seconds', 'Time since the date of the list in use; NaN when it has none',
    () => (ageDays(screening.corpus.asOf) ?? NaN) * SECONDS_A_DAY)
  metrics.gauge('tumen_memory_cache_entries', 'Verdicts held in this process', () => screening.health().memory.entries)
  if (screening.health().redis.status !== 'off') {
    metrics.gauge('tumen_redis_up', '1: Redis answers; 0: it does not', () => screening.health().redis.status === 'ok' ? 1 : 0)
  }
  if (screening.health().workers.status !== 'off') {
    metrics.gauge('tumen_workers_up', '1: batches are spread over worker threads, once there are any; 0: the threads start, or cannot',
      () => ['idle', 'ok'].includes(screening.health().workers.status) ? 1 : 0)
  }
}
