import type { Redis } from 'ioredis'
import type { RowCounts } from '../files/row.js'
import { COUNTS } from './job-record.js'
import { keys } from './keys.js'

/**
 * Tells that a chunk is begun and gives its rows. A job that was deleted meanwhile must not come to life again by what
 * is written about it, so looking and writing are one step.
 */
const BEGIN = `
if redis.call('EXISTS', KEYS[1]) == 0 then return {'gone'} end
if redis.call('HEXISTS', KEYS[1], 'failure') == 1 then return {'gone'} end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return {'done'} end
redis.call('HSETNX', KEYS[1], 'startedAt', ARGV[2])
return {'begun', redis.call('HGET', KEYS[1], 'job'), redis.call('GET', KEYS[3])}`

/** Keeps the results of a chunk, once: a chunk that was repeated leaves the same as one that was not. */
const COMPLETE = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 'gone' end
if redis.call('HSETNX', KEYS[2], ARGV[1], 1) == 0 then return 'done' end
redis.call('PEXPIREAT', KEYS[2], ARGV[2])
redis.call('SET', KEYS[3], ARGV[3], 'PXAT', ARGV[2])
redis.call('HINCRBY', KEYS[1], 'chunksDone', 1)
redis.call('HSET', KEYS[1], 'lastDoneAt', ARGV[4])
for i = 5, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('DEL', KEYS[4])
return 'kept'`

/** Says why a job will not be finished, unless it is deleted or finished. */
const FAIL = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
return redis.call('HSETNX', KEYS[1], 'failure', ARGV[1])`

export type Begun = { outcome: 'gone' | 'done' } | { outcome: 'begun', job: string, rows: Buffer | null }

export async function beginChunk (redis: Redis, id: string, chunk: number, now: number): Promise<Begun> {
  const [outcome, job, rows] = await redis.callBuffer('EVAL', BEGIN, 3, keys.record(id), keys.done(id), keys.rows(id, chunk), chunk, now) as (Buffer | null)[]
  const said = String(outcome)
  return said === 'begun' ? { outcome: said, job: String(job), rows: rows ?? null } : { outcome: said as 'gone' | 'done' }
}

export async function completeChunk (redis: Redis, id: string, chunk: number, results: Buffer, counts: RowCounts, expiresAt: number, now: number): Promise<'gone' | 'done' | 'kept'> {
  const added = COUNTS.flatMap(count => [count, counts[count]])
  return await redis.call('EVAL', COMPLETE, 4, keys.record(id), keys.done(id), keys.results(id, chunk), keys.rows(id, chunk),
    chunk, expiresAt, results, now, ...added) as 'gone' | 'done' | 'kept'
}

export async function failJob (redis: Redis, id: string, failure: string): Promise<void> {
  await redis.call('EVAL', FAIL, 1, keys.record(id), failure)
}
