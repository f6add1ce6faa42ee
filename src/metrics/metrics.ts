import type { Counter, Gauge, Metric, Registry } from 'prom-client'
import { DurationHistogram } from './duration-histogram.js'

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
