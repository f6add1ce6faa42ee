import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { unpackGeneration, type PackedGeneration } from '../watchlist/generations/pack.js'
import type { SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import { LEASE_MS, type Lease } from './fetch-lock.js'
import type { SharedLists, SharedState } from './shared-lists.js'

/** How long a start waits for Redis, milliseconds. */
const BEGIN_WITHIN_MS = 3_000

/**
 * One replica's part in the lists that all share: it fetches only in its turn, and follows what others publish.
 * Every method but `begin` and `close` throws UnsharedError when Redis fails it.
 */
export class Replica {
  readonly #shared: SharedLists
  readonly #store: GenerationStore
  readonly #intervalMs: number
  #lease: Lease | undefined
  #lastSeen: string | undefined

  /** @param intervalMs between two syncs, of all replicas together */
  constructor (shared: SharedLists, store: GenerationStore, intervalMs: number) {
    this.#shared = shared
    this.#store = store
    this.#intervalMs = intervalMs
  }

  /**
   * Runs something when it is this replica's turn to fetch lists, which it then keeps until that has ended.
   * @returns in how many milliseconds to ask again: as it was told, or because another replica is at it, or has just been
   */
  async inTurn (run: (lease: Lease) => Promise<number | undefined>, now = Date.now()): Promise<number | undefined> {
    return await this.#leased(async (lease, { allSyncedAt }) => {
      const since = allSyncedAt === undefined ? Infinity : now - Date.parse(allSyncedAt)
      return since < this.#intervalMs / 2 ? this.#intervalMs - Math.max(0, since) : await run(lease)
    })
  }

  /**
   * Runs something for those lists that are to be tried again, unless another replica is at it.
   * @param due which lists those are, by what is known of all: another replica may just have tried them
   * @returns in how many milliseconds to ask again, where they were not tried
   */
  async again (due: (sources: SharedState['sources']) => string[], run: (lease: Lease, only: string[]) => Promise<number | undefined>): Promise<number | undefined> {
    return await this.#leased(async (lease, { sources }) => {
      const only = due(sources)
      return only.length === 0 ? 0 : await run(lease, only)
    })
  }

  /** @returns what `run` returns, or in how many milliseconds to ask again as another replica is at it */
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

  /**
   * @param all whether all lists were fetched, and not only some that had failed
   * @returns false when the lease was lost meanwhile: what was fetched is then not put in use
   */
  async publish (lease: Lease, { sources, version, fault }: SyncReport, all: boolean): Promise<boolean> {
    const known = await this.#shared.state()
    const published = await this.#shared.publish(lease, {
      sources: { ...(!all && known.sources), ...Object.fromEntries(sources.map(({ id, state }) => [id, newest(state, known.sources[id])])) },
      syncedAt: new Date().toISOString(),
      ...(!all && known.allSyncedAt !== undefined && { allSyncedAt: known.allSyncedAt }),
      ...(fault !== undefined && { fault }),
      ...(version !== undefined && version !== known.version && { generation: await this.#whole(version) })
    })
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
      await this.#offer(inUse, version)
    } else if (version === inUse) {
      if (!await this.#shared.holds(version)) await this.#shared.put(await this.#whole(version))
    } else if (state.offered !== undefined && await this.#isNewer(inUse, state.offered)) {
      await this.#offer(inUse, version)
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
    const shared = (await this.#shared.state()).version
    return shared === version || await this.#offer(version, shared)
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

  /** Lets go of its turn, so that nobody waits for it to run out. */
  async close (): Promise<void> {
    await this.#lease?.release().catch(() => {})
    this.#shared.close()
  }

  /**
   * A generation made of fetched lists is published as it is; the bundled list needs no publishing.
   * @param inPlaceOf the version that was found in Redis: when another replica was quicker, its own stays
   */
  async #offer (version: string, inPlaceOf: string | undefined): Promise<boolean> {
    const generation = await this.#whole(version)
    if (generation.facts.sources.length === 0) return false
    const lease = await this.#shared.acquire()
    if (lease === undefined) return false
    try {
      const { sources, version: found } = await this.#shared.state()
      if (found !== inPlaceOf) return false
      const published = await this.#shared.publish(lease, { sources, syncedAt: generation.facts.createdAt, generation, offered: true })
      if (published) this.#lastSeen = version
      return published
    } finally {
      await lease.release().catch(() => {})
    }
  }

  /** Whether a generation made of fetched lists was made after a time. */
  async #isNewer (version: string, time: string): Promise<boolean> {
    const { facts } = await this.#store.readPacked(version)
    return facts.sources.length > 0 && facts.createdAt > time
  }

  /** Others are given nothing that was damaged on this disk. */
  async #whole (version: string): Promise<PackedGeneration> {
    const packed = await this.#store.readPacked(version)
    await unpackGeneration(packed)
    return packed
  }

  async #bring (version: string): Promise<void> {
    try {
      await this.#whole(version)
    } catch {
      await this.#store.write(await this.#shared.fetch(version))
    }
  }
}

/** What is known of a source: what another replica has fetched since this one stays known when this one fails to. */
function newest (own: SourceState, shared?: SourceState): SourceState {
  if (own.fault === undefined || shared === undefined) return own
  // It fails since it failed any of them, not since it failed this one.
  const fault = { ...own.fault, since: shared.fault?.since ?? own.fault.at }
  return { ...((own.good?.fetchedAt ?? '') >= (shared.good?.fetchedAt ?? '') ? own : shared), fault }
}
