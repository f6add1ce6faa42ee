import { setTimeout as pause } from 'node:timers/promises'
import { UnrecoverableError, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { RowCounts } from '../files/row.js'
import { within } from '../redis/within.js'
import type { ScreeningService } from '../screening/service.js'
import { processChunk, RowsLostError } from './chunk-processor.js'
import { ChunkQueue, QUEUE, type ChunkTask } from './chunk-queue.js'
import { BasisLostError, PublishedBases } from './published-basis.js'
import { DamagedJobError } from './damaged.js'
import { fromHash } from './job-record.js'
import { keys, PREFIX } from './keys.js'
import { WorkConnection } from './redis.js'
import { isOver, stateOf } from './status.js'
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
/** While it closes, a worker asks Redis this often whether it still answers, and waits this long for that, milliseconds. */
const ASK_EVERY_MS = 500
const ANSWER_MS = 1_000

/** Processes the chunks of all jobs of its release until it is closed. It survives outages of Redis. */
export class JobWorker {
  readonly #connection: WorkConnection
  readonly #worker: Worker<ChunkTask>
  readonly #queue: ChunkQueue
  readonly #onTrouble: (message: string) => void
  readonly #repairing: NodeJS.Timeout
  #trouble = ''

  constructor ({ url, concurrency, lockS, own, watch, onTrouble = () => {} }: JobWorkerOptions) {
    this.#onTrouble = onTrouble
    this.#connection = new WorkConnection(url)
    this.#redis.on('error', error => this.#tell(inWords(error)))
    this.#redis.on('ready', () => { this.#repair() })
    this.#queue = new ChunkQueue(this.#redis)
    const bases = new PublishedBases(this.#redis, own)
    this.#worker = new Worker<ChunkTask>(QUEUE, async ({ data, attemptsMade, opts }) => {
      const startedAt = performance.now()
      try {
        const counts = await processChunk(this.#redis, bases, data, { isLastAttempt: attemptsMade + 1 >= (opts.attempts ?? 1), onBegun: watch?.onBegun })
        watch?.onEnded((performance.now() - startedAt) / 1_000, counts)
        this.#trouble = ''
      } catch (error) {
        watch?.onFailed()
        this.#tell(`a chunk failed: ${(error as Error).message}`)
        if (error instanceof RowsLostError || error instanceof BasisLostError || error instanceof DamagedJobError) throw new UnrecoverableError(error.message)
        throw error
      }
    }, {
      connection: this.#redis,
      prefix: PREFIX,
      concurrency,
      lockDuration: lockS * 1_000,
      stalledInterval: lockS * 500,
      maxStalledCount: MOST_DEATHS,
      removeOnComplete: { count: 0 }
    })
    this.#worker.on('error', error => this.#tell(inWords(error)))
    this.#worker.on('failed', task => { if (task !== undefined) this.#repairOne(task.data.id) })
    this.#repairing = setInterval(() => { this.#repair() }, REPAIR_EVERY_MS)
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
    await Promise.race([finished.catch(error => this.#tell(inWords(error as Error))), gone, this.#unanswered(closed.signal)])
    closed.abort()
    this.#redis.disconnect()
  }

  /** Resolves when Redis no longer answers. BullMQ would wait for its answers for ever. */
  async #unanswered (closed: AbortSignal): Promise<void> {
    while (!closed.aborted) {
      try {
        await within(ANSWER_MS, this.#redis.ping())
        await pause(ASK_EVERY_MS, undefined, { signal: closed })
      } catch {
        return
      }
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

  /** Repairs every job that is not over, so that none waits for a chunk that Redis has lost. */
  async #repair (): Promise<void> {
    try {
      for (const set of [keys.jobs, keys.over('finished'), keys.over('failed')]) await this.#redis.zremrangebyscore(set, '-inf', String(Date.now()))
      for (const id of await this.#redis.zrange(keys.jobs, '0', '-1')) await this.#repairOne(id)
    } catch (error) {
      this.#tell(inWords(error as Error))
    }
  }

  async #repairOne (id: string): Promise<void> {
    try {
      const found = fromHash(await this.#redis.hgetall(keys.record(id)))
      if (found === undefined) return
      if (isOver(stateOf(found.job, found.progress))) {
        await this.#redis.zrem(keys.jobs, id)
        return
      }
      await this.#queue.repair(found.job)
    } catch (error) {
      this.#tell((error as Error).message)
    }
  }

  #tell (message: string): void {
    if (message === this.#trouble) return
    this.#trouble = message
    this.#onTrouble(message)
  }
}
