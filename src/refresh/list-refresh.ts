import { faultCode } from '../screening/redis-health.js'
import { LateError } from '../screening/within.js'
import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { reasonOf } from '../watchlist/sync/verify-files.js'
import { SourceFolder, type SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import type { SyncOutcome } from './refresh-metrics.js'
import type { Replica } from './replica.js'
import type { Lease } from './shared-lists.js'
import { Schedule } from './schedule.js'
import { sourceStatus, type SourceStatus } from './source-status.js'

/** Tells what happened, in words for a log. */
export interface RefreshLog {
  info: (facts: object, text: string) => void
  warn: (facts: object, text: string) => void
}

export interface ListRefreshParts {
  settings: SyncSettings
  store: GenerationStore
  /** Between two syncs, milliseconds. */
  intervalMs: number
  /** How long a list may go without its publisher's confirmation, milliseconds. */
  maxAgeMs: number
  /** How many generations are kept. */
  keep: number
  /** Fetches and merges the lists; the generation it makes is in the store. */
  sync: (settings: SyncSettings) => Promise<SyncReport>
  /** Puts a generation of the store in use in this process. */
  adopt: (version: string) => Promise<void>
  /** Told of every sync, for metrics. */
  onSync?: (outcome: SyncOutcome) => void
  /** Left out: this process fetches for itself. */
  replica?: Replica
}

export interface RefreshState {
  sources: SourceStatus[]
  /** Of all: what keeps a new generation from being made or used. */
  fault?: string
  /** When the last sync ended, ISO 8601. */
  syncedAt?: string
}

const JITTER = 0.2
/** The first sync comes soon, but not from all replicas of a deployment at once. */
const FIRST_WITHIN_MS = 10_000
/** How often the data folder is looked at for a generation that another process has put in use. */
const FOLLOW_MS = 2_000

/**
 * Keeps the list of this process fresh: syncs on schedule, puts what comes of it in use, and follows what other
 * processes on the same data folder put in use. Nothing that goes wrong reaches a caller: the list in use stays, and
 * `state` says what it was.
 */
export class ListRefresh {
  readonly #parts: ListRefreshParts
  readonly #schedule: Schedule
  readonly #follow: Schedule
  #inUse: string
  #states = new Map<string, SourceState>()
  #fault: string | undefined
  #syncedAt: string | undefined
  /** Why this replica hears nothing of the others. */
  #apart: string | undefined
  #syncing: Promise<void> | undefined
  #following: Promise<void> | undefined
  #adopting: Promise<void> = Promise.resolve()
  #log: RefreshLog = { info () {}, warn () {} }

  /**
   * @param inUse the version that this process began with
   * @param fault why it is not the one that was in use last
   */
  constructor (parts: ListRefreshParts, inUse: string, fault?: string) {
    this.#parts = parts
    this.#inUse = inUse
    this.#fault = fault
    this.#schedule = new Schedule(() => this.syncNow(), parts.intervalMs, JITTER)
    this.#follow = new Schedule(() => this.follow(), FOLLOW_MS, 0)
  }

  async start (log?: RefreshLog): Promise<void> {
    if (log !== undefined) this.#log = log
    await this.#readStates()
    const checked = [...this.#states.values()].map(({ checkedAt, fault }) => fault === undefined && checkedAt !== undefined ? Date.parse(checkedAt) : 0)
    const due = Math.min(...checked) + this.#parts.intervalMs - Date.now()
    this.#schedule.start(Math.max(due, Math.random() * Math.min(FIRST_WITHIN_MS, this.#parts.intervalMs)))
    this.#follow.start(FOLLOW_MS)
  }

  /** One sync, now; asked for while one is under way, that one. Never rejects. */
  async syncNow (): Promise<void> {
    this.#syncing ??= this.#sync().finally(() => { this.#syncing = undefined })
    await this.#syncing
  }

  /** Puts in use what another process on this folder, or another replica, has put in use. Never rejects. */
  async follow (): Promise<void> {
    this.#following ??= this.#followAll().finally(() => { this.#following = undefined })
    await this.#following
  }

  state (now = Date.now()): RefreshState {
    const { settings, maxAgeMs } = this.#parts
    return {
      sources: settings.lists.map(id => sourceStatus(id, this.#states.get(id) ?? {}, maxAgeMs, now)),
      ...((this.#fault ?? this.#apart) !== undefined && { fault: this.#fault ?? this.#apart }),
      ...(this.#syncedAt !== undefined && { syncedAt: this.#syncedAt })
    }
  }

  stop (): void {
    this.#schedule.stop()
    this.#follow.stop()
    this.#parts.replica?.close()
  }

  async #followAll (): Promise<void> {
    const { store, replica } = this.#parts
    const current = await store.current()
    const isNew = current !== undefined && current !== this.#inUse
    if (replica === undefined) {
      if (!isNew) return
      await this.#use(current)
      await this.#readStates()
      return
    }
    try {
      if (isNew && await replica.offerNew(current)) return await this.#use(current)
      const { version, sources } = await replica.follow(this.#inUse)
      for (const [id, state] of Object.entries(sources)) this.#states.set(id, state)
      this.#apart = undefined
      if (version === undefined || version === this.#inUse) return
      await store.setCurrent(version)
      await this.#use(version)
    } catch (error) {
      this.#apart = apart(error)
    }
  }

  async #sync (): Promise<void> {
    const { settings, replica, sync, onSync } = this.#parts
    let lease: Lease | undefined
    try {
      lease = await replica?.turn()
      if (replica !== undefined && lease === undefined) return
    } catch (error) {
      this.#apart = apart(error)
      return
    }
    try {
      const report = await sync(settings)
      if (lease !== undefined && !await replica!.publish(lease, report)) throw new Error('Another replica has taken over fetching the lists meanwhile')
      onSync?.(await this.#take(report))
    } catch (error) {
      this.#fault = reasonOf(error)
      this.#log.warn({ reason: this.#fault }, 'lists could not be refreshed')
      onSync?.('failed')
    } finally {
      await lease?.release().catch(() => {})
    }
    this.#syncedAt = new Date().toISOString()
  }

  async #take ({ sources, version, fault }: SyncReport): Promise<SyncOutcome> {
    const { store } = this.#parts
    for (const { id, outcome, state } of sources) {
      this.#states.set(id, state)
      if (outcome === 'failed') this.#log.warn({ list: id, reason: state.fault?.reason }, 'a list could not be refreshed')
    }
    this.#fault = fault
    const isNew = version !== undefined && version !== this.#inUse
    if (isNew) {
      await store.setCurrent(version)
      await this.#use(version)
    }
    if (this.#fault !== undefined || sources.some(({ outcome }) => outcome === 'failed')) return 'failed'
    return isNew ? 'changed' : 'unchanged'
  }

  /** One after the other; a generation that cannot be used leaves the one in use. */
  async #use (version: string): Promise<void> {
    this.#adopting = this.#adopting.then(async () => {
      if (version === this.#inUse) return
      try {
        await this.#parts.adopt(version)
        this.#inUse = version
        this.#fault = undefined
        await this.#parts.store.prune(this.#parts.keep)
        this.#log.info({ version }, 'a new version of the list is in use')
      } catch (error) {
        this.#fault = reasonOf(error)
        this.#log.warn({ version, reason: this.#fault }, 'a new version of the list cannot be used')
      }
    })
    await this.#adopting
  }

  async #readStates (): Promise<void> {
    const { dataDir, lists } = this.#parts.settings
    for (const id of lists) this.#states.set(id, await new SourceFolder(dataDir, id).state())
  }
}

function apart (error: unknown): string {
  return `Lists are neither fetched nor taken over from other replicas: ${error instanceof LateError ? 'Redis does not answer' : `Redis cannot be used (${faultCode(error)})`}`
}
