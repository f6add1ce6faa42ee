import { defined } from '../../schemas/defined.js'
import type { ListSource } from '../../schemas/watchlist.js'
import { SourceFolder, type SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import { reasonOf } from '../watchlist/sync/reason-of.js'
import { dueForRetry, retryAt } from './retries.js'
import type { SharedState } from './shared-state.js'
import { sourceStatus } from './source-status.js'

/** Where the refresh logs what happened. */
export interface RefreshLog {
  info: (facts: object, text: string) => void
  warn: (facts: object, text: string) => void
}

/** What operators are told of the lists, in the health, watchlist and metrics endpoints. */
export interface RefreshState {
  sources: ListSource[]
  /** Of all: what keeps a new generation from being made or used. */
  fault?: string
}

export interface FindingsTerms {
  settings: SyncSettings
  /** Time between two syncs, milliseconds. */
  intervalMs: number
  /** How long ago the publisher may last have confirmed a list before it counts as stale, milliseconds. */
  maxAgeMs: number
}

/**
 * What the syncs of this process and of other replicas have found out, about each list and about all of them together.
 * Changes are logged.
 */
export class RefreshFindings {
  log: RefreshLog = { info () {}, warn () {} }
  readonly #terms: FindingsTerms
  readonly #states = new Map<string, SourceState>()
  /** Why the last sync made no generation, or why its generation could not be used. */
  #fault: string | undefined
  /** When `failed` last recorded a fault, ISO 8601. The outcome of a shared sync after that time replaces `#fault`. */
  #faultAt = ''
  /** Why this replica is cut off from the others. */
  #apart: string | undefined

  /** @param fault why the generation in use is not the one that was in use last; left out when it is */
  constructor (terms: FindingsTerms, fault?: string) {
    this.#terms = terms
    this.#fault = fault
  }

  get fault (): string | undefined {
    return this.#fault
  }

  state (now: number): RefreshState {
    const { settings, maxAgeMs } = this.#terms
    const fault = this.#fault ?? this.#apart
    return defined({
      sources: settings.lists.map(id => {
        const state = this.#states.get(id) ?? {}
        return sourceStatus(id, state, maxAgeMs, retryAt(id, state, this.#terms), now)
      }),
      fault
    })
  }

  /** Reads the state of each list from the data folder. */
  async read (): Promise<void> {
    const { dataDir, lists } = this.#terms.settings
    for (const id of lists) this.#states.set(id, await new SourceFolder(dataDir, id).state())
  }

  /**
   * When the lists are to be fetched next, milliseconds since 1970. The time is long past when a list failed or was never
   * fetched. It is 0 when no generation could be made or used, so that one is made anew.
   */
  nextSyncAt (): number {
    if (this.#fault !== undefined) return 0
    const checked = [...this.#states.values()].map(({ checkedAt, fault }) => fault === undefined && checkedAt !== undefined ? Date.parse(checkedAt) : 0)
    return Math.min(...checked) + this.#terms.intervalMs
  }

  /**
   * Ids of the lists that failed and are due for another attempt.
   * @param states by id of the list; left out: what this process knows
   */
  due (now: number, states: ReadonlyMap<string, SourceState> = this.#states): string[] {
    return dueForRetry(this.#terms.settings.lists.map(id => [id, states.get(id) ?? {}]), this.#terms, now)
  }

  /** Records the outcome of a sync of this process. */
  synced ({ sources, fault }: SyncReport): void {
    for (const { id, outcome, state } of sources) {
      const failed = this.#states.get(id)?.fault !== undefined
      this.#states.set(id, state)
      const next = retryAt(id, state, this.#terms)
      if (outcome === 'failed') this.log.warn({ list: id, reason: state.fault?.reason, ...(next !== undefined && { nextTryAt: new Date(next).toISOString() }) }, 'a list could not be refreshed')
      else if (failed && state.fault === undefined) this.log.info({ list: id }, 'a list that had failed is refreshed')
    }
    this.#fault = fault
  }

  /** Records the state that all replicas share. */
  heard ({ sources, syncedAt = '', fault }: Pick<SharedState, 'sources' | 'syncedAt' | 'fault'>): void {
    for (const [id, state] of Object.entries(sources)) this.#states.set(id, state)
    if (syncedAt > this.#faultAt) this.#fault = fault
    this.apart(undefined)
  }

  /** Records a fault of this process. @param text the log message; undefined when the fault is logged already */
  failed (error: unknown, facts: object, text: string | undefined): void {
    this.#fault = reasonOf(error)
    this.#faultAt = new Date().toISOString()
    if (text !== undefined) this.log.warn({ ...facts, reason: this.#fault }, text)
  }

  recovered (): void {
    this.#fault = undefined
  }

  /**
   * Records whether this replica is cut off from the others. As this is checked every few seconds, only changes are logged.
   * @param error why it is cut off; undefined when it is not
   */
  apart (error: unknown): void {
    const was = this.#apart
    this.#apart = error === undefined ? undefined : `Lists are neither fetched nor taken over from other replicas: ${reasonOf(error)}`
    if (this.#apart !== undefined && was === undefined) this.log.warn({ reason: this.#apart }, 'lists are not shared with other replicas')
    if (this.#apart === undefined && was !== undefined) this.log.info({}, 'lists are shared with other replicas again')
  }
}
