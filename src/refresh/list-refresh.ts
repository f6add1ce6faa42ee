import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { reasonOf } from '../watchlist/sync/verify-files.js'
import { SourceFolder, type SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
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
  onSync?: (outcome: 'changed' | 'unchanged' | 'failed') => void
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
  #syncing: Promise<void> | undefined
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

  /** Puts in use what another process on this folder has put in use. Never rejects. */
  async follow (): Promise<void> {
    const current = await this.#parts.store.current()
    if (current === undefined || current === this.#inUse) return
    await this.#use(current)
    await this.#readStates()
  }

  state (now = Date.now()): RefreshState {
    const { settings, maxAgeMs } = this.#parts
    return {
      sources: settings.lists.map(id => sourceStatus(id, this.#states.get(id) ?? {}, maxAgeMs, now)),
      ...(this.#fault !== undefined && { fault: this.#fault }),
      ...(this.#syncedAt !== undefined && { syncedAt: this.#syncedAt })
    }
  }

  stop (): void {
    this.#schedule.stop()
    this.#follow.stop()
  }

  async #sync (): Promise<void> {
    const { settings, store, sync, keep, onSync } = this.#parts
    try {
      const { sources, version, fault } = await sync(settings)
      for (const { id, outcome, state } of sources) {
        this.#states.set(id, state)
        if (outcome === 'failed') this.#log.warn({ list: id, reason: state.fault?.reason }, 'a list could not be refreshed')
      }
      this.#fault = fault
      if (version !== undefined && version !== this.#inUse) {
        await store.setCurrent(version)
        await this.#use(version)
        onSync?.(this.#fault === undefined ? 'changed' : 'failed')
      } else {
        onSync?.(fault !== undefined || sources.some(({ outcome }) => outcome === 'failed') ? 'failed' : 'unchanged')
      }
      await store.prune(keep)
    } catch (error) {
      this.#fault = reasonOf(error)
      this.#log.warn({ reason: this.#fault }, 'lists could not be refreshed')
      onSync?.('failed')
    }
    this.#syncedAt = new Date().toISOString()
  }

  /** One after the other; a generation that cannot be used leaves the one in use. */
  async #use (version: string): Promise<void> {
    this.#adopting = this.#adopting.then(async () => {
      if (version === this.#inUse) return
      try {
        await this.#parts.adopt(version)
        this.#inUse = version
        this.#fault = undefined
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
