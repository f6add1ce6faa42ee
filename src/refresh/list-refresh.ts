import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import type { Lease } from './fetch-lock.js'
import { GenerationUse, type GenerationUseParts } from './generation-use.js'
import { RefreshFindings, type FindingsTerms, type RefreshLog, type RefreshState } from './refresh-findings.js'
import type { SyncOutcome } from './refresh-metrics.js'
import type { Replica } from './replica.js'
import { FIRST_RETRY_MS } from './retries.js'
import { Schedule } from './schedule.js'
import { UnsharedError } from './shared-lists.js'

export interface ListRefreshParts extends FindingsTerms, GenerationUseParts {
  /** Fetches and merges the lists, and writes the resulting generation to the store. */
  sync: (settings: SyncSettings) => Promise<SyncReport>
  /** Called after every sync, for metrics. */
  onSync?: (outcome: SyncOutcome) => void
  /** Shares the lists with other replicas through Redis. Left out: this process fetches on its own. */
  replica?: Replica
}

/** Varies an interval at random by up to 10 % either way, see `Schedule`. */
const JITTER = 0.2
/** The first sync waits a random time up to this, so that the replicas of a deployment do not all fetch at once. */
const FIRST_WITHIN_MS = 10_000
/** How often the data folder and Redis are checked for a generation that another process has put in use. */
const FOLLOW_MS = 2_000
/** How often to check whether a list that failed is due for another attempt. */
const LOOK_FOR_FAILED_MS = 10_000
/** Wait before the next sync when Redis failed, or when another process was fetching into the same folder. */
const RETRY_MS = 10_000

/**
 * Keeps the list of this process fresh. It syncs on a schedule, puts new generations in use, and follows those that other
 * processes on the same data folder, or other replicas, put in use. Failures never reach a caller: the list in use stays,
 * and `state` reports what went wrong.
 */
export class ListRefresh {
  readonly #parts: ListRefreshParts
  readonly #schedule: Schedule
  readonly #follow: Schedule
  readonly #retries: Schedule
  readonly #findings: RefreshFindings
  readonly #generations: GenerationUse
  #syncing: Promise<number | undefined> | undefined
  #retrying: Promise<void> | undefined
  /**
   * No failed list is tried again before this time, milliseconds since 1970. It is set when a retry did not happen or left
   * lists due, for instance because Redis or the data folder could not be used.
   */
  #restUntil = 0
  #following: Promise<void> | undefined

  /**
   * @param inUse the version this process started with
   * @param fault why that is not the version that was in use last; left out when it is
   */
  constructor (parts: ListRefreshParts, inUse: string, fault?: string) {
    this.#parts = parts
    this.#findings = new RefreshFindings(parts, fault)
    this.#generations = new GenerationUse(parts, this.#findings, inUse)
    this.#schedule = new Schedule(() => this.syncNow(), parts.intervalMs, JITTER)
    this.#follow = new Schedule(() => this.follow(), FOLLOW_MS, 0)
    this.#retries = new Schedule(() => this.retry(), LOOK_FOR_FAILED_MS, JITTER)
  }

  /** Starts the schedules. The first sync comes when the lists are due by the state in the data folder. */
  async start (log?: RefreshLog): Promise<void> {
    if (log !== undefined) this.#findings.log = log
    this.#warnOfAge()
    await this.#findings.read()
    this.#schedule.start(Math.max(this.#findings.nextSyncAt() - Date.now(), Math.random() * Math.min(FIRST_WITHIN_MS, this.#parts.intervalMs)))
    this.#follow.start(FOLLOW_MS)
    this.#retries.start(LOOK_FOR_FAILED_MS)
  }

  /**
   * Syncs all lists now, or waits for the sync that is under way. Never rejects.
   * @returns milliseconds until the next sync, where that is not the interval
   */
  async syncNow (): Promise<number | undefined> {
    this.#syncing ??= (this.#retrying ?? Promise.resolve()).then(() => this.#syncInTurn()).finally(() => { this.#syncing = undefined })
    return await this.#syncing
  }

