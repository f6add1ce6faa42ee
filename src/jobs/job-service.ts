import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { JobState, JobStatus } from '../../schemas/job.js'
import type { ScreenOptions } from '../../schemas/screening.js'
import type { ScreenedFile, SupplierFile } from '../files/row.js'
import type { PinnedScreening, ScreeningService } from '../screening/service.js'
import { noRows } from '../files/row-counts.js'
import { lacksDatabase, NO_DATABASE } from '../redis/own-database.js'
import { within } from '../redis/within.js'
import { ChunkQueue, QUEUE } from './chunk-queue.js'
import { DamagedJobError } from './damaged.js'
import type { Job, JobProgress } from './job-record.js'
import { jobResults } from './job-results.js'
import { JobStore } from './job-store.js'
import { KeyReusedError } from './key-reused.js'
import { connectForRequests, untilReady } from './redis.js'
import { isOver, jobStatus, stateOf } from './status.js'
import { storeFile } from './submit.js'
import { available } from './unavailable.js'

/** After this long without progress the reason is looked for. */
const QUIET_MS = 3_000
const LOOK_AFTER_EVERY_MS = 3_000
/** The time limit for Redis in health probes and metric scrapes, which must be answered even if Redis does not respond. */
const LOOK_BUDGET_MS = 1_000

export interface Submission {
  /** The basis on which the job is answered. Left out: the one in use. */
  pinned?: PinnedScreening
  options?: ScreenOptions
  /** The caller's Idempotency-Key, and a function for the fingerprint of the request, which reads the whole file. */
  idempotency?: { key: string, fingerprint: () => Promise<string> }
}

export type JobsHealth = { status: 'ok' } | { status: 'degraded', reason: string }

/** The jobs that the web process offers. Methods may reject with JobsUnavailableError unless stated otherwise. */
export class JobService {
  readonly #redis: Redis
  readonly #store: JobStore
  readonly #queue: ChunkQueue
  readonly #lookedAfter = new Map<string, { at: number, waitingFor: Promise<string | undefined> }>()

  /** @param ttlS how long a job is kept, seconds */
  constructor (url: string, readonly screening: ScreeningService, readonly ttlS: number) {
    this.#redis = connectForRequests(url)
    // Failures are handled where commands reject; an error event without a listener would end the process.
    this.#redis.on('error', () => {})
    this.#store = new JobStore(this.#redis)
    this.#queue = new ChunkQueue(this.#redis)
  }

