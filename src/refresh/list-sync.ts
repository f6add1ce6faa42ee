import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../watchlist/sync/sync-settings.js'
import type { Lease } from './fetch-lock.js'
import type { GenerationUse } from './generation-use.js'
import type { FindingsTerms, RefreshFindings } from './refresh-findings.js'
import type { SyncOutcome } from './refresh-metrics.js'
import type { Replica } from './replica.js'
import { FIRST_RETRY_MS } from './retries.js'
import { UnsharedError } from './unshared-error.js'

export interface ListSyncParts extends Pick<FindingsTerms, 'settings' | 'intervalMs'> {
  /** Fetches and merges the lists, and writes the resulting generation to the store. */
  sync: (settings: SyncSettings) => Promise<SyncReport>
  /** Called after every sync, for metrics. */
  onSync?: (outcome: SyncOutcome) => void
  /** Shares the lists with other replicas through Redis. Left out: this process fetches on its own. */
  replica?: Replica
}

/** Wait before the next sync when Redis failed, or when another process was fetching into the same folder. */
const RETRY_MS = 10_000

/**
 * Syncs: fetches lists, publishes the result to the other replicas, if there are any, and puts it in use. Among replicas
 * it does so only in its turn. What went wrong is recorded in the findings.
 */
export class ListSync {
  readonly #parts: ListSyncParts
  readonly #findings: RefreshFindings
  readonly #generations: GenerationUse

  constructor (parts: ListSyncParts, findings: RefreshFindings, generations: GenerationUse) {
    this.#parts = parts
    this.#findings = findings
    this.#generations = generations
  }

  /**
   * Syncs all lists. Never rejects.
   * @returns milliseconds until the next sync, where that is not the interval
   */
  async all (): Promise<number | undefined> {
    const { replica, intervalMs } = this.#parts
    if (replica === undefined) return await this.#sync()
    try {
      return await replica.turns.forAll(lease => this.#sync(lease))
    } catch (error) {
      this.#findings.apart(error)
      return Math.min(RETRY_MS, intervalMs)
    }
  }

  /**
   * Syncs the lists that failed and are due for another attempt. Never rejects.
   * @returns milliseconds for which none is to be tried again. It is not 0 when the attempt did not happen or left lists due,
   * for instance because Redis or the data folder could not be used
   */
  async due (now: number): Promise<number> {
    const { replica } = this.#parts
    try {
      const soon = replica === undefined
        ? await this.#sync(undefined, this.#findings.due(now))
        : await replica.turns.forDue(sources => this.#findings.due(now, new Map(Object.entries(sources))), (lease, only) => this.#sync(lease, only))
      return soon ?? (this.#findings.due(now).length === 0 ? 0 : FIRST_RETRY_MS)
    } catch (error) {
      this.#findings.apart(error)
      return FIRST_RETRY_MS
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
      const isNew = report.version !== undefined && await this.#generations.useForAll(report.version)
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
}
