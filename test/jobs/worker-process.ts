import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Test } from 'tap'

/**
 * A worker as a process of its own, with this process's loader for TypeScript; killed when the test ends.
 * @param folder that the code is in
 */
export async function startWorker (t: Test, redisUrl: string, env: Record<string, string> = {}, folder = '.'): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [...process.execArgv, 'src/worker.ts'], {
    cwd: folder,
    env: { ...process.env, REDIS_URL: redisUrl, JOB_LOCK_S: '2', ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  t.teardown(() => kill(worker))
  await once(worker.stdout!, 'data')
  return worker
}

/** Ends a process as a crash would. */
export async function kill (child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
