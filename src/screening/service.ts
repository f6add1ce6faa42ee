import { LRUCache } from 'lru-cache'
import { defined } from '../../schemas/defined.js'
import type { Decision, ScreenRequest } from '../../schemas/screening.js'
import type { Policy } from '../risk/policy.js'
import { basisOf } from '../verdict/basis.js'
import { timedBy, type Observe, type Timed } from '../verdict/timing.js'
import { verdict } from '../verdict/verdict.js'
import type { Corpus } from '../watchlist/corpus.js'
import { VersionNotKeptError } from '../watchlist/generations/version-not-kept.js'
import { decisionOf, toScreeningText } from './answer.js'
import { readAsked, type Asked } from './asked.js'
import { Batch, type BatchOutcome } from './batch.js'
import type { MemoryCache } from './memory-cache.js'
import type { ListPlace } from './pool/slice.js'
import type { PoolState, WorkerPool } from './pool/worker-pool.js'
import type { RedisCache } from './redis-cache.js'
import type { RedisState } from './redis-health.js'
import type { BatchParts, CacheResult, EarlierGenerations, ServiceParts } from './service-parts.js'

export interface ServiceHealth {
  watchlist: { version: string, asOf?: string }
  memory: { entries: number }
  redis: RedisState | { status: 'off' }
  workers: PoolState | { status: 'off' }
}

/** Screening on one fixed basis. */
export interface PinnedScreening {
  corpus: Corpus
  policy: Policy
  /** Like `ScreeningService.screenMany`, on this basis. */
  screenMany: (requests: Iterable<ScreenRequest>) => Promise<BatchOutcome[]>
}

/** A verdict as JSON text and where it was found. */
interface Found {
  text: string
  cache: CacheResult
}

/** Most requests whose cache keys are remembered. */
const MOST_KNOWN = 10_000

/**
 * Answers questions from the generation in use. A verdict comes from memory or Redis where they have it, and is computed
 * otherwise. Equal questions that wait for Redis at the same time are answered together.
 */
export class ScreeningService {
  #corpus: Corpus
  readonly #policy: Policy
  readonly #memory: MemoryCache | undefined
  readonly #redis: RedisCache | undefined
  readonly #workers: WorkerPool | undefined
  readonly #observe: Observe | undefined
  readonly #timed: Timed
  readonly #earlier: EarlierGenerations | undefined
  readonly #inFlight = new Map<string, Promise<Found>>()

  /** Cache keys of requests seen word for word before, since the list in use came: these need not be analysed again. */
  readonly #knownKeys = new LRUCache<string, string>({ max: MOST_KNOWN })

  constructor ({ corpus, policy, memory, redis, workers, observe, earlier }: ServiceParts) {
    this.#corpus = corpus
    this.#policy = policy
    this.#memory = memory
    this.#redis = redis
    this.#workers = workers
    this.#observe = observe
    this.#timed = timedBy(observe)
    this.#earlier = earlier
  }

  /** The generation that the next question is answered from. */
  get corpus (): Corpus {
    return this.#corpus
  }

  get policy (): Policy {
    return this.#policy
  }

  /** Gets worker threads ready for the generation that comes into use next, so that batches need not wait for them then. */
  async prepare (corpus: Corpus, place: ListPlace): Promise<void> {
    await this.#workers?.prepare(basisOf(corpus, this.#policy), place)
  }

  /**
   * Puts a new generation in use, from one question to the next. Answers in progress are finished from the generation that they
   * began with.
   * @param place where worker threads find it; left out, where they found the one before
   */
  use (corpus: Corpus, place?: ListPlace): void {
    this.#corpus = corpus
    this.#knownKeys.clear()
    // Verdicts of the previous generation are hardly asked for any more, but would occupy the cache until it is full.
    this.#memory?.clear()
    this.#workers?.renew(basisOf(corpus, this.#policy), place)
  }

  /**
   * The answer to a request of the right shape, as the JSON text of a `Screening`.
   * @throws InvalidQuestionError (as a rejection) with every fault found
   */
  async screenText (request: ScreenRequest): Promise<{ text: string, decision: Decision, cache: CacheResult }> {
    const { text, cache } = await this.#find(request)
    return { text: toScreeningText(text, request.reference), decision: decisionOf(text), cache }
  }

