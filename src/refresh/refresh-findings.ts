import type { ListSource } from '../../schemas/watchlist.js'
import { SourceFolder, type SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import { reasonOf } from '../watchlist/sync/verify-files.js'
import { dueForRetry, retryAt } from './retries.js'
import type { SharedState } from './shared-lists.js'
import { sourceStatus } from './source-status.js'

/** Tells what happened, in words for a log. */
export interface RefreshLog {
  info: (facts: object, text: string) => void
  warn: (facts: object, text: string) => void
}

export interface RefreshState {
  sources: ListSource[]
  /** Of all: what keeps a new generation from being made or used. */
  fault?: string
}

export interface FindingsTerms {
  settings: SyncSettings
  /** Between two syncs, milliseconds. */
  intervalMs: number
  /** How long a list may go without its publisher's confirmation, milliseconds. */
  maxAgeMs: number
}

/** What syncs, this process's and other replicas', have found out about each list and about all of them; what is new is logged. */
export class RefreshFindings {
  log: RefreshLog = { info () {}, warn () {} }
  readonly #terms: FindingsTerms
  readonly #states = new Map<string, SourceState>()
  /** Why the last sync made no generation, or none that could be used. */
  #fault: string | undefined
  /** When this process found that, ISO 8601: a sync of another replica since then knows better. */
  #faultAt = ''
  /** Why this replica hears nothing of the others. */
  #apart: string | undefined

  /** @param fault why the generation in use is not the one that was in use last */
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
    return {
      sources: settings.lists.map(id => {
        const state = this.#states.get(id) ?? {}
        return sourceStatus(id, state, maxAgeMs, retryAt(id, state, this.#terms), now)
      }),
      ...(fault !== undefined && { fault })
    }
  }

  /** Reads what the data folder says of the lists. */
  async read (): Promise<void> {
    const { dataDir, lists } = this.#terms.settings
    for (const id of lists) this.#states.set(id, await new SourceFolder(dataDir, id).state())
  }

  /** When the lists are to be fetched next, milliseconds since 1970: 0 where one has failed, or a generation could not be used, which is then made anew. */
  nextSyncAt (): number {
    if (this.#fault !== undefined) return 0
    const checked = [...this.#states.values()].map(({ checkedAt, fault }) => fault === undefined && checkedAt !== undefined ? Date.parse(checkedAt) : 0)
    return Math.min(...checked) + this.#terms.intervalMs
  }

  /** The lists that failed and are to be tried again by now, by what this process knows or by other states. */
  due (now: number, states: ReadonlyMap<string, SourceState> = this.#states): string[] {
    return dueForRetry(this.#terms.settings.lists.map(id => [id, states.get(id) ?? {}]), this.#terms, now)
  }

  /** Takes note of a sync of this process. */
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

  /** Takes note of what all replicas know. */
  heard ({ sources, syncedAt = '', fault }: Pick<SharedState, 'sources' | 'syncedAt' | 'fault'>): void {
    for (const [id, state] of Object.entries(sources)) this.#states.set(id, state)
    if (syncedAt > this.#faultAt) this.#fault = fault
    this.apart(undefined)
  }

  /** @param text for the log; left out, it stands there already */
  failed (error: unknown, facts: object, text: string | undefined): void {
    this.#fault = reasonOf(error)
    this.#faultAt = new Date().toISOString()
    if (text !== undefined) this.log.warn({ ...facts, reason: this.#fault }, text)
  }

  recovered (): void {
    this.#fault = undefined
  }

  /** Said once when it begins and once when it ends, as it is tried every few seconds. @param error undefined when the others are heard */
  apart (error: unknown): void {
    const was = this.#apart
    this.#apart = error === undefined ? undefined : `Lists are neither fetched nor taken over from other replicas: ${reasonOf(error)}`
    if (this.#apart !== undefined && was === undefined) this.log.warn({ reason: this.#apart }, 'lists are not shared with other replicas')
    if (this.#apart === undefined && was !== undefined) this.log.info({}, 'lists are shared with other replicas again')
  }
}
