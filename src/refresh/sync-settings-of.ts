import { resolve } from 'node:path'
import { defined } from '../../schemas/defined.js'
import type { Config } from '../config/config.js'
import { DOWNLOAD_LIMITS, type SyncSettings } from '../watchlist/sync/sync-settings.js'

/** The sync settings in the configuration; `lists` is empty when LISTS is not set. */
export function syncSettingsOf (config: Config): SyncSettings {
  return defined({
    dataDir: resolve(config.DATA_DIR),
    lists: [...new Set(config.LISTS?.split(',').map(id => id.trim()))],
    mirror: config.LISTS_MIRROR,
    tokens: defined({ EU_LISTS_TOKEN: config.EU_LISTS_TOKEN }),
    maxShrink: config.LISTS_MAX_SHRINK / 100,
    force: false,
    limits: DOWNLOAD_LIMITS
  })
}
