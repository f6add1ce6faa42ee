import { createHash } from 'node:crypto'
import type { Redis } from 'ioredis'
import { LRUCache } from 'lru-cache'
import { defined } from '../../schemas/defined.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Policy } from '../risk/policy.js'
import { MemoryCache } from '../screening/memory-cache.js'
import { ScreeningService, type PinnedScreening } from '../screening/service.js'
import { once } from '../steps/once.js'
import { inTurns } from '../steps/turns.js'
import { basisOf } from '../verdict/basis.js'
import { corpusSteps, type Corpus } from '../watchlist/corpus.js'
import { DamagedJobError, isOfWrongType, readable } from './damaged.js'
import { keys } from './keys.js'
import { packed, unpacked } from './packed.js'
import { forgetDamaged } from './scripts.js'

/** Everything that a worker on another machine needs to give the same answers as this process. */
interface StoredBasis {
  version: string
  asOf?: string
  parties: readonly ListedParty[]
  policy: Policy
}

/** Bases that a worker keeps in memory. With jobs of more at the same time, it builds them repeatedly. */
const MOST_HELD = 2
const MEMORY = { maxEntries: 20_000, ttlS: 3_600 }

/** The name of a basis, a hash of release, model, list and policy. */
function basisName (corpus: Corpus, policy: Policy): string {
  return createHash('sha256').update(basisOf(corpus, policy)).digest('hex').slice(0, 32)
}

/**
 * Stores the list and the policy of a job in Redis, where all workers find them, at least until the job expires.
 * @param expiresAt milliseconds since 1970
 * @returns the name of the basis
 */
export async function publishBasis (redis: Redis, { corpus, policy }: Pick<PinnedScreening, 'corpus' | 'policy'>, expiresAt: number): Promise<string> {
  const name = basisName(corpus, policy)
  const key = keys.basis(name)
  if (await redis.pexpireat(key, expiresAt, 'GT') === 1 || await redis.exists(key) === 1) return name
  const { version, asOf, parties } = corpus
  const stored: StoredBasis = defined({ version, asOf, parties, policy })
  await redis.set(key, await packed(stored), 'PXAT', expiresAt)
  return name
}

/** What is damaged, in words for the caller. */
const THE_LIST = 'the list that this job is answered from is damaged'

/** The basis of a job is no longer in Redis, or is not the right one. Retrying cannot help. */
export class BasisLostError extends Error {
  override readonly name = 'BasisLostError'
}

/** Provides the screening for a job, on the basis that the job names, whatever list this process has in use. */
export class PublishedBases {
  readonly #held = new LRUCache<string, Promise<PinnedScreening>>({ max: MOST_HELD })

  /** @param own a service of this process, which also answers jobs on the basis that it has in use */
  constructor (readonly redis: Redis, readonly own?: ScreeningService) {}

  /**
   * A basis that cannot be used is deleted, so that the next job to need it stores it anew.
   * @throws BasisLostError when Redis no longer holds the basis, or holds another under its name; DamagedJobError
   */
  async get (name: string): Promise<PinnedScreening> {
    const own = await this.own?.pinned()
    if (own !== undefined && basisName(own.corpus, own.policy) === name) return own
    return await once(this.#held, name, () => this.#obtain(name))
  }

  async #obtain (name: string): Promise<PinnedScreening> {
    const bytes = await this.#bytes(name)
    if (bytes === null) throw new BasisLostError('The list that this job is answered from is no longer in Redis')
    try {
      return await this.#read(name, bytes)
    } catch (error) {
      await forgetDamaged(this.redis, keys.basis(name), bytes)
      throw error
    }
  }

  async #bytes (name: string): Promise<Buffer | null> {
    try {
      return await this.redis.getBuffer(keys.basis(name))
    } catch (error) {
      if (!isOfWrongType(error as Error)) throw error
      await forgetDamaged(this.redis, keys.basis(name), '')
      throw new DamagedJobError(THE_LIST, { cause: error })
    }
  }

  async #read (name: string, bytes: Buffer): Promise<PinnedScreening> {
    const { policy, corpus } = await readable(THE_LIST, async () => {
      const { policy, ...watchlist } = await unpacked<StoredBasis>(bytes)
      return { policy, corpus: await inTurns(corpusSteps({ ...watchlist, listDates: {} })) }
    })
    if (basisName(corpus, policy) !== name) throw new BasisLostError('The list in Redis is not the one that this job is answered from')
    return new ScreeningService({ corpus, policy, memory: new MemoryCache(MEMORY) }).pinned()
  }
}
