/** `idle`: no batch has needed threads so far. `since` is ISO 8601, `reason` is for an operator. */
export type PoolState = { status: 'idle' | 'starting' | 'ok' } | { status: 'degraded', since: string, reason: string }

/** How long nothing is started after a failure, milliseconds; doubled with each failure that follows. */
const FIRST_REST_MS = 250
const LONGEST_REST_MS = 60_000

/** What is wrong with the threads of a pool, if anything, since when, and how long they rest for it. */
export class PoolHealth {
  #state: PoolState = { status: 'idle' }
  #restMs = 0

  get state (): PoolState {
    return this.#state
  }

  /** Threads are being started. A failure stays shown during the attempts to start anew, until one succeeds. */
  starting (): void {
    if (this.#restMs === 0) this.#state = { status: 'starting' }
  }

  /** All threads have read the list. */
  started (): void {
    this.#state = { status: 'ok' }
  }

  /** The next failure rests as a first one does: a slice was answered, or threads of another basis take over. */
  forgetFailures (): void {
    this.#restMs = 0
  }

  /** @returns how long to rest before threads are started again, milliseconds */
  failed (reason: string): number {
    const since = this.#state.status === 'degraded' ? this.#state.since : new Date().toISOString()
    this.#state = { status: 'degraded', since, reason }
    this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2 || FIRST_REST_MS)
    return this.#restMs
  }
}
