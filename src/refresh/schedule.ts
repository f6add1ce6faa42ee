/** A timer of Node's that is set to more than this, some 25 days, runs at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Runs something over and over: at an interval with a random part, so that many replicas do not come at once. */
export class Schedule {
  readonly #run: () => Promise<number | void>
  readonly #intervalMs: number
  readonly #jitter: number
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /**
   * @param run never rejects; may say in how many milliseconds to come again, in place of the interval
   * @param jitter share of the interval that is left to chance, 0-1
   */
  constructor (run: () => Promise<number | void>, intervalMs: number, jitter: number) {
    this.#run = run
    this.#intervalMs = intervalMs
    this.#jitter = jitter
  }

  /** @param firstMs when it is run first */
  start (firstMs: number): void {
    this.#in(firstMs)
  }

  stop (): void {
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #in (ms: number): void {
    if (ms > LONGEST_TIMER_MS) {
      this.#timer = setTimeout(() => this.#in(ms - LONGEST_TIMER_MS), LONGEST_TIMER_MS).unref()
      return
    }
    this.#timer = setTimeout(async () => {
      const next = await this.#run() ?? this.#intervalMs
      if (!this.#closed) this.#in(next * (1 + (Math.random() - 0.5) * this.#jitter))
    }, ms).unref()
  }
}
