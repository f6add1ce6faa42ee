import type { Config } from '../config/config.js'
import { durationMs } from '../config/duration.js'
import type { Metrics } from '../metrics/metrics.js'
import { collectSoon } from '../process/collect-soon.js'
import type { ListPlace } from '../screening/pool/slice.js'
import type { ScreeningService } from '../screening/service.js'
import { inTurns } from '../steps/turns.js'
import { corpusSteps } from '../watchlist/corpus.js'
import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import type { Watchlist } from '../watchlist/read.js'
import { syncInThread } from '../watchlist/sync/sync-thread.js'
import { ListRefresh } from './list-refresh.js'
import { openGenerations } from './open-generations.js'
import { watchSources } from './refresh-metrics.js'
import { Replica } from './replica.js'
import { SharedLists } from './shared-lists.js'
import { syncSettingsOf } from './sync-settings-of.js'

/** The parts of a service that fetches its lists itself. */
export interface FetchedLists {
  store: GenerationStore
  /** The generation in use at start. */
  watchlist: Watchlist
  /** Where worker threads find that generation. */
  place: ListPlace
  /** Makes the refresher that fetches newer lists and puts them in use from then on. The caller starts it. */
  refresh: (screening: ScreeningService, metrics: Metrics) => ListRefresh
}

/**
 * Opens DATA_DIR and, with REDIS_URL, joins the replicas that share their lists through Redis.
 * @throws Error with a one-line message when DATA_DIR cannot be used
 */
export async function openFetchedLists (config: Config): Promise<FetchedLists> {
  const settings = syncSettingsOf(config)
  const intervalMs = durationMs(config.SYNC_INTERVAL)
  let follow = (): void => {}
  let replica: Replica | undefined
  const { store, watchlist, fault } = await openGenerations(settings.dataDir, async store => {
    if (config.REDIS_URL === undefined) return
    replica = new Replica(new SharedLists(config.REDIS_URL, () => follow()), store, intervalMs)
    await replica.begin()
  }).catch(async (error: Error) => {
    await replica?.close()
    throw error
  })
  const placeOf = (version: string): ListPlace => ({ dataDir: settings.dataDir, version })
  return {
    store,
    watchlist,
    place: placeOf(watchlist.version),
    refresh: (screening, metrics) => {
      const refresh: ListRefresh = new ListRefresh({
        settings,
        store,
        ...(replica && { replica }),
        intervalMs,
        maxAgeMs: durationMs(config.LISTS_MAX_AGE),
        keep: config.GENERATIONS_KEPT,
        sync: syncInThread,
        adopt: async version => {
          const corpus = await inTurns(corpusSteps(await inTurns(await store.readInSteps(version))))
          await screening.prepare(corpus, placeOf(version))
          screening.use(corpus, placeOf(version))
          collectSoon()
        },
        onSync: watchSources(metrics, () => refresh.state().sources)
      }, watchlist.version, fault)
      follow = () => { refresh.follow() }
      return refresh
    }
  }
}
