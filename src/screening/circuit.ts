/** How long nothing is asked after a failure, milliseconds: doubled with each probe that fails. */
const FIRST_REST_MS = 250
const LONGEST_REST_MS = 5_000

/**
 * Spares callers the wait for something that has just failed. After a failure nothing is asked for a rest; then one
 * caller probes, and its success lets everybody in again.
 */
export class Circuit {
  #restMs = 0
  #probeAt = 0
  #probing = false
  #openedAt: number | undefined

  /** The moment of the first failure since the last success, Unix milliseconds; undefined while all is well. */
  get openedAt (): number | undefined {
    return this.#openedAt
  }

  /** Whether to ask now. While open, true goes to one caller a rest: the probe. */
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

  /** Calls in flight fail together, so of those only the first counts, and later only probes do. */
  failed (now = Date.now()): void {
    if (this.#openedAt !== undefined && !this.#probing) return
    this.#openedAt ??= now
    this.#probing = false
    this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2 || FIRST_REST_MS)
    this.#probeAt = now + this.#restMs
  }
}
