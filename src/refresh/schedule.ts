/** Node fires a timer at once when its delay exceeds this, about 25 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Runs a task again and again, at an interval with a random part so that many replicas do not run it at the same time. */
export class Schedule {
  readonly #run: () => Promise<number | void>
  readonly #intervalMs: number
  readonly #jitter: number
  #timer: NodeJS.Timeout | undefined
  #closed = false

  /**
   * @param run must not reject; may return the milliseconds until the next run, in place of the interval
   * @param jitter width of the random range as a share of the interval, 0-1: 0.2 varies it by up to 10 % either way
   */
  constructor (run: () => Promise<number | void>, intervalMs: number, jitter: number) {
    this.#run = run
    this.#intervalMs = intervalMs
    this.#jitter = jitter
  }

  /** @param firstMs delay before the first run, milliseconds */
  start (firstMs: number): void {
    this.#in(firstMs)
  }

  /** Prevents further runs; a run under way goes on. */
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
