import type { Redis } from 'ioredis'
import { connectRedis } from '../redis/connection.js'
import { faultCode } from '../redis/fault-code.js'
import { lacksDatabase } from '../redis/own-database.js'
import { LateError, within } from '../redis/within.js'
import { CACHE_DEFAULTS } from './cache-defaults.js'
import { Circuit } from './circuit.js'
import { RedisHealth, type RedisState } from './redis-health.js'
import { seal, unseal } from './redis-value.js'

/**
 * What can happen to a look-up or a write. `skipped` and `write_dropped` were not sent to Redis, which was known to be down,
 * failing or behind. All others but `hit`, `miss` and `written` are faults.
 */
export type RedisEvent = 'hit' | 'miss' | 'timeout' | 'error' | 'corrupt' | 'skipped' | 'written' | 'write_failed' | 'write_dropped' | 'too_large'

export interface RedisCacheOptions {
  /** redis:// or rediss:// */
  url: string
  /** Seconds that a verdict is kept at most. Up to a fifth less, at random, so that verdicts do not all expire together. */
  ttlS?: number
  /** Milliseconds that a screening waits for Redis at most; see `within`. */
  budgetMs?: number
  /** Called with every event, for metrics. */
  onEvent?: (event: RedisEvent) => void
}

const KEY_PREFIX = 'tumen:verdict:'
/** Longest verdict kept, in characters. */
const LONGEST_TEXT = 256 * 1024
/** Writes that may wait for Redis; more are dropped. */
const MOST_WRITES_IN_FLIGHT = 256

/**
 * Verdicts as JSON text in Redis, shared by replicas. Whatever Redis does (refuses, hangs, is full, holds garbage) is a miss that
 * is counted and shown. It is never an error, and never a wait beyond the budget. Each command names one key, so a Redis Cluster
 * works as well.
 *
 * A verdict explains which words of the question met the list, so a stored value can hold personal data. It stays no longer than
 * the TTL. Keys are digests and hold no name.
 */
export class RedisCache {
  readonly #options: Required<Omit<RedisCacheOptions, 'onEvent'>>
  readonly #onEvent: RedisCacheOptions['onEvent']
  readonly #client: Redis
  readonly #reads = new Circuit()
  readonly #writes = new Circuit()
  readonly #health = new RedisHealth(this.#reads, this.#writes)
  #writesInFlight = 0

  constructor ({ url, onEvent, ttlS = CACHE_DEFAULTS.ttlS, budgetMs = CACHE_DEFAULTS.budgetMs }: RedisCacheOptions) {
    this.#options = { url, ttlS, budgetMs }
    this.#onEvent = onEvent
    this.#client = connectRedis(url)
    this.#client.on('error', error => this.#health.connectionFailed(error, lacksDatabase(this.#client)))
    this.#client.on('close', () => this.#health.disconnected())
    this.#client.on('ready', () => {
      this.#health.connected()
      this.#reads.succeeded()
      // The new connection may lead to the same replica again: only a write can tell.
      if (!this.#health.seeksPrimary) this.#writes.succeeded()
    })
  }

  /** The text stored under this key, or null for whatever reason there is none. Never rejects. */
  async get (key: string): Promise<string | null> {
    if (this.#client.status !== 'ready' || !this.#reads.allows()) return this.#miss('skipped')
    const redisKey = KEY_PREFIX + key
    try {
      const value = await within(this.#options.budgetMs, this.#client.get(redisKey))
      this.#reads.succeeded()
      if (value === null) return this.#miss('miss')
      const text = unseal(key, value)
      if (text === null) return this.#corrupt()
      this.#count('hit')
      return text
    } catch (error) {
      return this.#readFailed(error)
    }
  }

  /** Stores a text without waiting for Redis. Never throws. */
  set (key: string, text: string): void {
    if (text.length > LONGEST_TEXT) return this.#count('too_large')
    const able = this.#client.status === 'ready' && this.#reads.openedAt === undefined &&
      this.#writesInFlight < MOST_WRITES_IN_FLIGHT && this.#writes.allows()
    if (!able) return this.#count('write_dropped')
    this.#writesInFlight++
    const ttlMs = Math.ceil(this.#options.ttlS * 1000 * (0.8 + Math.random() / 5))
    this.#client.set(KEY_PREFIX + key, seal(key, text), 'PX', ttlMs)
      .then(() => this.#written(), error => this.#writeFailed(error))
      .finally(() => this.#writesInFlight--)
  }

  state (): RedisState {
    return this.#health.state()
  }

  close (): void {
    this.#client.disconnect()
  }

  #readFailed (error: unknown): null {
    const late = error instanceof LateError
    if (faultCode(error) === 'WRONGTYPE') return this.#corrupt()
    // A lost connection does not open the circuit: nothing is asked anyway until it is back.
    if (late || isReply(error)) {
      this.#reads.failed()
      this.#health.readFailed(late ? `Redis did not answer within ${this.#options.budgetMs} ms` : `Redis answers ${faultCode(error)}`)
    }
    return this.#miss(late ? 'timeout' : 'error')
  }

  #corrupt (): null {
    this.#reads.succeeded()
    this.#health.corrupt()
    return this.#miss('corrupt')
  }

  #written (): void {
    this.#writes.succeeded()
    this.#count('written')
  }

  #writeFailed (error: unknown): void {
    if (isReply(error)) {
      this.#writes.failed()
      this.#health.writeFailed(error)
    }
    this.#count('write_failed')
  }

  #miss (event: RedisEvent): null {
    this.#count(event)
    return null
  }

  #count (event: RedisEvent): void {
    this.#onEvent?.(event)
  }
}

/** Whether Redis itself answered with this error; otherwise the connection broke. */
function isReply (error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError'
}
