import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { packageRoot } from '../package-root.js'
import type { SyncReport } from './sync-lists.js'
import type { SyncSettings } from './sync-settings.js'

/** What the thread may hold: all official lists together take a quarter of it. */
const MOST_HEAP_MB = 2_048

/** How long a sync may take: far longer than slow publishers with all attempts at all files, and not for ever. */
const MOST_MS = 6 * 60 * 60_000

/**
 * Fetches the lists in a thread of its own, which ends with it, memory and all.
 * @param mostMs how long it may take; then the thread is ended, whatever it is about
 * @throws Error as syncLists does, when the thread ends without an answer, or when its time is up
 */
export async function syncInThread (settings: SyncSettings, mostMs = MOST_MS): Promise<SyncReport> {
  let deadline: NodeJS.Timeout | undefined
  return await new Promise<SyncReport>((resolve, reject) => {
    const worker = new Worker(join(packageRoot(), 'dist', 'src', 'watchlist', 'sync', 'sync-worker.js'), {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      // Loaders of the process, such as one that reads TypeScript, are none of a thread's that runs JavaScript.
      execArgv: []
    })
    // A process that has nothing else left to do ends; whatever the thread was about is then left as it was.
    worker.unref()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`The thread that fetches lists ended with code ${code}`)))
    deadline = setTimeout(() => {
      reject(new Error(`The lists were not had within ${mostMs / 1000} s`))
      worker.terminate()
    }, mostMs).unref()
  }).finally(() => clearTimeout(deadline))
}
