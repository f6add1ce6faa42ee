import { RedisCache, type RedisCacheOptions, type RedisEvent } from '../../src/screening/redis-cache.js'

/** A cache that counts its events. */
export class CountedCache extends RedisCache {
  readonly counters: Record<RedisEvent, number>

  constructor (options: RedisCacheOptions) {
    const counters = { hit: 0, miss: 0, timeout: 0, error: 0, corrupt: 0, skipped: 0, written: 0, write_failed: 0, write_dropped: 0, too_large: 0 }
    super({
      ...options,
      onEvent: event => {
        counters[event]++
        options.onEvent?.(event)
      }
    })
    this.counters = counters
  }
}
