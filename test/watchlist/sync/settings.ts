import type { SyncSettings } from '../../../src/watchlist/sync/sync-settings.js'

/** Sync settings for tests, with short pauses and small files. */
export function settings (dataDir: string, given: Partial<SyncSettings>): SyncSettings {
  return {
    dataDir,
    lists: ['un'],
    tokens: {},
    maxShrink: 0.1,
    force: false,
    limits: { attempts: 2, pauseMs: 1, idleMs: 1_000, timeoutMs: 60_000, maxBytes: 100_000 },
    ...given
  }
}
