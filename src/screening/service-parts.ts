import type { Policy } from '../risk/policy.js'
import type { Observe } from '../verdict/timing.js'
import type { Corpus } from '../watchlist/corpus.js'
import type { MemoryCache } from './memory-cache.js'
import type { WorkerPool } from './pool/worker-pool.js'
import type { RedisCache } from './redis-cache.js'

/** Where a verdict was found: in this process's memory or in Redis; `miss`: it was computed. */
export type CacheResult = 'memory' | 'redis' | 'miss'

/** What verdicts are found with, on any generation. */
export interface VerdictParts {
  policy: Policy
  /** Left out: no verdict is kept in this process. */
  memory?: MemoryCache
  /** Left out: nothing is shared with other processes. */
  redis?: RedisCache
  /** Left out: batches are computed in this thread. */
  workers?: WorkerPool
  /** Called with how long each stage of a screening took, for metrics. */
  observe?: Observe
}

/** What a batch is answered with. */
export interface BatchParts extends VerdictParts {
  corpus: Corpus
}

/** What a screening service is put together from. */
export interface ServiceParts extends BatchParts {
  /** Generations before the one in use; left out: none is kept. */
  earlier?: EarlierGenerations
}

/** Generations that were in use before and can still be asked, by version. */
export interface EarlierGenerations {
  /** @throws VersionNotKeptError when it is not kept */
  corpus (version: string): Promise<Corpus>
}