  /**
   * Makes a job of a file.
   * @returns the new job, or the earlier job if the same key was sent before with the same request
   * @throws KeyReusedError when the key was sent before with another request; FileError
   */
  async submit (file: SupplierFile, { pinned, options, idempotency }: Submission): Promise<JobStatus> {
    await untilReady(this.#redis)
    const before = idempotency && await this.#before(idempotency)
    if (before !== undefined) return before
    const job = await storeFile(this.#store, pinned ?? await this.screening.pinned(), file, options, this.ttlS)
    if (idempotency !== undefined) {
      const { key, fingerprint } = idempotency
      const earlier = await fingerprint().then(async print => await this.#earlier(job, key, print)).catch(async error => {
        await this.#store.remove(job.id, job.chunks).catch(() => {})
        throw error
      })
      if (earlier !== undefined) {
        await this.#store.remove(job.id, job.chunks)
        return earlier
      }
    }
    await this.#queue.add(job.id, Array.from({ length: job.chunks }, (_, chunk) => chunk))
    return await this.status(job.id) ?? this.#toStatus(job, NO_PROGRESS)
  }

  /** The status of a job; undefined if there is no such job or it no longer exists. */
  async status (id: string): Promise<JobStatus | undefined> {
    await untilReady(this.#redis)
    const found = await this.#store.get(id)
    if (found === undefined) return undefined
    const { job, progress } = found
    const quiet = Date.now() - (progress.lastDoneAt ?? job.createdAt) >= QUIET_MS
    if (!quiet || isOver(stateOf(job, progress))) return this.#toStatus(job, progress)
    const waitingFor = await this.#lookAfter(job)
    const again = await this.#store.get(id)
    if (again === undefined) return undefined
    return this.#toStatus(again.job, again.progress, isOver(stateOf(again.job, again.progress)) ? undefined : waitingFor)
  }

  /** The rows screened so far, ready to be written; undefined if there is no such job. */
  async results (id: string): Promise<ScreenedFile | undefined> {
    await untilReady(this.#redis)
    const found = await this.#store.get(id)
    return found && jobResults(this.#store, found.job)
  }

  /** Deletes a job with its rows and results. @returns whether there was one */
  async remove (id: string): Promise<boolean> {
    await untilReady(this.#redis)
    const chunks = await this.#chunksOf(id)
    if (chunks === undefined) return false
    const removed = await this.#store.remove(id, chunks)
    await this.#queue.remove(id, chunks)
    return removed
  }

  /** Figures for operators: the number of jobs by state, and of connected workers of this release. */
  async census (): Promise<{ jobs: Record<JobState, number>, workers: number }> {
    return await available(within(LOOK_BUDGET_MS, this.#census()))
  }

  /** The state of the Redis that holds jobs. Never rejects. */
  async health (): Promise<JobsHealth> {
    try {
      const isFull = await available(within(LOOK_BUDGET_MS, this.#store.isFull()))
      return isFull ? { status: 'degraded', reason: 'Redis is full' } : { status: 'ok' }
    } catch (error) {
      return { status: 'degraded', reason: lacksDatabase(this.#redis) ? NO_DATABASE : (error as Error).message }
    }
  }

  async close (): Promise<void> {
    await this.#queue.close()
    this.#redis.disconnect()
  }

  /** The job that a key was sent for before, so that its rows are not stored again; undefined if there is none. */
  async #before ({ key, fingerprint }: NonNullable<Submission['idempotency']>): Promise<JobStatus | undefined> {
    const bound = await this.#store.boundKey(hashOf(key))
    const earlier = bound && await this.#soundStatus(bound.id)
    if (bound === undefined || earlier === undefined) return undefined
    if (bound.fingerprint !== await fingerprint()) throw new KeyReusedError()
    return earlier
  }

  /** The status of a job; undefined also for one that is damaged, in whose place another can be made. */
  async #soundStatus (id: string): Promise<JobStatus | undefined> {
    try {
      return await this.status(id)
    } catch (error) {
      if (error instanceof DamagedJobError) return undefined
      throw error
    }
  }

  /** The number of chunks of a job, undefined if there is no such job. Of one that is damaged 0: its rows are left to expire. */
  async #chunksOf (id: string): Promise<number | undefined> {
    try {
      return (await this.#store.get(id))?.job.chunks
    } catch (error) {
      if (error instanceof DamagedJobError) return 0
      throw error
    }
  }

  async #earlier (job: Job, key: string, fingerprint: string): Promise<JobStatus | undefined> {
    const keyHash = hashOf(key)
    const mine = { id: job.id, fingerprint }
    let bound = await this.#store.bindKey(keyHash, mine, job.expiresAt)
    while (bound.id !== job.id) {
      if (bound.fingerprint !== fingerprint) throw new KeyReusedError()
      const earlier = await this.#soundStatus(bound.id)
      if (earlier !== undefined) return earlier
      bound = await this.#store.rebindKey(keyHash, bound, mine, job.expiresAt)
    }
    return undefined
  }

  /** Why a job makes no progress. Also queues lost chunks again. Done for each job at most once in LOOK_AFTER_EVERY_MS. */
  async #lookAfter (job: Job): Promise<string | undefined> {
    const { id, expiresAt } = job
    const before = this.#lookedAfter.get(id)
    if (before !== undefined && Date.now() - before.at < LOOK_AFTER_EVERY_MS) return await before.waitingFor
    // Further calls in the meantime share this result.
    const waitingFor = this.#reason(job)
    this.#lookedAfter.set(id, { at: Date.now(), waitingFor })
    waitingFor.catch(() => this.#lookedAfter.delete(id))
    setTimeout(() => this.#lookedAfter.delete(id), Math.min(60_000, expiresAt - Date.now())).unref()
    return await waitingFor
  }

  async #reason (job: Job): Promise<string | undefined> {
    if (await this.#store.isFull()) return 'Redis is full: rows are not answered until it has room again. Raise its maxmemory or delete other jobs'
    if (job.queue !== QUEUE) return 'It was begun under another release or scoring model, and only workers of that one go on with it'
    await this.#queue.repair(job)
    if (await this.#queue.workers() === 0) return 'No worker of this release is connected: start one with npm run worker, or set JOB_WORKERS on the service'
    return undefined
  }

  async #census () {
    return { jobs: await this.#store.stateCounts(), workers: await this.#queue.workers() }
  }

  #toStatus (job: Job, progress: JobProgress, waitingFor?: string): JobStatus {
    return jobStatus(job, progress, this.screening.corpus.version, waitingFor)
  }
}

function hashOf (key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

const NO_PROGRESS: JobProgress = { chunksDone: 0, chunksRepeated: 0, counts: noRows() }
