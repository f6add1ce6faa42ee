type Labels = Record<string, string | number>

/** The observations under one set of labels. */
class Series {
  readonly counts: number[]
  sum = 0

  constructor (readonly labels: Labels, readonly bounds: readonly number[]) {
    this.counts = new Array<number>(bounds.length + 1).fill(0)
  }

  observe (seconds: number): void {
    let bucket = 0
    while (bucket < this.bounds.length && seconds > this.bounds[bucket]) bucket++
    this.counts[bucket]++
    this.sum += seconds
  }
}

/**
 * A histogram for prom-client's registry. prom-client's own checks, sorts and hashes the labels at each observation, which over
 * all stages of a screening costs more than a memory hit. Here the caller gives a key that finds the series.
 */
export class DurationHistogram {
  readonly type = 'histogram'
  readonly aggregator = 'sum'
  readonly #series = new Map<string, Series>()

  /** @param bounds upper bounds of the buckets in seconds, rising */
  constructor (readonly name: string, readonly help: string, readonly bounds: readonly number[]) {}

  /**
   * @param key stands for the labels: equal labels must have equal keys
   * @param labels called once, when the key is new
   */
  observe (key: string, labels: () => Labels, seconds: number): void {
    let series = this.#series.get(key)
    if (series === undefined) {
      series = new Series(labels(), this.bounds)
      this.#series.set(key, series)
    }
    series.observe(seconds)
  }

  /** The values in the form that prom-client's registry prints. */
  async get () {
    const values = [...this.#series.values()].flatMap(series => this.#values(series))
    return { name: this.name, help: this.help, type: this.type, aggregator: this.aggregator, values }
  }

  #values ({ labels, counts, sum }: Series) {
    let count = 0
    const buckets = counts.map((inBucket, i) => {
      count += inBucket
      return { metricName: `${this.name}_bucket`, labels: { le: this.bounds[i] ?? '+Inf', ...labels }, value: count }
    })
    return [
      ...buckets,
      { metricName: `${this.name}_sum`, labels, value: sum },
      { metricName: `${this.name}_count`, labels, value: count }
    ]
  }
}
