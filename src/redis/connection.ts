import { Redis, type RedisOptions } from 'ioredis'
import { ownDatabase } from './own-database.js'
import { isReadOnly, keepRefusals, leftBecause } from './refusal.js'
import { within } from './within.js'

const ANSWER_TIMEOUT_MS = 2_000
const LONGEST_PAUSE_MS = 2_000

/**
 * How long to wait before a connection that was lost is tried again, milliseconds: from 75 ms up to 2 s. It is partly random, so
 * that replicas do not all come back in the same moment.
 * @param attempt the number of attempts since the connection was last ready
 */
export function reconnectPause (attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 4)
}

/**
 * A connection that fails soon: it queues nothing while disconnected, repeats no command, and reconnects by itself.
 * @param url redis:// or rediss:// (TLS)
 * @param timeoutMs how long it may take to connect, or to answer while commands wait
 * @param options in place of those given here
 */
export function connectRedis (url: string, timeoutMs = ANSWER_TIMEOUT_MS, options: RedisOptions = {}): Redis {
  const redis: Redis = new Redis(url, {
    enableOfflineQueue: false,
    // With 1, commands in flight when a connection breaks would wait for the next connection, and all later ones behind them.
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
    connectTimeout: timeoutMs,
    // A server that takes commands and answers none is dropped for a new connection, which also releases the callers that wait.
    socketTimeout: timeoutMs,
    connectionName: 'tumen',
    retryStrategy: reconnectPause,
    // After a failover this connection may lead to a replica: writes need the new primary.
    reconnectOnError: error => {
      if (!isReadOnly(error)) return false
      leftBecause(redis, error)
      return true
    },
    ...options
  })
  return keepRefusals(ownDatabase(redis))
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
