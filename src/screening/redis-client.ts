import { Redis } from 'ioredis'
import { within } from './within.js'

const CONNECT_TIMEOUT_MS = 2_000
const LONGEST_PAUSE_MS = 2_000

/**
 * A connection for a cache: it never queues while disconnected, never repeats a command, and comes back by itself.
 * @param url redis:// or rediss:// (TLS)
 */
export function connectRedis (url: string): Redis {
  return new Redis(url, {
    enableOfflineQueue: false,
    // With 1, what was under way when a connection broke waits for the next one, and all later commands behind it.
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // A server that takes commands and answers nothing is left for a new connection, which also frees those waiting.
    socketTimeout: CONNECT_TIMEOUT_MS,
    connectionName: 'tumen',
    retryStrategy: attempt => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 4),
    // After a failover this connection may lead to a replica: writes need the new primary.
    reconnectOnError: error => error.message.startsWith('READONLY')
  })
}

/**
 * Resolves when commands are taken.
 * @throws LateError when that takes too long; whoever waited in vain leaves no listener behind
 */
export async function becomesReady (redis: Redis, withinMs: number): Promise<void> {
  if (redis.status === 'ready') return
  let ready = () => {}
  try {
    await within(withinMs, new Promise<void>(resolve => {
      ready = resolve
      redis.once('ready', ready)
    }))
  } finally {
    redis.off('ready', ready)
  }
}
