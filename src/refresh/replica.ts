import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { unpackGeneration, type PackedGeneration } from '../watchlist/generations/pack.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import { combinedStates } from './combined-states.js'
import type { Lease } from './fetch-lock.js'
import { FetchTurns } from './fetch-turns.js'
import type { SharedLists } from './shared-lists.js'
import type { SharedState } from './shared-state.js'

/** How long the start of a process waits for Redis, milliseconds. */
const BEGIN_WITHIN_MS = 3_000

/**
 * One of the replicas that share their lists through Redis. It exchanges generations between its store and Redis, so that
 * all use the same. Every method but `begin` and `close` throws UnsharedError when Redis cannot be used.
 */
export class Replica {
  /** This replica fetches only in its turn. */
  readonly turns: FetchTurns
  readonly #shared: SharedLists
  readonly #store: GenerationStore
  /** The shared version that this replica last saw or published. A `current` that is neither was set by someone else. */
  #lastSeen: string | undefined

  /** @param intervalMs time between two syncs of all replicas together, milliseconds */
  constructor (shared: SharedLists, store: GenerationStore, intervalMs: number) {
    this.#shared = shared
    this.#store = store
    this.turns = new FetchTurns(shared, intervalMs)
  }

  /**
   * Publishes the outcome of a sync to all replicas.
   * @param all whether all lists were fetched, not only some that had failed
   * @returns false when the lease was lost meanwhile: nothing is published, and the caller must not put the result in use
   */
  async publish (lease: Lease, { sources, version, fault }: SyncReport, all: boolean): Promise<boolean> {
    const known = await this.#shared.state()
    const published = await this.#shared.publish(lease, {
      sources: { ...(!all && known.sources), ...combinedStates(sources, known.sources) },
      syncedAt: new Date().toISOString(),
      ...(!all && known.allSyncedAt !== undefined && { allSyncedAt: known.allSyncedAt }),
      ...(fault !== undefined && { fault }),
      ...(version !== undefined && version !== known.version && { generation: await this.#whole(version) })
    })
    if (published && version !== undefined) this.#lastSeen = version
    return published
  }

  /**
   * Gets the generation that the replicas have in use, and writes it to this replica's store unless it is there. This
   * replica's own generation is published instead when Redis knows no version, or when the version there was offered by a
   * replica and is older. If Redis has lost only the bytes, they are put back.
   * @param inUse the version in use here
   * @returns the shared state; its `version` is the one to put in use
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
   * Publishes a generation that another process, such as `tumen lists sync`, has put in use on this replica's folder.
   * @returns true when it is the generation that all replicas are to use, so this one may put it in use
   */
  async offerNew (version: string): Promise<boolean> {
    if (version === this.#lastSeen) return false
    const shared = (await this.#shared.state()).version
    return shared === version || await this.#offer(version, shared)
  }

  /** Makes the generation that the others use the current one here. Resolves without it when it cannot be had in time. */
  async begin (): Promise<void> {
    try {
      await this.#shared.ready(BEGIN_WITHIN_MS)
      const { version } = await this.#shared.state()
      if (version === undefined) return
      await this.#bring(version)
      await this.#store.setCurrent(version)
      this.#lastSeen = version
    } catch {
      // The process starts with the generation it has, and `follow` catches up later.
    }
  }

  /** Releases the lease, so that no other replica has to wait for it to expire, and disconnects from Redis. */
  async close (): Promise<void> {
    await this.turns.close()
    this.#shared.close()
  }

  /**
   * Publishes a generation of this replica. The bundled list is not published, as it comes with the package.
   * @param inPlaceOf the version found in Redis; nothing is published when another replica has replaced it meanwhile
   * @returns whether it was published
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

  /** Whether a generation was made of fetched lists, and after a time in ISO 8601. */
  async #isNewer (version: string, time: string): Promise<boolean> {
    const { facts } = await this.#store.readPacked(version)
    return facts.sources.length > 0 && facts.createdAt > time
  }

  /** A generation of the store, checked, so that nothing damaged on this disk is passed on to other replicas. */
  async #whole (version: string): Promise<PackedGeneration> {
    const packed = await this.#store.readPacked(version)
    await unpackGeneration(packed)
    return packed
  }

  async #bring (version: string): Promise<void> {
    if (!await this.#store.isIntact(version)) await this.#store.write(await this.#shared.fetch(version))
  }
}