  /** Fetches the lists that failed and are due for another attempt, see `retryAt`. Never rejects. */
  async retry (now = Date.now()): Promise<void> {
    if (this.#syncing !== undefined || now < this.#restUntil || this.#findings.due(now).length === 0) return
    this.#retrying ??= this.#retryInTurn(now).finally(() => { this.#retrying = undefined })
    await this.#retrying
  }

  /** Puts in use the generation that another process on this folder, or another replica, has put in use. Never rejects. */
  async follow (): Promise<void> {
    this.#following ??= this.#followAll().finally(() => { this.#following = undefined })
    await this.#following
  }

  /** The state of each list, and what keeps a new generation from being made or used. */
  state (now = Date.now()): RefreshState {
    return this.#findings.state(now)
  }

  /** Stops the schedules, and gives up the lease if this replica holds one. */
  async stop (): Promise<void> {
    this.#schedule.stop()
    this.#follow.stop()
    this.#retries.stop()
    await this.#parts.replica?.close()
  }

  async #followAll (): Promise<void> {
    const { store, replica } = this.#parts
    const current = await store.current()
    const isNew = current !== undefined && current !== this.#generations.inUse
    if (replica === undefined) {
      if (!isNew) return
      await this.#generations.use(current)
      await this.#findings.read()
      return
    }
    try {
      if (isNew && await replica.offerNew(current)) return await this.#generations.use(current)
      const { version, ...known } = await replica.follow(this.#generations.inUse)
      this.#findings.heard(known)
      if (version !== undefined) await this.#put(version)
    } catch (error) {
      this.#findings.apart(error)
    }
  }

  async #syncInTurn (): Promise<number | undefined> {
    const { replica, intervalMs } = this.#parts
    if (replica === undefined) return await this.#sync()
    try {
      return await replica.inTurn(lease => this.#sync(lease))
    } catch (error) {
      this.#findings.apart(error)
      return Math.min(RETRY_MS, intervalMs)
    }
  }

  /**
   * Only a warning, because the settings may be intended: an old list may still be right, and a long interval makes sense
   * where `tumen lists sync` fetches more often.
   */
  #warnOfAge (): void {
    const { intervalMs, maxAgeMs } = this.#parts
    if (maxAgeMs >= intervalMs * (1 + JITTER / 2)) return
    this.#findings.log.warn({ maxAgeS: maxAgeMs / 1000, intervalS: intervalMs / 1000 },
      'LISTS_MAX_AGE is less than SYNC_INTERVAL and a tenth of it: lists will be called stale before the service fetches them again')
  }

  async #retryInTurn (now: number): Promise<void> {
    const { replica } = this.#parts
    try {
      const soon = replica === undefined
        ? await this.#sync(undefined, this.#findings.due(now))
        : await replica.again(sources => this.#findings.due(now, new Map(Object.entries(sources))), (lease, only) => this.#sync(lease, only))
      this.#restUntil = now + (soon ?? (this.#findings.due(now).length === 0 ? 0 : FIRST_RETRY_MS))
    } catch (error) {
      this.#findings.apart(error)
      this.#restUntil = now + FIRST_RETRY_MS
    }
  }

  /**
   * @param lease this replica's right to fetch and publish; left out without Redis
   * @param only ids of the lists to fetch; left out: all
   * @returns milliseconds until the next sync, where that is not the interval
   * @throws UnsharedError when the result could not be published to Redis; it is then not put in use here either
   */
  async #sync (lease?: Lease, only?: string[]): Promise<number | undefined> {
    const { settings, replica, sync, onSync, intervalMs } = this.#parts
    try {
      const report = await sync(only === undefined ? settings : { ...settings, only })
      if (lease !== undefined && !await replica!.publish(lease, report, only === undefined)) {
        this.#findings.log.warn({}, 'what was fetched is not put in use: another replica has taken over fetching the lists meanwhile')
        return
      }
      this.#findings.synced(report)
      const isNew = report.version !== undefined && await this.#put(report.version)
      const failed = this.#findings.fault !== undefined || report.sources.some(({ outcome }) => outcome === 'failed')
      onSync?.(failed ? 'failed' : (isNew ? 'changed' : 'unchanged'))
    } catch (error) {
      // The error comes from another thread, where the class is a different object: instanceof would not recognise it.
      if ((error as Error).name === 'FolderLockedError') {
        this.#findings.log.info({}, 'another process is fetching lists into this folder')
        return Math.min(RETRY_MS, intervalMs)
      }
      onSync?.('failed')
      if (error instanceof UnsharedError) throw error
      this.#findings.failed(error, {}, 'lists could not be refreshed')
    }
  }

  /** Puts a version in use here and for other processes on this folder. @returns false when it was in use already */
  async #put (version: string): Promise<boolean> {
    if (version === this.#generations.inUse) return false
    await this.#parts.store.setCurrent(version)
    await this.#generations.use(version)
    return true
  }
}
