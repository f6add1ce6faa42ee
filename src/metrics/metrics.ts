import type { Counter, Gauge, Metric, Registry } from 'prom-client'
import type { Decision } from '../../schemas/screening.js'
import type { SliceOutcome } from '../screening/pool/worker-pool.js'
import type { RedisEvent } from '../screening/redis-cache.js'
import type { CacheResult } from '../screening/service-parts.js'
import type { ScreeningService } from '../screening/service.js'
import type { Observe } from '../verdict/timing.js'
import { ageDays } from '../watchlist/age.js'
import { DurationHistogram } from './duration-histogram.js'

/** Bucket bounds in seconds: from a memory hit to a batch. */
const ROUTE_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
/** Bucket bounds in seconds: a stage takes microseconds, Redis up to its budget. */
const STAGE_BUCKETS = [0.000005, 0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05]
const SECONDS_A_DAY = 86_400

/** What a gauge reads: its value, or those of its labels. */
export type Reading = number | readonly { labels: Record<string, string>, value: number }[]

/** Adds a metric to the registry, called once prom-client is loaded. */
type Registration = (registry: Registry, prom: typeof import('prom-client')) => void

/**
 * What one process reports to Prometheus, in its own registry. No label holds anything that a caller sent. Everything is counted
 * here from the start. prom-client is loaded when the registry is first wanted, because the first answer does not need it.
 */
export class Metrics {
  readonly #registrations: Registration[] = [(registry, { collectDefaultMetrics }) => collectDefaultMetrics({ register: registry })]
  #registry: Promise<Registry> | undefined

  readonly #requests = this.histogram('tumen_http_request_duration_seconds',
    'Time from request to answer, by route', ROUTE_BUCKETS)

  readonly #stages = this.histogram('tumen_stage_duration_seconds',
    'Time in one stage of a screening', STAGE_BUCKETS)

  readonly #cache = this.counter('tumen_cache_results_total', 'Where verdicts came from: memory, redis or miss (computed)', 'result')
  readonly #decisions = this.counter('tumen_decisions_total', 'Screenings by decision', 'decision')
  readonly #redis = this.counter('tumen_redis_events_total', 'What happened to questions and writes sent to Redis', 'event')
  readonly #slices = this.counter('tumen_worker_slices_total', 'What became of slices of batches that were meant for worker threads', 'outcome')

  /** Called by the screening service. */
  readonly observeStage: Observe = (stage, seconds) => this.#stages.observe(stage, () => ({ stage }), seconds)

  /** Called by the Redis cache. */
  readonly countRedis = (event: RedisEvent): void => this.#redis(event)

  /** Called by the pool of worker threads. */
  readonly countSlice = (outcome: SliceOutcome): void => this.#slices(outcome)

  /** @param route the pattern, never the URL */
  observeRequest (method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe(`${method} ${status} ${route}`, () => ({ method, route, status }), seconds)
  }

  countScreening (decision: Decision, cache: CacheResult): void {
    this.#decisions(decision)
    this.#cache(cache)
  }

  /** The registry with all metrics in it. The process itself (memory, event loop) is watched from the first call on. */
  async registry (): Promise<Registry> {
    this.#registry ??= import('prom-client').then(prom => {
      const registry = new prom.Registry()
      for (const register of this.#registrations) register(registry, prom)
      return registry
    })
    return await this.#registry
  }

  /**
   * Adds what is read from the service at each scrape: the list and policy in use, the age of the list, the memory cache, Redis
   * and worker threads.
   */
  watch (screening: ScreeningService): void {
    this.gauge('tumen_watchlist_info', 'Always 1; the labels tell which list and risk policy are in use', () => {
      const { version, asOf = '' } = screening.corpus
      return [{ labels: { version, as_of: asOf, policy: screening.policy.version }, value: 1 }]
    }, ['version', 'as_of', 'policy'])
    this.gauge('tumen_watchlist_parties', 'Listed parties in use', () => screening.corpus.parties.length)
    this.gauge('tumen_watchlist_age_seconds', 'Time since the date of the list in use; NaN when it has none',
      () => (ageDays(screening.corpus.asOf) ?? NaN) * SECONDS_A_DAY)
    this.gauge('tumen_memory_cache_entries', 'Verdicts held in this process', () => screening.health().memory.entries)
    if (screening.health().redis.status !== 'off') {
      this.gauge('tumen_redis_up', '1: Redis answers; 0: it does not', () => screening.health().redis.status === 'ok' ? 1 : 0)
    }
    if (screening.health().workers.status !== 'off') {
      this.gauge('tumen_workers_up', '1: batches are spread over worker threads, once there are any; 0: the threads start, or cannot',
        () => ['idle', 'ok'].includes(screening.health().workers.status) ? 1 : 0)
    }
  }

  /**
   * Adds a histogram of seconds.
   * @param bounds upper bounds of its buckets, rising
   */
  histogram (name: string, help: string, bounds: readonly number[]): DurationHistogram {
    const histogram = new DurationHistogram(name, help, bounds)
    this.#registrations.push(registry => registry.registerMetric(histogram as unknown as Metric))
    return histogram
  }

  /**
   * Adds a value, or one for each of several labels, that is read at each scrape.
   * @param read gives a number, or with labels all that there are
   * @param labelNames the labels that the values have; left out: none
   */
  gauge (name: string, help: string, read: () => Reading | Promise<Reading>, labelNames: string[] = []): void {
    this.#registrations.push((registry, { Gauge }) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames,
        registers: [registry],
        async collect () {
          const found = await read()
          gauge.reset()
          for (const { labels, value } of typeof found === 'number' ? [{ labels: {}, value: found }] : found) gauge.set(labels, value)
        }
      })
    })
  }

  /**
   * Adds a counter with one label. It is kept in a plain map until it is read, for the reason given at `DurationHistogram`.
   * @returns counts a value of the label, once or `by` times
   */
  counter (name: string, help: string, label: string): (value: string, by?: number) => void {
    const counts = new Map<string, number>()
    this.#registrations.push((registry, { Counter }) => {
      const counter: Counter = new Counter({
        name,
        help,
        labelNames: [label],
        registers: [registry],
        collect () {
          counter.reset()
          for (const [value, count] of counts) counter.inc({ [label]: value }, count)
        }
      })
    })
    return (value, by = 1) => counts.set(value, (counts.get(value) ?? 0) + by)
  }
}
