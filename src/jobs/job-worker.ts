import { UnrecoverableError, Worker, type Job as QueuedTask } from 'bullmq'
import type { Redis } from 'ioredis'
import type { RowCounts } from '../files/row.js'
import type { ScreeningService } from '../screening/service.js'
import { processChunk, RowsLostError } from './chunk-processor.js'
import { ChunkQueue, QUEUE, type ChunkTask } from './chunk-queue.js'
import { BasisLostError, PublishedBases } from './published-basis.js'
import { DamagedJobError } from './damaged.js'
import { JobRepairs } from './job-repairs.js'
import { PREFIX } from './keys.js'
import { WorkConnection } from './connections.js'
import { inWords } from './unavailable.js'

export interface JobWorkerOptions {
  url: string
  /** Chunks worked on at the same time. */
  concurrency: number
  /** How long a chunk stays locked after its worker has stopped responding, seconds. */
  lockS: number
  /** The screening service of this process, if it has one; also answers jobs on the basis that it has in use. */
  own?: ScreeningService
  /** Called for each chunk, for metrics. */
  watch?: ChunkWatch
  /** Called with a message for the operator; not again for the same message while the trouble lasts. */
  onTrouble?: (message: string) => void
}

export interface ChunkWatch {
  onBegun: (again: boolean) => void
  /** @param counts of the rows that were screened. Left out: another worker was first, or the job is over or deleted */
  onEnded: (seconds: number, counts?: RowCounts) => void
  onFailed: () => void
}

/** How many workers may die while processing the same chunk before it is given up. */
const MOST_DEATHS = 5
const REPAIR_EVERY_MS = 10_000

/** Processes the chunks of all jobs of its release until it is closed. It survives outages of Redis. */
export class JobWorker {
  readonly #connection: WorkConnection
  readonly #worker: Worker<ChunkTask>
  readonly #queue: ChunkQueue
  readonly #bases: PublishedBases
  readonly #watch: ChunkWatch | undefined
  readonly #onTrouble: (message: string) => void
  readonly #repairing: NodeJS.Timeout
  #trouble = ''

  constructor ({ url, concurrency, lockS, own, watch, onTrouble = () => {} }: JobWorkerOptions) {
    this.#watch = watch
    this.#onTrouble = onTrouble
    this.#connection = new WorkConnection(url)
    this.#queue = new ChunkQueue(this.#redis)
    const repairs = new JobRepairs(this.#redis, this.#queue, message => this.#tell(message))
    this.#redis.on('error', error => this.#tell(inWords(error)))
    this.#redis.on('ready', () => { repairs.all() })
    this.#bases = new PublishedBases(this.#redis, own)
    this.#worker = new Worker<ChunkTask>(QUEUE, task => this.#process(task), {
      connection: this.#redis,
      prefix: PREFIX,
      concurrency,
      lockDuration: lockS * 1_000,
      stalledInterval: lockS * 500,
      maxStalledCount: MOST_DEATHS,
      removeOnComplete: { count: 0 }
    })
    this.#worker.on('error', error => this.#tell(inWords(error)))
    this.#worker.on('failed', task => { if (task !== undefined) repairs.one(task.data.id) })
    this.#repairing = setInterval(() => { repairs.all() }, REPAIR_EVERY_MS)
  }

  /** Resolves once chunks are being taken. */
  async ready (): Promise<void> {
    await this.#worker.waitUntilReady()
  }

  /**
   * Finishes the chunks in progress, then disconnects from Redis. If Redis is unavailable or becomes so now, or no longer
   * answers, it disconnects at once, because results cannot be stored.
   */
  async close (): Promise<void> {
    clearInterval(this.#repairing)
    const gone = new Promise<void>(resolve => this.#redis.once('close', () => resolve()))
    const finished = this.#letGo()
    const closed = new AbortController()
    await Promise.race([finished.catch(error => this.#tell(inWords(error as Error))), gone, this.#connection.unanswered(closed.signal)])
    closed.abort()
    this.#redis.disconnect()
  }

  async #process ({ data, attemptsMade, opts }: QueuedTask<ChunkTask>): Promise<void> {
    const startedAt = performance.now()
    try {
      const counts = await processChunk(this.#redis, this.#bases, data, { isLastAttempt: attemptsMade + 1 >= (opts.attempts ?? 1), onBegun: this.#watch?.onBegun })
      this.#watch?.onEnded((performance.now() - startedAt) / 1_000, counts)
      this.#trouble = ''
    } catch (error) {
      this.#watch?.onFailed()
      this.#tell(`a chunk failed: ${(error as Error).message}`)
      if (error instanceof RowsLostError || error instanceof BasisLostError || error instanceof DamagedJobError) throw new UnrecoverableError(error.message)
      throw error
    }
  }

  async #letGo (): Promise<void> {
    // No further chunk is asked for. BullMQ would ask a connection that has ended for good again and again, without a pause in
    // which anything else of the process could run.
    await this.#worker.pause(true)
    await this.#connection.giveUpLost()
    await this.#worker.close(this.#redis.status !== 'ready')
    await this.#queue.close()
  }

  get #redis (): Redis {
    return this.#connection.redis
  }

  #tell (message: string): void {
    if (message === this.#trouble) return
    this.#trouble = message
    this.#onTrouble(message)
  }
}
