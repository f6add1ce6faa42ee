import type { DownloadLimits } from './download.js'

/** Settings of a sync. They are plain data, so that they can be sent to another thread. */
export interface SyncSettings {
  dataDir: string
  /** Ids of the sources, in the order in which they are fetched. */
  lists: string[]
  /** Ids of the sources to fetch, as they failed before; others are fetched only if their file here is not the one in use. */
  only?: readonly string[]
  /** A folder to take files from, instead of fetching them. */
  from?: string
  /** A base URL to fetch from instead of the publishers: `<mirror>/<id>/<file>`. */
  mirror?: string
  /** Tokens that publishers ask for, by the name of the environment variable. */
  tokens: { EU_LISTS_TOKEN?: string }
  /** The share of its records that a list may lose from one version to the next, 0-1. */
  maxShrink: number
  /** Accepts a list that is much smaller or older than the one held, or of which many rows cannot be used. */
  force: boolean
  limits: DownloadLimits
}

export const DOWNLOAD_LIMITS: DownloadLimits = { attempts: 3, pauseMs: 2_000, idleMs: 30_000, timeoutMs: 15 * 60_000, maxBytes: 1_000_000_000 }
