import type { DownloadLimits } from './download.js'

/** What a sync is told; plain data, so that it can be sent to another thread. */
export interface SyncSettings {
  dataDir: string
  /** Ids of sources, in the order in which they are fetched. */
  lists: string[]
  /** Ids of those that are fetched, as they failed before; of the others the files that are held are used. Left out: all. */
  only?: readonly string[]
  /** A folder to take files from, in place of the publishers. */
  from?: string
  /** A base URL in place of the publishers: `<mirror>/<id>/<file>`. */
  mirror?: string
  /** By their variable. */
  tokens: { EU_LISTS_TOKEN?: string }
  /** The share of records that a list may lose from one state to the next, 0-1. */
  maxShrink: number
  /** Takes a state that is smaller or older than it may be. */
  force: boolean
  limits: DownloadLimits
}

export const DEFAULT_LIMITS: DownloadLimits = { attempts: 3, pauseMs: 2_000, idleMs: 30_000, timeoutMs: 15 * 60_000, maxBytes: 1_000_000_000 }
