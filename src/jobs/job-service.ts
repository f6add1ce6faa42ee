import type { Redis } from 'ioredis'
import type { JobState, JobStatus } from '../../schemas/job.js'
import type { ScreenOptions } from '../../schemas/screening.js'
import type { ScreenedFile, SupplierFile } from '../files/row.js'
import type { PinnedScreening, ScreeningService } from '../screening/service.js'
import { noRows } from '../files/row-counts.js'
import { within } from '../redis/within.js'
import { ChunkQueue } from './chunk-queue.js'
import { unlessDamaged } from './damaged.js'
import { chunkNumbers, type Job, type JobProgress } from './job-record.js'
import { jobResults } from './job-results.js'
import { JobStore } from './job-store.js'
import { connectForRequests, untilReady, whyTurnedAway } from './connections.js'
import { SentBefore, type Idempotency } from './sent-before.js'
import { StalledJobs } from './stalled-jobs.js'
import { isOver, jobStatus, stateOf } from './status.js'
import { storeFile } from './submit.js'
import { available } from './unavailable.js'

/** After this long without progress the reason is looked for. */
const QUIET_MS = 3_000
/** The time limit for Redis in health probes and metric scrapes, which must be answered even if Redis does not respond. */
const LOOK_BUDGET_MS = 1_000

export interface Submission {
  /** The basis on which the job is answered. Left out: the one in use. */
  pinned?: PinnedScreening
  options?: ScreenOptions
  /** Left out: the request makes a job each time that it is sent. */
  idempotency?: Idempotency
}

export type JobsHealth = { status: 'ok' } | { status: 'degraded', reason: string }

/**
 * The jobs that the web process offers. Methods may reject with JobsUnavailableError unless stated otherwise. An id may be given in
 * upper case, as some systems write a UUID.
 */
export class JobService {
  readonly #redis: Redis
  readonly #store: JobStore
  readonly #queue: ChunkQueue
  readonly #sentBefore: SentBefore
  readonly #stalled: StalledJobs

  /** @param ttlS how long a job is kept, seconds */
  constructor (url: string, readonly screening: ScreeningService, readonly ttlS: number) {
    this.#redis = connectForRequests(url)
    // Failures are handled where commands reject; an error event without a listener would end the process.
    this.#redis.on('error', () => {})
    this.#store = new JobStore(this.#redis)
    this.#queue = new ChunkQueue(this.#redis)
    this.#sentBefore = new SentBefore(this.#store, id => this.status(id))
    this.#stalled = new StalledJobs(this.#store, this.#queue)
  }

  /**
   * Makes a job of a file.
   * @returns the new job, or the earlier job if the same key was sent before with the same request
   * @throws KeyReusedError when the key was sent before with another request; FileError
   */
  async submit (file: SupplierFile, { pinned, options, idempotency }: Submission): Promise<JobStatus> {
    await untilReady(this.#redis)
    // Looked for before the rows are stored, and again after: the same request may have been sent twice at once.
    const before = idempotency && await this.#sentBefore.find(idempotency)
    if (before !== undefined) return before
    const job = await storeFile(this.#store, pinned ?? await this.screening.pinned(), file, options, this.ttlS)
    if (idempotency !== undefined) {
      const earlier = await this.#sentBefore.bind(job, idempotency).catch(async error => {
        await this.#store.remove(job.id, job.chunks).catch(() => {})
        throw error
      })
      if (earlier !== undefined) {
        await this.#store.remove(job.id, job.chunks)
        return earlier
      }
    }
    await this.#queue.add(job.id, chunkNumbers(job.chunks))
    return await this.status(job.id) ?? this.#toStatus(job, NO_PROGRESS)
  }

  /** The status of a job; undefined if there is no such job or it no longer exists. */
  async status (given: string): Promise<JobStatus | undefined> {
    const id = given.toLowerCase()
    await untilReady(this.#redis)
    const found = await this.#store.get(id)
    if (found === undefined) return undefined
    const { job, progress } = found
    const quiet = Date.now() - (progress.lastDoneAt ?? job.createdAt) >= QUIET_MS
    if (!quiet || isOver(stateOf(job, progress))) return this.#toStatus(job, progress)
    const waitingFor = await this.#stalled.lookAfter(job)
    const again = await this.#store.get(id)
    if (again === undefined) return undefined
    return this.#toStatus(again.job, again.progress, isOver(stateOf(again.job, again.progress)) ? undefined : waitingFor)
  }

  /** The rows screened so far, ready to be written; undefined if there is no such job. */
  async results (id: string): Promise<ScreenedFile | undefined> {
    await untilReady(this.#redis)
    const found = await this.#store.get(id.toLowerCase())
    return found && jobResults(this.#store, found.job)
  }

  /** Deletes a job with its rows and results. @returns whether there was one */
  async remove (given: string): Promise<boolean> {
    const id = given.toLowerCase()
    await untilReady(this.#redis)
    // Of a job that is damaged the number of chunks is not known: its rows are left to expire.
    const chunks = await unlessDamaged(this.#store.get(id).then(found => found?.job.chunks), 0)
    if (chunks === undefined) return false
    const removed = await this.#store.remove(id, chunks)
    await this.#queue.remove(id, chunks)
    return removed
  }

  /** Figures for operators: the number of jobs by state, and of connected workers of this release. */
  async census (): Promise<{ jobs: Record<JobState, number>, workers: number }> {
    return await available(within(LOOK_BUDGET_MS, this.#census()))
  }

  /**
   * Whether the Redis that holds jobs answers and takes writes. It is asked to write, because one that has become a replica, or
   * cannot save to its disk, answers everything else. Never rejects.
   */
  async health (): Promise<JobsHealth> {
    try {
      await available(within(LOOK_BUDGET_MS, this.#store.tryWrite()))
      return { status: 'ok' }
    } catch (error) {
      return { status: 'degraded', reason: whyTurnedAway(this.#redis) ?? (error as Error).message }
    }
  }

  async close (): Promise<void> {
    await this.#queue.close()
    this.#redis.disconnect()
  }

  async #census () {
    return { jobs: await this.#store.stateCounts(), workers: await this.#queue.workers() }
  }

  #toStatus (job: Job, progress: JobProgress, waitingFor?: string): JobStatus {
    return jobStatus(job, progress, this.screening.corpus.version, waitingFor)
  }
}

const NO_PROGRESS: JobProgress = { chunksDone: 0, chunksRepeated: 0, counts: noRows() }
