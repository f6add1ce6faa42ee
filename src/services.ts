import type { Config } from './config.js'
import { Metrics } from './metrics.js'
import { loadPolicy } from './policy-file.js'
import { MemoryCache } from './screening/memory-cache.js'
import { RedisCache } from './screening/redis-cache.js'
import { ScreeningService } from './screening/service.js'
import { loadWatchlist } from './watchlist/bundled.js'
import { buildCorpus } from './watchlist/corpus.js'

/** What the HTTP layer answers with. */
export interface Services {
  config: Config
  screening: ScreeningService
  metrics: Metrics
}

/**
 * Reads the list and the policy, and puts the screening service together.
 * @throws Error whose message is one line, when the list or the policy cannot be used
 */
export async function openServices (config: Config): Promise<Services> {
  const [watchlist, policy] = await Promise.all([loadWatchlist(config.WATCHLIST), loadPolicy(config.POLICY)])
  const metrics = new Metrics()
  const ttlS = config.CACHE_TTL_S
  const screening = new ScreeningService({
    corpus: buildCorpus(watchlist),
    policy,
    memory: new MemoryCache({ maxEntries: config.CACHE_MAX_ENTRIES, ttlS }),
    ...(config.REDIS_URL !== undefined && {
      redis: new RedisCache({ url: config.REDIS_URL, ttlS, budgetMs: config.REDIS_BUDGET_MS, onEvent: metrics.countRedis })
    }),
    observe: metrics.observeStage
  })
  metrics.watch(screening)
  return { config, screening, metrics }
}
