import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../../process/package-root.js'
import type { SyncReport } from './sync-lists.js'
import type { SyncSettings } from './sync-settings.js'

/** Limit for the heap of the thread. All official lists together need a quarter of it. */
const MOST_HEAP_MB = 2_048

/** Time limit of a sync, far more than all attempts at all files take even with slow publishers. */
const MOST_MS = 6 * 60 * 60_000

/**
 * Runs `syncLists` in a thread of its own. The thread ends afterwards, which frees its memory.
 * @param mostMs time limit in milliseconds, after which the thread is terminated in any case
 * @throws Error as `syncLists` does, or when the thread ends without an answer or exceeds the time limit
 */
export async function syncInThread (settings: SyncSettings, mostMs = MOST_MS): Promise<SyncReport> {
  let deadline: NodeJS.Timeout | undefined
  return await new Promise<SyncReport>((resolve, reject) => {
    const worker = new Worker(join(packageRoot(), 'dist', 'src', 'watchlist', 'sync', 'sync-worker.js'), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      // The thread runs compiled JavaScript, and must not inherit loaders of the process, such as one for TypeScript.
      execArgv: []
    })
    // The thread does not keep the process alive. When the process ends, a sync under way is abandoned.
    worker.unref()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`The thread that fetches lists ended with code ${code}`)))
    deadline = setTimeout(() => {
      reject(new Error(`The lists were not had within ${mostMs / 1000} s`))
      worker.terminate().catch(() => {})
    }, mostMs).unref()
  }).finally(() => clearTimeout(deadline))
}
