import type { Redis } from 'ioredis'
import type { JobState } from '../../schemas/job.js'
import type { ScreenedRow, SupplierRow } from '../files/row.js'
import { boundIn, type BoundKey } from './bound-key.js'
import { DamagedJobError, readable } from './damaged.js'
import { chunkNumbers, fromHash, toHash, type Job, type JobProgress } from './job-record.js'
import { keys } from './keys.js'
import { packed, unpacked } from './packed.js'
import { forgetDamaged, rebindKey } from './scripts.js'
import { slices } from './slices.js'
import { available } from './unavailable.js'

/** Keys that are deleted, or looked up, together. */
const AT_A_TIME = 500

/** The jobs in Redis, as the web process reads and writes them. Every method may reject with JobsUnavailableError. */
export class JobStore {
  constructor (readonly redis: Redis) {}

  async putRows (id: string, chunk: number, rows: readonly SupplierRow[], expiresAt: number): Promise<void> {
    await available(this.redis.set(keys.rows(id, chunk), await packed(rows), 'PXAT', expiresAt))
  }

  /** Writes the record of a job. Only then does the job exist. */
  async create (job: Job): Promise<void> {
    await available(this.redis.multi()
      .hset(keys.record(job.id), toHash(job))
      .pexpireat(keys.record(job.id), job.expiresAt)
      .zadd(job.chunks === 0 ? keys.over('finished') : keys.jobs, job.expiresAt, job.id)
      .exec())
  }

  async get (id: string): Promise<{ job: Job, progress: JobProgress } | undefined> {
    return fromHash(await available(this.redis.hgetall(keys.record(id))))
  }

  /** The results of a chunk; undefined if it is not screened yet or its results are gone. @throws DamagedJobError */
  async results (id: string, chunk: number): Promise<ScreenedRow[] | undefined> {
    const bytes = await available(this.redis.getBuffer(keys.results(id, chunk)))
    return bytes === null ? undefined : await readable('results of the job are damaged', () => unpacked<ScreenedRow[]>(bytes))
  }

  /** Deletes everything about a job, except its entries in the queue. @returns whether the job existed */
  async remove (id: string, chunks: number): Promise<boolean> {
    const existed = await available(this.redis.del(keys.record(id))) === 1
    for (const set of [keys.jobs, keys.over('finished'), keys.over('failed')]) await available(this.redis.zrem(set, id))
    const names = [keys.begun(id), keys.done(id), ...chunkNumbers(chunks).flatMap(chunk => [keys.rows(id, chunk), keys.results(id, chunk)])]
    for (const some of slices(names, AT_A_TIME)) await available(this.redis.unlink(...some))
    return existed
  }

  /** What a caller's idempotency key is bound to; undefined if to nothing. A binding that is damaged is none, and is deleted. */
  async boundKey (keyHash: string): Promise<BoundKey | undefined> {
    try {
      const text = await available(this.redis.get(keys.idempotency(keyHash)))
      return text === null ? undefined : await this.#boundIn(keyHash, text)
    } catch (error) {
      if (!(error instanceof DamagedJobError)) throw error
      await this.#forgetKey(keyHash, '')
    }
  }

  /**
   * Binds a caller's idempotency key to a job, unless the key is already bound.
   * @returns what the key is bound to now
   */
  async bindKey (keyHash: string, bound: BoundKey, expiresAt: number): Promise<BoundKey> {
    const before = await available(this.redis.set(keys.idempotency(keyHash), JSON.stringify(bound), 'PXAT', expiresAt, 'NX', 'GET'))
    if (before === null) return bound
    return await this.#boundIn(keyHash, before) ?? await this.bindKey(keyHash, bound, expiresAt)
  }

  /**
   * Binds a key to another job, after the job that it was bound to is gone. If several processes do so at once, one succeeds.
   * @returns what the key is bound to now
   */
  async rebindKey (keyHash: string, gone: BoundKey, bound: BoundKey, expiresAt: number): Promise<BoundKey> {
    const now = await available(rebindKey(this.redis, keys.idempotency(keyHash), JSON.stringify(gone), JSON.stringify(bound), expiresAt))
    return await this.#boundIn(keyHash, now) ?? await this.bindKey(keyHash, bound, expiresAt)
  }

  /** The binding of a key in its text. One that is damaged is deleted. */
  async #boundIn (keyHash: string, text: string): Promise<BoundKey | undefined> {
    const bound = boundIn(text)
    if (bound === undefined) await this.#forgetKey(keyHash, text)
    return bound
  }

  async #forgetKey (keyHash: string, damaged: string): Promise<void> {
    await available(forgetDamaged(this.redis, keys.idempotency(keyHash), damaged))
  }

  /** The number of jobs in each state. */
  async stateCounts (): Promise<Record<JobState, number>> {
    const now = Date.now()
    const open = await available(this.redis.zrangebyscore(keys.jobs, now, '+inf'))
    let running = 0
    for (const some of slices(open, AT_A_TIME)) {
      const started = await available(Promise.all(some.map(id => this.redis.hexists(keys.record(id), 'startedAt'))))
      running += started.filter(each => each === 1).length
    }
    const [finished, failed] = await available(Promise.all((['finished', 'failed'] as const).map(state => this.redis.zcount(keys.over(state), now, '+inf'))))
    return { queued: open.length - running, running, finished, failed }
  }

  /** Writes a key that expires at once, and so finds out whether Redis takes writes. */
  async tryWrite (): Promise<void> {
    await available(this.redis.set(keys.probe, '', 'PX', 1))
  }

  /** Whether Redis has reached its memory limit and, by its policy, will not evict keys. */
  async isFull (): Promise<boolean> {
    const info = await available(this.redis.info('memory'))
    const figure = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1]
    const most = Number(figure('maxmemory') ?? 0)
    return most > 0 && Number(figure('used_memory')) >= most && figure('maxmemory_policy') === 'noeviction'
  }
}
