import { LRUCache } from 'lru-cache'
import { CACHE_DEFAULTS } from './cache-defaults.js'

export interface MemoryCacheOptions {
  /** Most verdicts held. */
  maxEntries?: number
  /** Seconds that a verdict is held. */
  ttlS?: number
}

/** Most bytes held, counted at two per character, which is the most that V8 takes. */
const MOST_BYTES = 128 * 1024 * 1024
/** Bytes counted for an entry beside its text. */
const ENTRY_OVERHEAD_BYTES = 200

/** Verdicts as JSON text in this process; the least recently used are dropped first. */
export class MemoryCache {
  readonly #entries: LRUCache<string, string>

  constructor ({ maxEntries = CACHE_DEFAULTS.maxEntries, ttlS = CACHE_DEFAULTS.ttlS }: MemoryCacheOptions = {}) {
    this.#entries = new LRUCache<string, string>({
      max: maxEntries,
      maxSize: MOST_BYTES,
      sizeCalculation: text => text.length * 2 + ENTRY_OVERHEAD_BYTES,
      ttl: ttlS * 1000
    })
  }

  get size (): number {
    return this.#entries.size
  }

  get (key: string): string | undefined {
    return this.#entries.get(key)
  }

  /** A text larger than the whole cache is not kept. */
  set (key: string, text: string): void {
    this.#entries.set(key, text)
  }

  clear (): void {
    this.#entries.clear()
  }
}
