import { availableParallelism } from 'node:os'
import type { Config } from '../config/config.js'
import { checkUploadFolder } from '../files/upload-folder.js'
import type { OpenJobs } from '../jobs/open-jobs.js'
import { Metrics } from '../metrics/metrics.js'
import type { FetchedLists } from '../refresh/fetched-lists.js'
import { MemoryCache } from '../screening/memory-cache.js'
import { WorkerPool } from '../screening/pool/worker-pool.js'
import type { RedisCache } from '../screening/redis-cache.js'
import { screeningMetrics, watchScreening, type ScreeningWatch } from '../screening/screening-metrics.js'
import { ScreeningService } from '../screening/service.js'
import { basisOf } from '../verdict/basis.js'
import { loadPolicy } from '../verdict/policy-file.js'
import { loadWatchlist } from '../watchlist/bundled.js'
import { buildCorpus } from '../watchlist/corpus.js'
import { KeptGenerations } from '../watchlist/generations/kept-generations.js'
import type { Services } from './services.js'

/**
 * Each worker thread holds its own copy of the list, and a container often sees all cores of a large host. More threads than this
 * are started only when WORKERS asks for them.
 */
const MOST_WORKERS_UNASKED = 4

/**
 * Reads the list and the policy, and puts the screening service together.
 * @throws Error whose message is one line, when the list, the policy or the folder for uploads cannot be used
 */
export async function openServices (config: Config): Promise<Services> {
  if (config.UPLOAD_DIR !== undefined) await checkUploadFolder(config.UPLOAD_DIR)
  const fetched = await openLists(config)
  const [watchlist, policy] = await Promise.all([fetched?.watchlist ?? loadWatchlist(config.WATCHLIST), loadPolicy(config.POLICY)])
  const metrics = new Metrics()
  const { countScreening, countRedis, countSlice, observeStage } = screeningMetrics(metrics)
  const corpus = buildCorpus(watchlist)
  const ttlS = config.CACHE_TTL_S
  const workers = config.WORKERS ?? Math.min(availableParallelism(), MOST_WORKERS_UNASKED)
  const generations = new KeptGenerations(() => screening.corpus, fetched?.store)
  const screening: ScreeningService = new ScreeningService({
    corpus,
    policy,
    memory: new MemoryCache({ maxEntries: config.CACHE_MAX_ENTRIES, ttlS }),
    redis: await openRedis(config, countRedis),
    ...(workers > 0 && {
      workers: new WorkerPool({
        workers,
        setup: { place: fetched?.place ?? { path: config.WATCHLIST }, policy },
        basis: basisOf(corpus, policy),
        onSlice: countSlice
      })
    }),
    observe: observeStage,
    earlier: generations
  })
  watchScreening(metrics, screening)
  const refresh = fetched?.refresh(screening, metrics)
  const jobs = await openJobs(config, screening, metrics)
  return {
    config,
    screening,
    metrics,
    countScreening,
    generations,
    ...(refresh && { refresh }),
    ...(jobs && { jobs: jobs.service, workOnJobs: jobs.work }),
    close: async () => {
      await refresh?.stop()
      await jobs?.close()
      await screening.close()
    }
  }
}

/** The jobs, where a Redis is set. Their code is loaded only then, as that of the cache is. */
async function openJobs (config: Config, screening: ScreeningService, metrics: Metrics): Promise<OpenJobs | undefined> {
  const url = config.JOB_REDIS_URL ?? config.REDIS_URL
  if (url === undefined) return undefined
  const { openJobs } = await import('../jobs/open-jobs.js')
  return openJobs(url, config, screening, metrics)
}

/**
 * The fetched lists, where any are set. Their code is loaded only then: it takes longer to load than the bundled list takes to
 * read.
 */
async function openLists (config: Config): Promise<FetchedLists | undefined> {
  if (config.LISTS === undefined) return undefined
  const { openFetchedLists } = await import('../refresh/fetched-lists.js')
  return await openFetchedLists(config)
}

/**
 * The shared cache, where a Redis is set. The client is loaded only then: it takes longer to load than the list takes to read.
 */
async function openRedis ({ REDIS_URL: url, CACHE_TTL_S: ttlS, REDIS_BUDGET_MS: budgetMs }: Config, onEvent: ScreeningWatch['countRedis']): Promise<RedisCache | undefined> {
  if (url === undefined) return undefined
  const { RedisCache } = await import('../screening/redis-cache.js')
  return new RedisCache({ url, ttlS, budgetMs, onEvent })
}
