import type { Redis } from 'ioredis'
import type { RowCounts } from '../files/row.js'
import { COUNTS, type Job } from './job-record.js'
import { keys } from './keys.js'

/**
 * Records that a chunk is begun and returns the job and the rows of the chunk. Checking and writing are one atomic step:
 * otherwise a write could bring back the record of a job that was deleted in between.
 */
const BEGIN = `
if redis.call('EXISTS', KEYS[1]) == 0 then return {'gone'} end
if redis.call('HEXISTS', KEYS[1], 'failure') == 1 then return {'gone'} end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return {'done'} end
redis.call('HSETNX', KEYS[1], 'startedAt', ARGV[2])
local said = 'begun'
if redis.call('SADD', KEYS[4], ARGV[1]) == 0 then
  said = 'repeated'
  redis.call('HINCRBY', KEYS[1], 'chunksRepeated', 1)
end
redis.call('PEXPIRE', KEYS[4], redis.call('PTTL', KEYS[1]))
return {said, redis.call('HGET', KEYS[1], 'job'), redis.call('GET', KEYS[3])}`

/**
 * Stores the results of a chunk, only once: a repeated chunk changes neither results nor counts. A job that has failed stays as
 * it is, though a worker that was given up answers after all: its caller has been told.
 */
const COMPLETE = `
if redis.call('EXISTS', KEYS[1]) == 0 then return 'gone' end
if redis.call('HEXISTS', KEYS[1], 'failure') == 1 then return 'gone' end
if redis.call('HSETNX', KEYS[2], ARGV[1], 1) == 0 then return 'done' end
redis.call('PEXPIREAT', KEYS[2], ARGV[2])
redis.call('SET', KEYS[3], ARGV[3], 'PXAT', ARGV[2])
redis.call('HSET', KEYS[1], 'lastDoneAt', ARGV[4])
for i = 7, #ARGV, 2 do redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('DEL', KEYS[4])
if redis.call('HINCRBY', KEYS[1], 'chunksDone', 1) == tonumber(ARGV[6]) then
  redis.call('ZREM', KEYS[5], ARGV[5])
  redis.call('ZADD', KEYS[6], ARGV[2], ARGV[5])
end
return 'kept'`

/** Marks a job as failed, with the reason, unless it is deleted or finished. */
const FAIL = `
if redis.call('EXISTS', KEYS[1]) == 0 or redis.call('ZSCORE', KEYS[4], ARGV[2]) then return 0 end
redis.call('ZREM', KEYS[2], ARGV[2])
redis.call('ZADD', KEYS[3], ARGV[3] + redis.call('PTTL', KEYS[1]), ARGV[2])
return redis.call('HSETNX', KEYS[1], 'failure', ARGV[1])`

/** Binds a key to another job, unless the key has meanwhile been bound to a third. Returns what it is bound to now. */
const REBIND = `
local bound = redis.call('GET', KEYS[1])
if bound and bound ~= ARGV[1] then return bound end
redis.call('SET', KEYS[1], ARGV[2], 'PXAT', ARGV[3])
return ARGV[2]`

/** Deletes a value that is of the wrong type, or still has these bytes. */
const FORGET = `
local held = redis.pcall('GET', KEYS[1])
if type(held) == 'table' or held == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`

/** `repeated`: the chunk was begun before and not completed. `rows` is null if Redis no longer holds them. */
export type Begun = { outcome: 'gone' | 'done' } | { outcome: 'begun' | 'repeated', job: string, rows: Buffer | null }

/**
 * Begins a chunk. `gone`: the job was deleted or has failed; `done`: the chunk is already screened.
 * @param now milliseconds since 1970
 */
export async function beginChunk (redis: Redis, id: string, chunk: number, now: number): Promise<Begun> {
  const [outcome, job, rows] = await redis.callBuffer('EVAL', BEGIN, 4, keys.record(id), keys.done(id), keys.rows(id, chunk), keys.begun(id), chunk, now) as (Buffer | null)[]
  const said = String(outcome)
  return said === 'begun' || said === 'repeated' ? { outcome: said, job: String(job), rows: rows ?? null } : { outcome: said as 'gone' | 'done' }
}

export interface AnsweredChunk {
  chunk: number
  /** Packed. */
  results: Buffer
  counts: RowCounts
}

/** Stores what a chunk was answered. `gone`: the job was deleted or has failed; `done`: another worker was first. */
export async function completeChunk (redis: Redis, { id, expiresAt, chunks }: Job, { chunk, results, counts }: AnsweredChunk, now: number): Promise<'gone' | 'done' | 'kept'> {
  const added = COUNTS.flatMap(count => [count, counts[count]])
  return await redis.call('EVAL', COMPLETE, 6,
    keys.record(id), keys.done(id), keys.results(id, chunk), keys.rows(id, chunk), keys.jobs, keys.over('finished'),
    chunk, expiresAt, results, now, id, chunks, ...added) as 'gone' | 'done' | 'kept'
}

/** Marks a job as failed, unless it is deleted or finished. @param failure the reason, for the caller */
export async function failJob (redis: Redis, id: string, failure: string, now: number): Promise<void> {
  await redis.call('EVAL', FAIL, 4, keys.record(id), keys.jobs, keys.over('failed'), keys.over('finished'), failure, id, now)
}

/**
 * Binds an idempotency key to another job, if it is still bound to `from` or to none.
 * @returns what the key is bound to now
 */
export async function rebindKey (redis: Redis, key: string, from: string, to: string, expiresAt: number): Promise<string> {
  return await redis.call('EVAL', REBIND, 1, key, from, to, expiresAt) as string
}

/** Deletes a value that was found damaged, unless another has been put in its place. @param damaged its bytes, if it has any */
export async function forgetDamaged (redis: Redis, key: string, damaged: Buffer | string): Promise<void> {
  await redis.call('EVAL', FORGET, 1, key, damaged)
}
