/** How long nothing is asked after a failure, milliseconds; doubled with each probe that fails. */
const FIRST_REST_MS = 250
const LONGEST_REST_MS = 5_000

/**
 * A circuit breaker: spares callers the wait for something that has just failed. After a failure nothing is asked for a while.
 * Then one caller probes, and if that succeeds, all may ask again.
 */
export class Circuit {
  #restMs = 0
  #probeAt = 0
  #probing = false
  #openedAt: number | undefined

  /** When the first failure since the last success happened, Unix milliseconds; undefined while all is well. */
  get openedAt (): number | undefined {
    return this.#openedAt
  }

  /** Whether to ask now. After a failure, only one caller in each rest is told true: the probe. */
  allows (now = Date.now()): boolean {
    if (this.#openedAt === undefined) return true
    if (now < this.#probeAt) return false
    this.#probing = true
    this.#probeAt = now + this.#restMs
    return true
  }

  succeeded (): void {
    this.#openedAt = undefined
    this.#probing = false
    this.#restMs = 0
  }

  /** Of calls in flight that fail together only the first counts. After that only probes do. */
  failed (now = Date.now()): void {
    if (this.#openedAt !== undefined && !this.#probing) return
    this.#openedAt ??= now
    this.#probing = false
    this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2 || FIRST_REST_MS)
    this.#probeAt = now + this.#restMs
  }
}
