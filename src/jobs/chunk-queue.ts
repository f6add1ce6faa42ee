import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import packageJson from '../../package.json' with { type: 'json' }
import { MODEL_VERSION } from '../screening/model-version.js'
import { within } from '../screening/within.js'
import type { Job } from './job-record.js'
import { chunkJobId, keys, PREFIX } from './keys.js'
import { failJob } from './scripts.js'
import { available } from './unavailable.js'

/** What a worker is told: the rest is in Redis under these. */
export interface ChunkTask {
  id: string
  chunk: number
}

/**
 * Another release or model could answer otherwise, so its workers have a queue of their own and never see these chunks.
 */
export const QUEUE = `tumen-chunks-${packageJson.version}-${MODEL_VERSION}`

/** Times that a chunk is tried when it fails, not counting workers that died over it. */
const ATTEMPTS = 3
const PAUSE_MS = 1_000
const KEEP_FAILED_S = 86_400
const BUDGET_MS = 5_000
const LOOKED_UP_AT_A_TIME = 500

/** The chunks that wait for a worker. */
export class ChunkQueue {
  #opened: Queue<ChunkTask> | undefined

  constructor (readonly redis: Redis) {}

  /** Opened when first needed: many services never get a job. */
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
    // Each call rejects as well; an event without a listener would end the process.
    queue.on('error', () => {})
    return queue
  }

  /** Queues chunks; those that are queued already stay as they are. */
  async add (id: string, chunks: readonly number[]): Promise<void> {
    for (let from = 0; from < chunks.length; from += LOOKED_UP_AT_A_TIME) {
      await available(within(BUDGET_MS, this.#queue.addBulk(chunks.slice(from, from + LOOKED_UP_AT_A_TIME).map(chunk => ({
        name: 'chunk', data: { id, chunk }, opts: { jobId: chunkJobId(id, chunk) }
      })))))
    }
  }

  /**
   * Queues again what a Redis that was restarted has forgotten, and ends a job of which a chunk has failed for good:
   * whatever happened, a job that is not finished is worked on or says why it is not. A job of another release is left
   * to its own workers: here its chunks would only fail.
   */
  async repair ({ id, chunks, queue }: Job): Promise<void> {
    if (queue !== QUEUE) return
    const done = new Set(await available(this.redis.hkeys(keys.done(id))))
    const open = Array.from({ length: chunks }, (_, chunk) => chunk).filter(chunk => !done.has(String(chunk)))
    const forgotten: number[] = []
    for (let from = 0; from < open.length; from += LOOKED_UP_AT_A_TIME) {
      const some = open.slice(from, from + LOOKED_UP_AT_A_TIME)
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

  /** Takes the chunks of a job out, except those that are being worked on. */
  async remove (id: string, chunks: number): Promise<void> {
    for (let from = 0; from < chunks; from += LOOKED_UP_AT_A_TIME) {
      const some = Array.from({ length: Math.min(LOOKED_UP_AT_A_TIME, chunks - from) }, (_, i) => from + i)
      // One that a worker holds cannot be removed; it finds the job gone.
      await Promise.allSettled(some.map(chunk => this.#queue.remove(chunkJobId(id, chunk))))
    }
  }

  /** How many workers of this release and model are connected. */
  async workers (): Promise<number> {
    return await available(within(BUDGET_MS, this.#queue.getWorkersCount()))
  }

  async close (): Promise<void> {
    await this.#opened?.close().catch(() => {})
  }
}
