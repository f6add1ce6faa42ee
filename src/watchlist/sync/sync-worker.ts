import { parentPort, workerData } from 'node:worker_threads'
import { syncLists } from './sync-lists.js'
import type { SyncSettings } from './sync-settings.js'

// Main module of the thread in which lists are fetched, read and merged, so that the thread that answers requests is not
// held up.
parentPort!.postMessage(await syncLists(workerData as SyncSettings))
