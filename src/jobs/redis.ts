import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { becomesReady } from '../screening/redis-client.js'
import { JobsUnavailableError } from './unavailable.js'

const ANSWER_TIMEOUT_MS = 5_000
const LONGEST_PAUSE_MS = 2_000
const RECONNECTING_MS = 100

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
 * A worker's connection and those that BullMQ makes of it, which nobody else can reach. What is asked while Redis is
 * away is asked again when it is back, as BullMQ needs it.
 */
export class WorkConnection {
  readonly redis: Redis
  #givingUp = false
  #lastTriedAt = 0

  constructor (url: string) {
    this.redis = new Redis(url, { maxRetriesPerRequest: null, connectionName: 'tumen-worker', retryStrategy: attempt => this.#retry(attempt) })
  }

  /**
   * From now on a lost connection is given up. Resolves once none waits to be tried again: BullMQ waits for ever for the end
   * of one that is disconnected while it does (https://github.com/taskforcesh/bullmq/issues/4656), and for seconds for one that is just connecting.
   */
  async giveUpLost (): Promise<void> {
    this.#givingUp = true
    const pause = this.#lastTriedAt - performance.now()
    if (pause > 0) await sleep(Math.ceil(pause) + RECONNECTING_MS)
  }

  #retry (attempt: number): number | null {
    if (this.#givingUp) return null
    const pause = retryStrategy(attempt)
    this.#lastTriedAt = Math.max(this.#lastTriedAt, performance.now() + pause)
    return pause
  }
}

/** Resolves when commands are taken. @throws JobsUnavailableError when that takes too long */
export async function untilReady (redis: Redis): Promise<void> {
  try {
    await becomesReady(redis, ANSWER_TIMEOUT_MS)
  } catch (error) {
    throw new JobsUnavailableError('Redis does not answer', { cause: error })
  }
}
