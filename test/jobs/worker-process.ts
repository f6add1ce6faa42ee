import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Test } from 'tap'
import { keys } from '../../src/jobs/keys.js'
import { plainEnvironment, startProgram } from '../program.js'
import type { RedisServer } from '../redis.js'
import { Wire } from '../wire.js'

/**
 * Starts a worker in its own process, which is killed when the test ends.
 * @param folder the folder with the compiled code in `dist`
 */
export async function startWorker (t: Test, redisUrl: string, env: Record<string, string> = {}, folder = '.'): Promise<ChildProcess> {
  const worker = startProgram('worker', {
    cwd: folder,
    env: { ...plainEnvironment, REDIS_URL: redisUrl, JOB_LOCK_S: '2', ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  t.teardown(() => kill(worker))
  await once(worker.stdout!, 'data')
  return worker
}

/** Kills a process, as in a crash. */
export async function kill (child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Part of the script that a worker sends to Redis when it begins a chunk, and at no other time. */
const BEGINS = "redis.call('HSETNX', KEYS[1], 'startedAt'"

/** Opens a proxy between workers and Redis, on which a test can intercept the beginning of a chunk. */
export async function openWire (t: Test, redis: RedisServer): Promise<Wire> {
  return await Wire.open(t, redis, BEGINS)
}

/**
 * Intercepts the beginning of the n-th chunk from now, of a worker that has one at a time.
 * @param then called before Redis hears of it; decides what happens to the data
 */
export function atChunk (wire: Wire, n: number, then: () => Promise<'goes on' | 'is lost'>): void {
  wire.onSent = async () => {
    if (n === 1) return await then()
    atChunk(wire, n - 1, then)
    return 'goes on'
  }
}

export interface AtWork {
  env: Record<string, string>
  /** How many chunks it must hold. */
  held?: number
  /** Chunks that must be screened before. */
  done?: number
  /** Chunks that were held by workers killed earlier. */
  lost?: number
}

/**
 * Starts the only worker of a job, and kills it while it holds chunks of the job. It is paused whenever it begins a chunk, and
 * killed once it is seen to hold enough.
 * @param wire a proxy before this Redis
 * @returns how many chunks the worker held
 */
export async function killAtWork (t: Test, wire: Wire, redis: RedisServer, id: string, { env, held = 1, done = 0, lost = 0 }: AtWork): Promise<number> {
  const starting = startWorker(t, wire.url, env)
  const found = await new Promise<number>((resolve, reject) => {
    const pauseAtNext = (): void => {
      wire.onSent = async () => {
        const worker = await starting
        worker.kill('SIGSTOP')
        setImmediate(() => look(worker).catch(reject))
        return 'goes on'
      }
    }
    const look = async (worker: ChildProcess): Promise<void> => {
      // After this query, Redis has processed everything that the worker sent before it was paused.
      await chunksHeld(redis, id, lost)
      const now = await chunksHeld(redis, id, lost)
      if (now.held >= held && now.done >= done) return resolve(now.held)
      pauseAtNext()
      worker.kill('SIGCONT')
    }
    pauseAtNext()
  })
  await kill(await starting)
  return found
}

/** The numbers of chunks held and done. Held chunks have been begun, possibly again, and are neither screened nor lost. */
async function chunksHeld (redis: RedisServer, id: string, lost: number): Promise<{ held: number, done: number }> {
  const begun = await redis.command('SCARD', keys.begun(id)) as number
  const [repeated, done] = (await redis.command('HMGET', keys.record(id), 'chunksRepeated', 'chunksDone') as (string | null)[]).map(Number)
  return { held: begun + repeated - done - lost, done }
}
