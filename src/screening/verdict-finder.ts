import { LRUCache } from 'lru-cache'
import type { ScreenRequest } from '../../schemas/screening.js'
import { timedBy, type Timed } from '../verdict/timing.js'
import { verdict } from '../verdict/verdict.js'
import type { Corpus } from '../watchlist/corpus.js'
import { readAsked, type Asked } from './asked.js'
import type { RedisCache } from './redis-cache.js'
import type { CacheResult, VerdictParts } from './service-parts.js'

/** A verdict as JSON text and where it was found. */
export interface Found {
  text: string
  cache: CacheResult
}

/** Most requests whose cache keys are remembered. */
const MOST_KNOWN = 10_000

/**
 * Finds the verdicts of questions that are asked one at a time: in memory or Redis where they have it, and by computing it
 * otherwise. Equal questions that wait for Redis at the same time are answered together.
 */
export class VerdictFinder {
  readonly #parts: VerdictParts
  readonly #corpusOf: (version: string | undefined) => Corpus | Promise<Corpus>
  readonly #timed: Timed
  readonly #inFlight = new Map<string, Promise<Found>>()

  /** Cache keys of requests seen word for word before, since the list in use came: these need not be analysed again. */
  readonly #knownKeys = new LRUCache<string, string>({ max: MOST_KNOWN })

  /** @param corpusOf the generation that a request is answered from, by the version that it names, if it names one */
  constructor (parts: VerdictParts, corpusOf: (version: string | undefined) => Corpus | Promise<Corpus>) {
    this.#parts = parts
    this.#corpusOf = corpusOf
    this.#timed = timedBy(parts.observe)
  }

  /**
   * The verdict of a request of the right shape; at once where nothing has to be waited for.
   * @throws InvalidQuestionError (at once, or as a rejection) with every fault found; what `corpusOf` throws
   */
  find (request: ScreenRequest): Found | Promise<Found> {
    const asked = JSON.stringify([request.party, request.options])
    const knownKey = this.#knownKeys.get(asked)
    const known = knownKey === undefined ? undefined : this.#parts.memory?.get(knownKey)
    if (known !== undefined) return { text: known, cache: 'memory' }

    const corpus = this.#corpusOf(request.options?.watchlistVersion)
    if (!(corpus instanceof Promise)) return this.#findIn(corpus, request, asked)
    return corpus.then(corpus => this.#findIn(corpus, request, asked))
  }

  /** Lets go of what is remembered for the generation in use, when another comes into use. */
  forget (): void {
    this.#knownKeys.clear()
    // Verdicts of the previous generation are hardly asked for any more, but would occupy the cache until it is full.
    this.#parts.memory?.clear()
  }

  #findIn (corpus: Corpus, request: ScreenRequest, asked: string): Found | Promise<Found> {
    const { policy, memory, redis } = this.#parts
    const read = this.#timed('analysis', () => readAsked(request, corpus, policy))
    const { key } = read
    this.#knownKeys.set(asked, key)
    const remembered = memory?.get(key)
    if (remembered !== undefined) return { text: remembered, cache: 'memory' }
    if (redis === undefined) return this.#compute(corpus, read)

    const joined = this.#inFlight.get(key)
    if (joined !== undefined) return joined
    const found = this.#askRedis(redis, key, () => this.#compute(corpus, read))
      .finally(() => this.#inFlight.delete(key))
    this.#inFlight.set(key, found)
    return found
  }

  async #askRedis (redis: RedisCache, key: string, compute: () => Found): Promise<Found> {
    const { memory, observe } = this.#parts
    const startedAt = performance.now()
    const text = await redis.get(key)
    observe?.('cache', (performance.now() - startedAt) / 1000)
    if (text === null) {
      const computed = compute()
      redis.set(key, computed.text)
      return computed
    }
    memory?.set(key, text)
    return { text, cache: 'redis' }
  }

  /** Synchronous, so that without Redis equal questions never overlap and need no joining. */
  #compute (corpus: Corpus, { question, options, key }: Asked): Found {
    const { policy, memory } = this.#parts
    const text = JSON.stringify(verdict(corpus, policy, question, options, this.#timed))
    memory?.set(key, text)
    return { text, cache: 'miss' }
  }
}
