import { Redis } from 'ioredis'
import { becomesReady } from '../screening/redis-client.js'
import { JobsUnavailableError } from './unavailable.js'

const ANSWER_TIMEOUT_MS = 5_000
const LONGEST_PAUSE_MS = 2_000

const retryStrategy = (attempt: number) => Math.min(LONGEST_PAUSE_MS, 50 * 2 ** Math.min(attempt, 6))

/** A connection for requests, which fail soon rather than wait. */
export function connectForRequests (url: string): Redis {
  return new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: ANSWER_TIMEOUT_MS,
    socketTimeout: ANSWER_TIMEOUT_MS,
    connectionName: 'tumen-jobs',
    retryStrategy,
    reconnectOnError: error => error.message.startsWith('READONLY')
  })
}

/**
 * A connection for a worker: what is asked while Redis is away is asked again when it is back, as BullMQ needs it.
 * @param isClosing from when on a lost connection is given up. BullMQ makes further connections of this one, which nobody else can let go of
 */
export function connectForWork (url: string, isClosing: () => boolean): Redis {
  return new Redis(url, { maxRetriesPerRequest: null, connectionName: 'tumen-worker', retryStrategy: attempt => isClosing() ? null : retryStrategy(attempt) })
}

/** Resolves when commands are taken. @throws JobsUnavailableError when that takes too long */
export async function untilReady (redis: Redis): Promise<void> {
  try {
    await becomesReady(redis, ANSWER_TIMEOUT_MS)
  } catch (error) {
    throw new JobsUnavailableError('Redis does not answer', { cause: error })
  }
}
