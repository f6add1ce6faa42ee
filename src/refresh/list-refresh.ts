import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { reasonOf } from '../watchlist/sync/verify-files.js'
import { SourceFolder, type SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import type { SyncOutcome } from './refresh-metrics.js'
import type { Lease } from './fetch-lock.js'
import type { Replica } from './replica.js'
import { dueForRetry, FIRST_RETRY_MS, retryAt } from './retries.js'
import { Schedule } from './schedule.js'
import { UnsharedError } from './shared-lists.js'
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
}

const JITTER = 0.2
/** The first sync comes soon, but not from all replicas of a deployment at once. */
const FIRST_WITHIN_MS = 10_000
/** How often the data folder, and Redis, are looked at for a generation that another process has put in use. */
const FOLLOW_MS = 2_000
/** How often it is asked whether a list that failed is to be tried again. */
const LOOK_FOR_FAILED_MS = 10_000
/** When a replica that Redis fails asks for its turn again, or a process that found another at work in its folder. */
const RETRY_MS = 10_000

/**
 * Keeps the list of this process fresh: syncs on schedule, puts what comes of it in use, and follows what other
 * processes on the same data folder put in use. Nothing that goes wrong reaches a caller: the list in use stays, and
 * `state` says what it was.
 */
export class ListRefresh {
  readonly #parts: ListRefreshParts
  readonly #schedule: Schedule
  readonly #follow: Schedule
  readonly #retries: Schedule
  #inUse: string
  /** A generation that could not be used, and why: it is tried again whenever the folder is looked at, and said once. */
  #refused: string | undefined
  #states = new Map<string, SourceState>()
  /** Why the last sync made no generation, or none that could be used. */
  #fault: string | undefined
  /** When this process found that, ISO 8601: a sync of another replica since then knows better. */
  #faultAt = ''
  /** Why this replica hears nothing of the others. */
  #apart: string | undefined
  #syncing: Promise<number | undefined> | undefined
  #retrying: Promise<void> | undefined
  /** Until when nothing is tried again, because the last attempt came to nothing for a reason that is no list's. */
  #restUntil = 0
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
    this.#retries = new Schedule(() => this.retry(), LOOK_FOR_FAILED_MS, JITTER)
  }

  async start (log?: RefreshLog): Promise<void> {
    if (log !== undefined) this.#log = log
    this.#warnOfAge()
    await this.#readStates()
    const checked = [...this.#states.values()].map(({ checkedAt, fault }) => fault === undefined && checkedAt !== undefined ? Date.parse(checkedAt) : 0)
    // A generation that could not be used is made anew from the files that are there.
    const due = this.#fault === undefined ? Math.min(...checked) + this.#parts.intervalMs - Date.now() : 0
    this.#schedule.start(Math.max(due, Math.random() * Math.min(FIRST_WITHIN_MS, this.#parts.intervalMs)))
    this.#follow.start(FOLLOW_MS)
    this.#retries.start(LOOK_FOR_FAILED_MS)
  }

  /**
   * One sync, now; asked for while one is under way, that one. Never rejects.
   * @returns in how many milliseconds to come again, where that is not the interval
   */
  async syncNow (): Promise<number | undefined> {
    this.#syncing ??= (this.#retrying ?? Promise.resolve()).then(() => this.#syncInTurn()).finally(() => { this.#syncing = undefined })
    return await this.#syncing
  }

  /** Fetches those lists that failed and are to be tried again by now, see `retryAt`. Never rejects. */
  async retry (now = Date.now()): Promise<void> {
    if (this.#syncing !== undefined || now < this.#restUntil || this.#due(now).length === 0) return
    this.#retrying ??= this.#retryInTurn(now).finally(() => { this.#retrying = undefined })
    await this.#retrying
  }

  /** Puts in use what another process on this folder, or another replica, has put in use. Never rejects. */
  async follow (): Promise<void> {
    this.#following ??= this.#followAll().finally(() => { this.#following = undefined })
    await this.#following
  }

  state (now = Date.now()): RefreshState {
    const { settings, maxAgeMs } = this.#parts
    return {
      sources: settings.lists.map(id => {
        const state = this.#states.get(id) ?? {}
        return sourceStatus(id, state, maxAgeMs, retryAt(id, state, this.#parts), now)
      }),
      ...((this.#fault ?? this.#apart) !== undefined && { fault: this.#fault ?? this.#apart })
    }
  }

  /** Nothing is fetched or followed from now on. */
  async stop (): Promise<void> {
    this.#schedule.stop()
    this.#follow.stop()
    this.#retries.stop()
    await this.#parts.replica?.close()
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
      const { version, sources, syncedAt = '', fault } = await replica.follow(this.#inUse)
      for (const [id, state] of Object.entries(sources)) this.#states.set(id, state)
      if (syncedAt > this.#faultAt) this.#fault = fault
      this.#isApart(undefined)
      if (version === undefined || version === this.#inUse) return
      await store.setCurrent(version)
      await this.#use(version)
    } catch (error) {
      this.#isApart(error)
    }
  }

  async #syncInTurn (): Promise<number | undefined> {
    const { replica, intervalMs } = this.#parts
    if (replica === undefined) return await this.#sync()
    try {
      return await replica.inTurn(lease => this.#sync(lease))
    } catch (error) {
      this.#isApart(error)
      return Math.min(RETRY_MS, intervalMs)
    }
  }

  /**
   * No fault that stops a start: a list may be old and still right, and a long interval has its use where `tumen lists sync`
   * fetches more often.
   */
  #warnOfAge (): void {
    const { intervalMs, maxAgeMs } = this.#parts
    if (maxAgeMs >= intervalMs * (1 + JITTER / 2)) return
    this.#log.warn({ maxAgeS: maxAgeMs / 1000, intervalS: intervalMs / 1000 },
      'LISTS_MAX_AGE is less than SYNC_INTERVAL and a tenth of it: lists will be called stale before the service fetches them again')
  }

  #due (now: number, states: ReadonlyMap<string, SourceState> = this.#states): string[] {
    return dueForRetry(this.#parts.settings.lists.map(id => [id, states.get(id) ?? {}]), this.#parts, now)
  }

  async #retryInTurn (now: number): Promise<void> {
    const { replica } = this.#parts
    try {
      const soon = replica === undefined
        ? await this.#sync(undefined, this.#due(now))
        : await replica.again(sources => this.#due(now, new Map(Object.entries(sources))), (lease, only) => this.#sync(lease, only))
      this.#restUntil = now + (soon ?? (this.#due(now).length === 0 ? 0 : FIRST_RETRY_MS))
    } catch (error) {
      this.#isApart(error)
      this.#restUntil = now + FIRST_RETRY_MS
    }
  }

  /**
   * @param only the lists that are fetched; left out: all
   * @returns in how many milliseconds to come again, where that is not the interval
   * @throws UnsharedError when Redis does not take what was fetched, which then is not put in use here either
   */
  async #sync (lease?: Lease, only?: string[]): Promise<number | undefined> {
    const { settings, replica, sync, onSync, intervalMs } = this.#parts
    try {
      const report = await sync(only === undefined ? settings : { ...settings, only })
      if (lease !== undefined && !await replica!.publish(lease, report, only === undefined)) {
        this.#log.warn({}, 'what was fetched is not put in use: another replica has taken over fetching the lists meanwhile')
        return
      }
      onSync?.(await this.#take(report))
    } catch (error) {
      // It comes from another thread, where the class is another one.
      if ((error as Error).name === 'FolderLockedError') {
        this.#log.info({}, 'another process is fetching lists into this folder')
        return Math.min(RETRY_MS, intervalMs)
      }
      onSync?.('failed')
      if (error instanceof UnsharedError) throw error
      this.#failed(error, {}, 'lists could not be refreshed')
    }
  }

  async #take ({ sources, version, fault }: SyncReport): Promise<SyncOutcome> {
    const { store } = this.#parts
    for (const { id, outcome, state } of sources) {
      const failed = this.#states.get(id)?.fault !== undefined
      this.#states.set(id, state)
      const next = retryAt(id, state, this.#parts)
      if (outcome === 'failed') this.#log.warn({ list: id, reason: state.fault?.reason, ...(next !== undefined && { nextTryAt: new Date(next).toISOString() }) }, 'a list could not be refreshed')
      else if (failed && state.fault === undefined) this.#log.info({ list: id }, 'a list that had failed is refreshed')
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
        this.#refused = undefined
        await this.#parts.store.prune(this.#parts.keep)
        this.#log.info({ version }, 'a new version of the list is in use')
      } catch (error) {
        const refused = `${version} ${reasonOf(error)}`
        this.#failed(error, { version }, refused === this.#refused ? undefined : 'a new version of the list cannot be used')
        this.#refused = refused
      }
    })
    await this.#adopting
  }

  async #readStates (): Promise<void> {
    const { dataDir, lists } = this.#parts.settings
    for (const id of lists) this.#states.set(id, await new SourceFolder(dataDir, id).state())
  }

  /** @param text for the log; left out, it stands there already */
  #failed (error: unknown, facts: object, text: string | undefined): void {
    this.#fault = reasonOf(error)
    this.#faultAt = new Date().toISOString()
    if (text !== undefined) this.#log.warn({ ...facts, reason: this.#fault }, text)
  }

  /** Said once when it begins and once when it ends, as it is tried every few seconds. */
  #isApart (error: unknown): void {
    const was = this.#apart
    this.#apart = error === undefined ? undefined : `Lists are neither fetched nor taken over from other replicas: ${reasonOf(error)}`
    if (this.#apart !== undefined && was === undefined) this.#log.warn({ reason: this.#apart }, 'lists are not shared with other replicas')
    if (this.#apart === undefined && was !== undefined) this.#log.info({}, 'lists are shared with other replicas again')
  }
}
