import { setImmediate as nextTurn } from 'node:timers/promises'
import { basisOf } from '../verdict/basis.js'
import { timedBy, type Stage, type Timed } from '../verdict/timing.js'
import { verdict } from '../verdict/verdict.js'
import type { Asked } from './asked.js'
import type { BatchParts, CacheResult } from './service-parts.js'
import { TooSlowError } from './too-slow.js'

/** A slice with fewer questions is computed here sooner than another thread would return it. */
const WORTH_SENDING = 32
/** Slices of one batch in progress for each worker thread: one being computed and one waiting. */
const UNDER_WAY_PER_WORKER = 2
/** How long a batch keeps this thread before other work of the process gets a turn, milliseconds. */
export const TURN_MS = 5

/** A question of a batch. Parties with equal questions share one. */
export interface Pending extends Asked {
  cache: CacheResult
  /** The verdict, once it is known. */
  text?: string
  /** What failed instead. */
  error?: Error
}

/**
 * Computes the verdicts of one batch, a slice of its questions at a time: in worker threads, or in this thread where no worker
 * can take a slice. Each verdict is also kept in memory and Redis.
 */
export class BatchComputation {
  readonly #parts: BatchParts
  readonly #timed: Timed
  readonly #basis: string
  readonly #mostUnderWay: number
  readonly #underWay = new Set<Promise<void>>()
  /** The slices that this thread computes itself, one after the other. */
  #own = Promise.resolve()

  constructor (parts: BatchParts) {
    this.#parts = parts
    this.#timed = timedBy(parts.observe)
    this.#basis = basisOf(parts.corpus, parts.policy)
    this.#mostUnderWay = parts.workers === undefined ? 1 : parts.workers.size * UNDER_WAY_PER_WORKER
  }

  /** Begins a slice; resolves when another may follow. Each of its questions gets its verdict, or the error in its place. */
  async begin (slice: Pending[]): Promise<void> {
    const answering: Promise<void> = this.#answer(slice).finally(() => this.#underWay.delete(answering))
    this.#underWay.add(answering)
    if (this.#underWay.size >= this.#mostUnderWay) await Promise.race(this.#underWay)
  }

  /** Resolves when every slice that was begun is answered. */
  async ended (): Promise<void> {
    await Promise.all(this.#underWay)
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
