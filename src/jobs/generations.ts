import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Policy } from '../risk/policy.js'
import { once } from '../once.js'
import { generationOf } from '../screening/generation.js'
import { MemoryCache } from '../screening/memory-cache.js'
import { ScreeningService, type PinnedScreening } from '../screening/service.js'
import { inTurns } from '../turns.js'
import { corpusSteps, type Corpus } from '../watchlist/corpus.js'
import { keys } from './keys.js'
import { packed, unpacked } from './packed.js'

/** Everything that a worker on another machine needs to answer as this process would. */
interface StoredGeneration {
  version: string
  asOf?: string
  parties: readonly ListedParty[]
  policy: Policy
}

/** Jobs of more generations than this at the same time make a worker build them again. */
const MOST_HELD = 2
const MEMORY = { maxEntries: 20_000, ttlS: 3_600 }

/** The name of a generation: release, model, list and policy. */
export function generationName (corpus: Corpus, policy: Policy): string {
  return createHash('sha256').update(generationOf(corpus, policy)).digest('hex').slice(0, 32)
}

/** Keeps what answers a job where all workers find it, at least until the job expires. */
export async function publishGeneration (redis: Redis, { corpus, policy }: Pick<PinnedScreening, 'corpus' | 'policy'>, expiresAt: number): Promise<string> {
  const name = generationName(corpus, policy)
  const key = keys.generation(name)
  if (await redis.pexpireat(key, expiresAt, 'GT') === 1 || await redis.exists(key) === 1) return name
  const { version, asOf, parties } = corpus
  const stored: StoredGeneration = { version, ...(asOf !== undefined && { asOf }), parties, policy }
  await redis.set(key, await packed(stored), 'PXAT', expiresAt)
  return name
}

/** Raised for good: no retry brings the generation back. */
export class GenerationLostError extends Error {
  override readonly name = 'GenerationLostError'
}

/** The services that answer jobs, each from the generation that its job names, whatever list this process uses. */
export class Generations {
  readonly #held = new LRUCache<string, Promise<PinnedScreening>>({ max: MOST_HELD })

  /** @param own answers jobs of the generation that it has in use itself */
  constructor (readonly redis: Redis, readonly own?: ScreeningService) {}

  /** @throws GenerationLostError when Redis does not hold it any more, or it is not what its name says */
  async get (name: string): Promise<PinnedScreening> {
    const own = await this.own?.pinned()
    if (own !== undefined && generationName(own.corpus, own.policy) === name) return own
    return await once(this.#held, name, () => this.#obtain(name))
  }

  async #obtain (name: string): Promise<PinnedScreening> {
    const bytes = await this.redis.getBuffer(keys.generation(name))
    if (bytes === null) throw new GenerationLostError('The list that this job is answered from is no longer in Redis')
    const { policy, ...watchlist } = await unpacked<StoredGeneration>(bytes)
    const corpus = await inTurns(corpusSteps({ ...watchlist, listDates: {} }))
    if (generationName(corpus, policy) !== name) throw new GenerationLostError('The list in Redis is not the one that this job is answered from')
    return new ScreeningService({ corpus, policy, memory: new MemoryCache(MEMORY) }).pinned()
  }
}
