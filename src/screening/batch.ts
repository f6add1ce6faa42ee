import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Decision, ScreenRequest } from '../../schemas/screening.js'
import { basisOf } from '../verdict/basis.js'
import { timedBy, type Stage, type Timed } from '../verdict/timing.js'
import { verdict } from '../verdict/verdict.js'
import { decisionOf, toScreeningText } from './answer.js'
import { readAsked, type Asked } from './asked.js'
import type { BatchParts, CacheResult } from './service-parts.js'
import { TooSlowError } from './too-slow.js'

/** An answer ready to be sent. An error in its place is an InvalidQuestionError, a TooSlowError, or a fault of ours. */
export type BatchOutcome = { text: string, decision: Decision, cache: CacheResult } | Error

/** Questions that are looked up in Redis, or sent to a worker thread, at a time. */
const SLICE = 64
/** A slice with fewer questions is computed here sooner than another thread would return it. */
const WORTH_SENDING = 32
/** Slices of one batch in progress for each worker thread: one being computed and one waiting. */
const UNDER_WAY_PER_WORKER = 2
/** How long this thread computes before other work of the process gets a turn, milliseconds. */
const TURN_MS = 5

/** A question of the batch. Parties with equal questions share one. */
interface Pending extends Asked {
  cache: CacheResult
  /** The verdict, once it is known. */
  text?: string
  /** What failed instead. */
  error?: Error
}

/** A party of the batch, in its place. */
interface Place {
  asked: Pending
  reference?: string
  /** True where an earlier party of the batch asked the same. */
  repeated: boolean
}

/**
 * Answers many questions on one basis. Verdicts are looked up in memory, then in Redis. What neither has is computed by
 * worker threads while the next questions are looked up, or in this thread where no worker can take it.
 */
export class Batch {
  readonly #parts: BatchParts
  readonly #timed: Timed
  readonly #basis: string
  readonly #asked = new Map<string, Pending>()
  readonly #underWay = new Set<Promise<void>>()
  readonly #mostUnderWay: number
  /** The slices that this thread computes itself, one after the other. */
  #own = Promise.resolve()

  constructor (parts: BatchParts) {
    this.#parts = parts
    this.#timed = timedBy(parts.observe)
    this.#basis = basisOf(parts.corpus, parts.policy)
    this.#mostUnderWay = parts.workers === undefined ? 1 : parts.workers.size * UNDER_WAY_PER_WORKER
  }

  /**
   * An outcome for each request, in the order asked. A request that fails does not affect the others.
   * @param requests of the right shape; taken a slice at a time, with other work of the process in between
   */
  async screen (requests: Iterable<ScreenRequest>): Promise<BatchOutcome[]> {
    const places: (Place | Error)[] = []
    let unknown: Pending[] = []
    let missing: Pending[] = []
    const lookUp = async (): Promise<void> => {
      missing = missing.concat(await this.#notInRedis(unknown))
      unknown = []
      while (missing.length >= SLICE) await this.#send(missing.splice(0, SLICE))
      await nextTurn()
    }
    let turnBegan = performance.now()
    for (const request of requests) {
      const place = this.#read(request)
      places.push(place)
      if (!(place instanceof Error) && !place.repeated && place.asked.text === undefined) unknown.push(place.asked)
      if (places.length % SLICE === 0) await lookUp()
      else if (performance.now() - turnBegan < TURN_MS) continue
      else await nextTurn()
      turnBegan = performance.now()
    }
    await lookUp()
    if (missing.length > 0) await this.#send(missing)
    await Promise.all(this.#underWay)
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
        return { asked, reference, repeated: false }
      })
    } catch (error) {
      return error as Error
    }
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

  /** Has a slice computed; resolves when another may follow. */
  async #send (slice: Pending[]): Promise<void> {
    const answering: Promise<void> = this.#answer(slice).finally(() => this.#underWay.delete(answering))
    this.#underWay.add(answering)
    if (this.#underWay.size >= this.#mostUnderWay) await Promise.race(this.#underWay)
  }

  async #answer (slice: Pending[]): Promise<void> {
    if (slice.length >= WORTH_SENDING) await this.#askWorkers(slice)
    const left = slice.filter(({ text, error }) => text === undefined && error === undefined)
    if (left.length === 0) return
    this.#own = this.#own.then(() => this.#compute(left))
    await this.#own
  }

  async #askWorkers (slice: Pending[]): Promise<void> {
    const answer = await this.#parts.workers?.run(this.#basis, slice.map(({ question, options }) => ({ question, options })))
    if (answer === undefined) return
    if (answer === 'late') {
      for (const asked of slice) asked.error = new TooSlowError()
      return
    }
    slice.forEach((asked, i) => {
      const text = answer.texts[i]
      if (text !== null) this.#keep(asked, text)
    })
    const { observe } = this.#parts
    if (observe === undefined) return
    for (const [stage, times] of Object.entries(answer.timings)) for (const seconds of times) observe(stage as Stage, seconds)
  }

  async #compute (slice: Pending[]): Promise<void> {
    const { corpus, policy } = this.#parts
    let turnBegan = performance.now()
    for (const asked of slice) {
      try {
        this.#keep(asked, JSON.stringify(verdict(corpus, policy, asked.question, asked.options, this.#timed)))
      } catch (error) {
        asked.error = error as Error
      }
      if (performance.now() - turnBegan < TURN_MS) continue
      await nextTurn()
      turnBegan = performance.now()
    }
  }

  #keep (asked: Pending, text: string): void {
    asked.text = text
    this.#parts.memory?.set(asked.key, text)
    this.#parts.redis?.set(asked.key, text)
  }
}

function outcome ({ asked, reference, repeated }: Place): BatchOutcome {
  const { text, error, cache } = asked
  if (text === undefined) return error ?? new Error('A party of the batch was not answered')
  return { text: toScreeningText(text, reference), decision: decisionOf(text), cache: repeated ? 'memory' : cache }
}
