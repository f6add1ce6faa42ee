import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { Lease, SharedLists, SharedState } from './shared-lists.js'

/** How long a start waits for Redis, milliseconds. */
const BEGIN_WITHIN_MS = 3_000

/** One replica's part in the lists that all share: it fetches only in its turn, and follows what others publish. */
export class Replica {
  readonly #shared: SharedLists
  readonly #store: GenerationStore
  readonly #intervalMs: number
  #lastSeen: string | undefined

  constructor (shared: SharedLists, store: GenerationStore, intervalMs: number) {
    this.#shared = shared
    this.#store = store
    this.#intervalMs = intervalMs
  }

  /** The lease to fetch lists under; undefined when it is another replica's turn, or one has done it just now. */
  async turn (now = Date.now()): Promise<Lease | undefined> {
    const lease = await this.#shared.acquire()
    if (lease === undefined) return undefined
    const { syncedAt } = await this.#shared.state()
    if (syncedAt === undefined || now - Date.parse(syncedAt) >= this.#intervalMs / 2) return lease
    await lease.release()
  }

  /** @returns false when the lease was lost meanwhile: what was fetched is then not put in use */
  async publish (lease: Lease, { sources, version }: SyncReport): Promise<boolean> {
    const states = Object.fromEntries(sources.map(({ id, state }) => [id, state]))
    const known = (await this.#shared.state()).version
    const generation = version === undefined || version === known ? undefined : await this.#store.readPacked(version)
    const published = await this.#shared.publish(lease, states, new Date().toISOString(), generation)
    if (published && version !== undefined) this.#lastSeen = version
    return published
  }

  /**
   * What the replicas have in use, brought into this one's store where it is not there yet.
   * @param inUse the version in use here; it is published when Redis has lost all, or its bytes
   */
  async follow (inUse: string): Promise<SharedState> {
    const state = await this.#shared.state()
    const { version } = state
    if (version === undefined) {
      await this.#offer(inUse)
    } else if (version === inUse) {
      if (!await this.#shared.holds(version)) await this.#shared.put(await this.#store.readPacked(version))
    } else if (state.offered !== undefined && await this.#isNewer(inUse, state.offered)) {
      await this.#offer(inUse)
      return { ...state, version: inUse }
    } else {
      await this.#bring(version)
    }
    if (version !== undefined) this.#lastSeen = version
    return state
  }

  /**
   * Publishes a generation that somebody has put in use by hand on this replica's folder.
   * @returns whether it is the one that all turn to
   */
  async offerNew (version: string): Promise<boolean> {
    if (version === this.#lastSeen) return false
    return (await this.#shared.state()).version === version || await this.#offer(version)
  }

  /** Begins with what the others have in use. Resolves when that is in the store, or cannot be had in time. */
  async begin (): Promise<void> {
    try {
      await this.#shared.ready(BEGIN_WITHIN_MS)
      const { version } = await this.#shared.state()
      if (version === undefined) return
      await this.#bring(version)
      await this.#store.setCurrent(version)
      this.#lastSeen = version
    } catch {
      // It begins with what it has, and catches up when it follows.
    }
  }

  close (): void {
    this.#shared.close()
  }

  /** A generation made of fetched lists is published as it is; the bundled list needs no publishing. */
  async #offer (version: string): Promise<boolean> {
    const packed = await this.#store.readPacked(version)
    if (packed.facts.sources.length === 0) return false
    const lease = await this.#shared.acquire()
    if (lease === undefined) return false
    try {
      const { sources } = await this.#shared.state()
      const published = await this.#shared.publish(lease, sources, packed.facts.createdAt, packed, true)
      if (published) this.#lastSeen = version
      return published
    } finally {
      await lease.release()
    }
  }

  /** Whether a generation made of fetched lists was made after a time. */
  async #isNewer (version: string, time: string): Promise<boolean> {
    const { facts } = await this.#store.readPacked(version)
    return facts.sources.length > 0 && facts.createdAt > time
  }

  async #bring (version: string): Promise<void> {
    try {
      await this.#store.readPacked(version)
    } catch {
      await this.#store.write(await this.#shared.fetch(version))
    }
  }
}
