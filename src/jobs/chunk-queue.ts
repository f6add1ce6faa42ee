import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import packageJson from '../../package.json' with { type: 'json' }
import { within } from '../redis/within.js'
import { MODEL_VERSION } from '../verdict/model-version.js'
import { chunkNumbers, type Job } from './job-record.js'
import { chunkJobId, keys, PREFIX } from './keys.js'
import { failJob } from './scripts.js'
import { slices } from './slices.js'
import { available } from './unavailable.js'

/** The task of a worker: the id of the job and the number of the chunk, from 0. Everything else is in Redis under these. */
export interface ChunkTask {
  id: string
  chunk: number
}

/**
 * The queue of this release and model. Another release or model might answer differently, so its workers have their own
 * queue and never get these chunks.
 */
export const QUEUE = `tumen-chunks-${packageJson.version}-${MODEL_VERSION}`

/** How often a failing chunk is attempted, not counting attempts during which the worker died. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
const KEEP_FAILED_S = 86_400
const BUDGET_MS = 5_000
/** Chunks that are queued, looked up or removed together. */
const AT_A_TIME = 500

/** The queue of chunks that wait for a worker. */
export class ChunkQueue {
  #opened: Queue<ChunkTask> | undefined

  constructor (readonly redis: Redis) {}

  /** Opened when first needed, because many services never get a job. */
  get #queue (): Queue<ChunkTask> {
    this.#opened ??= this.#open()
    return this.#opened
  }

  #open (): Queue<ChunkTask> {
    const queue = new Queue<ChunkTask>(QUEUE, {
      connection: this.redis,
      prefix: PREFIX,
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: 'fixed', delay: PAUSE_MS },
        removeOnComplete: true,
        removeOnFail: { age: KEEP_FAILED_S }
      }
    })
    // Failures are handled where calls reject; an error event without a listener would end the process.
    queue.on('error', () => {})
    return queue
  }

  /** Queues chunks. A chunk that is already queued stays as it is. @throws JobsUnavailableError */
  async add (id: string, chunks: readonly number[]): Promise<void> {
    for (const some of slices(chunks, AT_A_TIME)) {
      await available(within(BUDGET_MS, this.#queue.addBulk(some.map(chunk => ({
        name: 'chunk', data: { id, chunk }, opts: { jobId: chunkJobId(id, chunk) }
      })))))
    }
  }

  /**
   * Queues again any chunks that a restarted Redis has lost, and marks a job as failed if one of its chunks has failed for
   * good. An unfinished job is therefore always either worked on or says why not. A job of another release is left to the
   * workers of that release, because its chunks would only fail here.
   * @throws JobsUnavailableError
   */
  async repair ({ id, chunks, queue }: Job): Promise<void> {
    if (queue !== QUEUE) return
    const done = new Set(await available(this.redis.hkeys(keys.done(id))))
    const open = chunkNumbers(chunks).filter(chunk => !done.has(String(chunk)))
    const forgotten: number[] = []
    for (const some of slices(open, AT_A_TIME)) {
      const reasons = await available(Promise.all(some.map(chunk => this.redis.hmget(this.#queue.toKey(chunkJobId(id, chunk)), 'data', 'failedReason', 'finishedOn'))))
      for (const [i, [data, reason, finishedOn]] of reasons.entries()) {
        if (data === null) forgotten.push(some[i])
        else if (finishedOn !== null && reason !== null) {
          await available(failJob(this.redis, id, `Chunk ${some[i] + 1} of ${chunks} failed: ${reason}`, Date.now()))
          return
        }
      }
    }
    if (forgotten.length > 0) await this.add(id, forgotten)
  }

  /** Removes the chunks of a job from the queue, except those that are being processed. */
  async remove (id: string, chunks: number): Promise<void> {
    for (const some of slices(chunkNumbers(chunks), AT_A_TIME)) {
      // A chunk that a worker holds cannot be removed; the worker will find that the job is gone.
      await Promise.allSettled(some.map(chunk => this.#queue.remove(chunkJobId(id, chunk))))
    }
  }

  /** The number of connected workers of this release and model, in the database of this connection. @throws JobsUnavailableError */
  async workers (): Promise<number> {
    const own = String(this.redis.options.db ?? 0)
    const workers = await available(within(BUDGET_MS, this.#queue.getWorkers()))
    // Redis lists the connections to all of its databases. A service that hides the list answers without a database.
    return workers.filter(({ db = own }) => db === own).length
  }

  async close (): Promise<void> {
    await this.#opened?.close().catch(() => {})
  }
}
