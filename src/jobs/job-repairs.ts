import type { Redis } from 'ioredis'
import type { ChunkQueue } from './chunk-queue.js'
import { fromHash } from './job-record.js'
import { keys } from './keys.js'
import { isOver, stateOf } from './status.js'
import { inWords } from './unavailable.js'

/** Repairs jobs that are not over, so that none waits for a chunk that Redis has lost. Never rejects. */
export class JobRepairs {
  readonly #redis: Redis
  readonly #queue: ChunkQueue
  readonly #onTrouble: (message: string) => void

  /** @param onTrouble called with a message for the operator when a job cannot be repaired */
  constructor (redis: Redis, queue: ChunkQueue, onTrouble: (message: string) => void) {
    this.#redis = redis
    this.#queue = queue
    this.#onTrouble = onTrouble
  }

  /** Repairs every job, and forgets the ids of those that have expired. */
  async all (): Promise<void> {
    try {
      for (const set of [keys.jobs, keys.over('finished'), keys.over('failed')]) await this.#redis.zremrangebyscore(set, '-inf', String(Date.now()))
      for (const id of await this.#redis.zrange(keys.jobs, '0', '-1')) await this.one(id)
    } catch (error) {
      this.#onTrouble(inWords(error as Error))
    }
  }

  async one (id: string): Promise<void> {
    try {
      const found = fromHash(await this.#redis.hgetall(keys.record(id)))
      if (found === undefined) return
      if (isOver(stateOf(found.job, found.progress))) {
        await this.#redis.zrem(keys.jobs, id)
        return
      }
      await this.#queue.repair(found.job)
    } catch (error) {
      this.#onTrouble((error as Error).message)
    }
  }
}
