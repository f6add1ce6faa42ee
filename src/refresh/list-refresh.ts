import { GenerationUse, type GenerationUseParts } from './generation-use.js'
import { ListSync, type ListSyncParts } from './list-sync.js'
import { RefreshFindings, type FindingsTerms, type RefreshLog, type RefreshState } from './refresh-findings.js'
import { Schedule } from './schedule.js'

export interface ListRefreshParts extends FindingsTerms, GenerationUseParts, ListSyncParts {}

/** Varies an interval at random by up to 10 % either way, see `Schedule`. */
const JITTER = 0.2
/** The first sync waits a random time up to this, so that the replicas of a deployment do not all fetch at once. */
const FIRST_WITHIN_MS = 10_000
/** How often the data folder and Redis are checked for a generation that another process has put in use. */
const FOLLOW_MS = 2_000
/** How often to check whether a list that failed is due for another attempt. */
const LOOK_FOR_FAILED_MS = 10_000

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
  readonly #sync: ListSync
  #syncing: Promise<number | undefined> | undefined
  #retrying: Promise<void> | undefined
  /** No failed list is tried again before this time, milliseconds since 1970. */
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
    this.#sync = new ListSync(parts, this.#findings, this.#generations)
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
    this.#syncing ??= (this.#retrying ?? Promise.resolve()).then(() => this.#sync.all()).finally(() => { this.#syncing = undefined })
    return await this.#syncing
  }

  /** Fetches the lists that failed and are due for another attempt, see `retryAt`. Never rejects. */
  async retry (now = Date.now()): Promise<void> {
    if (this.#syncing !== undefined || now < this.#restUntil || this.#findings.due(now).length === 0) return
    this.#retrying ??= this.#sync.due(now).then(restMs => { this.#restUntil = now + restMs }).finally(() => { this.#retrying = undefined })
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
      if (version !== undefined) await this.#generations.useForAll(version)
    } catch (error) {
      this.#findings.apart(error)
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
}
