import { QUEUE, type ChunkQueue } from './chunk-queue.js'
import type { Job } from './job-record.js'
import type { JobStore } from './job-store.js'

const LOOK_AFTER_EVERY_MS = 3_000

/** Looks after jobs that make no progress. */
export class StalledJobs {
  readonly #store: JobStore
  readonly #queue: ChunkQueue
  readonly #lookedAfter = new Map<string, { at: number, waitingFor: Promise<string | undefined> }>()

  constructor (store: JobStore, queue: ChunkQueue) {
    this.#store = store
    this.#queue = queue
  }

  /**
   * Queues lost chunks of a job again, at most once in LOOK_AFTER_EVERY_MS for each job.
   * @returns why the job makes no progress, in words for the caller; undefined if no reason is known
   * @throws JobsUnavailableError
   */
  async lookAfter (job: Job): Promise<string | undefined> {
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
}
