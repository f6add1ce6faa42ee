import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { becomesReady, connectRedis, reconnectPause } from '../redis/connection.js'
import { lacksDatabase, NO_DATABASE, ownDatabase } from '../redis/own-database.js'
import { refusalOf } from '../redis/refusal.js'
import { within } from '../redis/within.js'
import { inWords, JobsUnavailableError } from './unavailable.js'

const ANSWER_TIMEOUT_MS = 5_000
const RECONNECTING_MS = 100
/** A worker that closes asks Redis this often whether it still answers, and waits this long for that, milliseconds. */
const ASK_EVERY_MS = 500
const ANSWER_MS = 1_000

/** A connection for requests, whose commands fail soon and do not wait for Redis to come back. */
export function connectForRequests (url: string): Redis {
  return connectRedis(url, ANSWER_TIMEOUT_MS, { connectionName: 'tumen-jobs', enableAutoPipelining: false })
}

/**
 * The connection of a worker, which BullMQ also duplicates into connections that only it can reach; all share this retry
 * policy. Commands sent while Redis is unavailable are retried when it is back, as BullMQ requires.
 */
export class WorkConnection {
  readonly redis: Redis
  #givingUp = false
  #lastTriedAt = 0

  constructor (url: string) {
    this.redis = ownDatabase(new Redis(url, { maxRetriesPerRequest: null, connectionName: 'tumen-worker', retryStrategy: attempt => this.#retry(attempt) }))
  }

  /**
   * Stops reconnecting from now on. Resolves once no connection is waiting to reconnect. BullMQ waits for ever for the end of
   * a connection that is disconnected while waiting (https://github.com/taskforcesh/bullmq/issues/4656), and for seconds for
   * one that is just connecting.
   */
  async giveUpLost (): Promise<void> {
    this.#givingUp = true
    const pause = this.#lastTriedAt - performance.now()
    if (pause > 0) await sleep(Math.ceil(pause) + RECONNECTING_MS)
  }

  /** Resolves when Redis no longer answers, or when the signal is aborted. BullMQ would wait for its answers for ever. */
  async unanswered (noLongerAsked: AbortSignal): Promise<void> {
    while (!noLongerAsked.aborted) {
      try {
        await within(ANSWER_MS, this.redis.ping())
        await sleep(ASK_EVERY_MS, undefined, { signal: noLongerAsked })
      } catch {
        return
      }
    }
  }

  #retry (attempt: number): number | null {
    if (this.#givingUp) return null
    const pause = reconnectPause(attempt)
    this.#lastTriedAt = Math.max(this.#lastTriedAt, performance.now() + pause)
    return pause
  }
}

/** Resolves when Redis accepts commands. @throws JobsUnavailableError when that takes longer than 5 seconds */
export async function untilReady (redis: Redis): Promise<void> {
  try {
    await becomesReady(redis, ANSWER_TIMEOUT_MS)
  } catch (error) {
    throw new JobsUnavailableError(whyTurnedAway(redis) ?? 'Redis does not answer', { cause: error })
  }
}

/** Why Redis has turned a connection away, in words; undefined if it has not, or said nothing. */
export function whyTurnedAway (redis: Redis): string | undefined {
  if (lacksDatabase(redis)) return NO_DATABASE
  const refusal = refusalOf(redis)
  return refusal && inWords(refusal)
}
