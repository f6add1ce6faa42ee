import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Decision, ScreenRequest } from '../../schemas/screening.js'
import { timedBy, type Timed } from '../verdict/timing.js'
import { decisionOf, toScreeningText } from './answer.js'
import { readAsked } from './asked.js'
import { BatchComputation, TURN_MS, type Pending } from './batch-computation.js'
import type { BatchParts, CacheResult } from './service-parts.js'

/** An answer ready to be sent. An error in its place is an InvalidQuestionError, a TooSlowError, or a fault of ours. */
export type BatchOutcome = { text: string, decision: Decision, cache: CacheResult } | Error

/** Questions that are looked up in Redis, or computed, at a time. */
const SLICE = 64

/** A party of the batch, in its place. */
interface Place {
  asked: Pending
  reference?: string
  /** True where an earlier party of the batch asked the same. */
  repeated: boolean
}

/**
 * Answers many questions on one basis. Verdicts are looked up in memory, then in Redis. What neither has is computed while the
 * next questions are looked up.
 */
export class Batch {
  readonly #parts: BatchParts
  readonly #timed: Timed
  readonly #computation: BatchComputation
  /** The questions read so far, each once, by key. */
  readonly #asked = new Map<string, Pending>()
  /** Those that memory does not have, until they are looked up in Redis. */
  #unknown: Pending[] = []
  /** Those that Redis does not have either, until they fill a slice. */
  #missing: Pending[] = []

  constructor (parts: BatchParts) {
    this.#parts = parts
    this.#timed = timedBy(parts.observe)
    this.#computation = new BatchComputation(parts)
  }

  /**
   * An outcome for each request, in the order asked. A request that fails does not affect the others. Called once.
   * @param requests of the right shape; taken a slice at a time, with other work of the process in between
   */
  async screen (requests: Iterable<ScreenRequest>): Promise<BatchOutcome[]> {
    const places: (Place | Error)[] = []
    let turnBegan = performance.now()
    for (const request of requests) {
      places.push(this.#read(request))
      if (places.length % SLICE === 0) await this.#lookUp()
      else if (performance.now() - turnBegan < TURN_MS) continue
      else await nextTurn()
      turnBegan = performance.now()
    }
    await this.#lookUp()
    if (this.#missing.length > 0) await this.#computation.begin(this.#missing)
    await this.#computation.ended()
    return places.map(place => place instanceof Error ? place : outcome(place))
  }

  #read (request: ScreenRequest): Place | Error {
    const { corpus, policy, memory } = this.#parts
    try {
      return this.#timed('analysis', () => {
        const read = readAsked(request, corpus, policy)
        const { reference } = request
        const earlier = this.#asked.get(read.key)
        if (earlier !== undefined) return { asked: earlier, reference, repeated: true }
        const text = memory?.get(read.key)
        const asked: Pending = { ...read, text, cache: text === undefined ? 'miss' : 'memory' }
        this.#asked.set(read.key, asked)
        if (text === undefined) this.#unknown.push(asked)
        return { asked, reference, repeated: false }
      })
    } catch (error) {
      return error as Error
    }
  }

  /** Looks up in Redis what memory does not have, and has what is missing there computed as soon as it fills a slice. */
  async #lookUp (): Promise<void> {
    this.#missing = this.#missing.concat(await this.#notInRedis(this.#unknown))
    this.#unknown = []
    while (this.#missing.length >= SLICE) await this.#computation.begin(this.#missing.splice(0, SLICE))
    await nextTurn()
  }

  /** Looks all up in one round trip, and returns those that Redis does not have. The time of the round trip is observed once. */
  async #notInRedis (asked: Pending[]): Promise<Pending[]> {
    const { redis, memory, observe } = this.#parts
    if (redis === undefined || asked.length === 0) return asked
    const startedAt = performance.now()
    const texts = await Promise.all(asked.map(({ key }) => redis.get(key)))
    observe?.('cache', (performance.now() - startedAt) / 1000)
    return asked.filter((each, i) => {
      const text = texts[i]
      if (text === null) return true
      memory?.set(each.key, text)
      Object.assign(each, { text, cache: 'redis' })
      return false
    })
  }
}

function outcome ({ asked, reference, repeated }: Place): BatchOutcome {
  const { text, error, cache } = asked
  if (text === undefined) return error ?? new Error('A party of the batch was not answered')
  return { text: toScreeningText(text, reference), decision: decisionOf(text), cache: repeated ? 'memory' : cache }
}
