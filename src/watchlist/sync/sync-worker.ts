import { parentPort, workerData } from 'node:worker_threads'
import { syncLists } from './sync-lists.js'
import type { SyncSettings } from './sync-settings.js'

// The program of the thread that fetches, reads and merges lists, so that the thread that answers has no part in it.
parentPort!.postMessage(await syncLists(workerData as SyncSettings))