  /**
   * What `screenText` answers to each request, in the order asked and all from one generation. A request that fails has an error
   * in its place.
   * @param requests of the right shape; taken a few at a time
   * @param version of the generation to ask; left out, the one in use
   * @throws VersionNotKeptError when that generation is not kept
   */
  async screenMany (requests: Iterable<ScreenRequest>, version?: string): Promise<BatchOutcome[]> {
    return await (await this.pinned(version)).screenMany(requests)
  }

  /**
   * A screening that answers from one generation, however long it takes and whatever comes into use meanwhile.
   * @param version of that generation; left out, the one in use now
   * @throws VersionNotKeptError when that generation is not kept
   */
  async pinned (version?: string): Promise<PinnedScreening> {
    const parts: BatchParts = {
      corpus: await this.#corpusOf(version),
      policy: this.#policy,
      memory: this.#memory,
      redis: this.#redis,
      workers: this.#workers,
      observe: this.#observe
    }
    return { corpus: parts.corpus, policy: parts.policy, screenMany: requests => new Batch(parts).screen(requests) }
  }

  health (): ServiceHealth {
    const { version, asOf } = this.#corpus
    return {
      watchlist: defined({ version, asOf }),
      memory: { entries: this.#memory?.size ?? 0 },
      redis: this.#redis?.state() ?? { status: 'off' },
      workers: this.#workers?.state() ?? { status: 'off' }
    }
  }

  /** Closes Redis and the worker threads. Questions asked later are still answered, without them. */
  async close (): Promise<void> {
    this.#redis?.close()
    await this.#workers?.close()
  }

  #find (request: ScreenRequest): Found | Promise<Found> {
    const asked = JSON.stringify([request.party, request.options])
    const knownKey = this.#knownKeys.get(asked)
    const known = knownKey === undefined ? undefined : this.#memory?.get(knownKey)
    if (known !== undefined) return { text: known, cache: 'memory' }

    const version = request.options?.watchlistVersion
    if (version === undefined || version === this.#corpus.version) return this.#findIn(this.#corpus, request, asked)
    return this.#corpusOf(version).then(corpus => this.#findIn(corpus, request, asked))
  }

  #findIn (corpus: Corpus, request: ScreenRequest, asked: string): Found | Promise<Found> {
    const read = this.#timed('analysis', () => readAsked(request, corpus, this.#policy))
    const { key } = read
    this.#knownKeys.set(asked, key)
    const remembered = this.#memory?.get(key)
    if (remembered !== undefined) return { text: remembered, cache: 'memory' }
    if (this.#redis === undefined) return this.#compute(corpus, read)

    const joined = this.#inFlight.get(key)
    if (joined !== undefined) return joined
    const found = this.#askRedis(this.#redis, key, () => this.#compute(corpus, read))
      .finally(() => this.#inFlight.delete(key))
    this.#inFlight.set(key, found)
    return found
  }

  async #corpusOf (version: string | undefined): Promise<Corpus> {
    if (version === undefined || version === this.#corpus.version) return this.#corpus
    if (this.#earlier === undefined) throw new VersionNotKeptError(version, [this.#corpus.version], '/options/watchlistVersion')
    return await this.#earlier.corpus(version)
  }

  async #askRedis (redis: RedisCache, key: string, compute: () => Found): Promise<Found> {
    const startedAt = performance.now()
    const text = await redis.get(key)
    this.#observe?.('cache', (performance.now() - startedAt) / 1000)
    if (text === null) {
      const computed = compute()
      redis.set(key, computed.text)
      return computed
    }
    this.#memory?.set(key, text)
    return { text, cache: 'redis' }
  }

  /** Synchronous, so that without Redis equal questions never overlap and need no joining. */
  #compute (corpus: Corpus, { question, options, key }: Asked): Found {
    const text = JSON.stringify(verdict(corpus, this.#policy, question, options, this.#timed))
    this.#memory?.set(key, text)
    return { text, cache: 'miss' }
  }
}
