import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Test } from 'tap'
import { keys } from '../../src/jobs/keys.js'
import { plainEnvironment, startProgram } from '../program.js'
import { eventually, type RedisServer } from '../redis.js'

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

/**
 * Kills the only worker of a job while it holds chunks of the job. The worker is paused, and killed once it is seen to hold some.
 * @param lost chunks that were held by workers killed earlier
 * @param done chunks that must be screened before the kill
 * @returns how many chunks the worker held
 */
export async function killAtWork (worker: ChildProcess, redis: RedisServer, id: string, lost = 0, done = 0): Promise<number> {
  let held = 0
  await eventually(async () => {
    const before = await chunksHeld(redis, id, lost)
    if (before.held === 0 || before.done < done) return false
    worker.kill('SIGSTOP')
    // After this query, Redis has processed everything that the worker sent before it was paused.
    await chunksHeld(redis, id, lost)
    held = (await chunksHeld(redis, id, lost)).held
    if (held === 0) worker.kill('SIGCONT')
    return held > 0
  })
  await kill(worker)
  return held
}

/** The numbers of chunks held and done. Held chunks have been begun, possibly again, and are neither screened nor lost. */
async function chunksHeld (redis: RedisServer, id: string, lost: number): Promise<{ held: number, done: number }> {
  const begun = await redis.command('SCARD', keys.begun(id)) as number
  const [repeated, done] = (await redis.command('HMGET', keys.record(id), 'chunksRepeated', 'chunksDone') as (string | null)[]).map(Number)
  return { held: begun + repeated - done - lost, done }
}
