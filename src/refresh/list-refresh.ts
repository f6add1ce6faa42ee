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
  /** Fetches and merges the lists; the generation it makes is in the store. */
  sync: (settings: SyncSettings) => Promise<SyncReport>
  /** Told of every sync, for metrics. */
  onSync?: (outcome: SyncOutcome) => void
  /** Left out: this process fetches for itself. */
  replica?: Replica
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
  readonly #findings: RefreshFindings
  readonly #generations: GenerationUse
  #syncing: Promise<number | undefined> | undefined
  #retrying: Promise<void> | undefined
  /** Until when nothing is tried again, because the last attempt came to nothing for a reason that is no list's. */
  #restUntil = 0
  #following: Promise<void> | undefined

  /**
   * @param inUse the version that this process began with
   * @param fault why it is not the one that was in use last
   */
  constructor (parts: ListRefreshParts, inUse: string, fault?: string) {
    this.#parts = parts
    this.#findings = new RefreshFindings(parts, fault)
    this.#generations = new GenerationUse(parts, this.#findings, inUse)
    this.#schedule = new Schedule(() => this.syncNow(), parts.intervalMs, JITTER)
    this.#follow = new Schedule(() => this.follow(), FOLLOW_MS, 0)
    this.#retries = new Schedule(() => this.retry(), LOOK_FOR_FAILED_MS, JITTER)
  }

  async start (log?: RefreshLog): Promise<void> {
    if (log !== undefined) this.#findings.log = log
    this.#warnOfAge()
    await this.#findings.read()
    this.#schedule.start(Math.max(this.#findings.nextSyncAt() - Date.now(), Math.random() * Math.min(FIRST_WITHIN_MS, this.#parts.intervalMs)))
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
    if (this.#syncing !== undefined || now < this.#restUntil || this.#findings.due(now).length === 0) return
    this.#retrying ??= this.#retryInTurn(now).finally(() => { this.#retrying = undefined })
    await this.#retrying
  }

  /** Puts in use what another process on this folder, or another replica, has put in use. Never rejects. */
  async follow (): Promise<void> {
    this.#following ??= this.#followAll().finally(() => { this.#following = undefined })
    await this.#following
  }

  state (now = Date.now()): RefreshState {
    return this.#findings.state(now)
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
   * No fault that stops a start: a list may be old and still right, and a long interval has its use where `tumen lists sync`
   * fetches more often.
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
   * @param only the lists that are fetched; left out: all
   * @returns in how many milliseconds to come again, where that is not the interval
   * @throws UnsharedError when Redis does not take what was fetched, which then is not put in use here either
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
      // It comes from another thread, where the class is another one.
      if ((error as Error).name === 'FolderLockedError') {
        this.#findings.log.info({}, 'another process is fetching lists into this folder')
        return Math.min(RETRY_MS, intervalMs)
      }
      onSync?.('failed')
      if (error instanceof UnsharedError) throw error
      this.#findings.failed(error, {}, 'lists could not be refreshed')
    }
  }

  /** Puts a version in use here and for other processes on this folder. @returns whether it is another than the one in use */
  async #put (version: string): Promise<boolean> {
    if (version === this.#generations.inUse) return false
    await this.#parts.store.setCurrent(version)
    await this.#generations.use(version)
    return true
  }
}
