import { Redis } from 'ioredis'
import { within } from './within.js'

const CONNECT_TIMEOUT_MS = 2_000
const LONGEST_PAUSE_MS = 2_000

/**
 * A connection for a cache: it queues nothing while disconnected, repeats no command, and reconnects by itself.
 * @param url redis:// or rediss:// (TLS)
 */
export function connectRedis (url: string): Redis {
  return new Redis(url, {
    enableOfflineQueue: false,
    // With 1, commands in flight when a connection breaks would wait for the next connection, and all later ones behind them.
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // A server that takes commands and answers none is dropped for a new connection, which also releases the callers that wait.
    socketTimeout: CONNECT_TIMEOUT_MS,
    connectionName: 'tumen',
    retryStrategy: attempt => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 4),
    // After a failover this connection may lead to a replica: writes need the new primary.
    reconnectOnError: error => error.message.startsWith('READONLY')
  })
}

/**
 * Resolves when commands are taken.
 * @throws LateError when that takes longer than `withinMs`; no listener is left behind
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
