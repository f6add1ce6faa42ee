import { LEASE_MS, type Lease } from './fetch-lock.js'
import type { SharedLists } from './shared-lists.js'
import type { SharedState } from './shared-state.js'

/**
 * The turns in which replicas fetch: one at a time, while it holds the lease. Every method but `close` throws UnsharedError
 * when Redis cannot be used.
 */
export class FetchTurns {
  readonly #shared: SharedLists
  readonly #intervalMs: number
  #lease: Lease | undefined

  /** @param intervalMs time between two syncs of all replicas together, milliseconds */
  constructor (shared: SharedLists, intervalMs: number) {
    this.#shared = shared
    this.#intervalMs = intervalMs
  }

  /**
   * Calls `run` while holding the lease, unless another replica is fetching or fetched all lists less than half an interval ago.
   * @returns milliseconds until the next attempt: what `run` returned, or how long to wait for the other replica;
   * undefined stands for the interval
   */
  async forAll (run: (lease: Lease) => Promise<number | undefined>, now = Date.now()): Promise<number | undefined> {
    return await this.#leased(async (lease, { allSyncedAt }) => {
      const since = allSyncedAt === undefined ? Infinity : now - Date.parse(allSyncedAt)
      return since < this.#intervalMs / 2 ? this.#intervalMs - Math.max(0, since) : await run(lease)
    })
  }

  /**
   * Calls `run` for the lists that are due for another attempt, unless another replica is fetching.
   * @param due picks those lists by the state that all replicas share, as another replica may just have tried them
   * @returns milliseconds until the next attempt, 0 when no list was due; else what `run` returned
   */
  async forDue (due: (sources: SharedState['sources']) => string[], run: (lease: Lease, only: string[]) => Promise<number | undefined>): Promise<number | undefined> {
    return await this.#leased(async (lease, { sources }) => {
      const only = due(sources)
      return only.length === 0 ? 0 : await run(lease, only)
    })
  }

  /** Releases the lease if it is held, so that no other replica has to wait for it to expire. */
  async close (): Promise<void> {
    await this.#lease?.release().catch(() => {})
  }

  /** @returns what `run` returned, or milliseconds until the next attempt when another replica holds the lease */
  async #leased (run: (lease: Lease, state: SharedState) => Promise<number | undefined>): Promise<number | undefined> {
    const lease = await this.#shared.acquire()
    if (lease === undefined) return Math.min(LEASE_MS, this.#intervalMs)
    this.#lease = lease
    try {
      return await run(lease, await this.#shared.state())
    } finally {
      this.#lease = undefined
      await lease.release().catch(() => {})
    }
  }
}
