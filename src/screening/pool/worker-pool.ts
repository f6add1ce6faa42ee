import { PoolHealth, type PoolState } from './pool-health.js'
import type { ListPlace, SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'
import { LateSliceError, OTHER_LIST, threadEnded, ThreadGroup } from './thread-group.js'

/**
 * What became of a slice. After all but `answered` and `late` the request thread computes it: a thread ended (`failed`) or holds
 * another basis (`outdated`), none is ready (`unavailable`), or enough slices wait already (`full`). A slice that is `late`
 * is given up, as it would block the request thread in the same way.
 */
export type SliceOutcome = 'answered' | 'late' | 'failed' | 'outdated' | 'unavailable' | 'full'

export interface WorkerPoolOptions {
  /** Threads, 1 or more. */
  workers: number
  setup: WorkerSetup
  /** The basis in use, which the threads must hold as well; see basisOf. */
  basis: string
  /** The compiled program of a thread. */
  program?: string
  /** How long a slice may take, its wait included, milliseconds; left out, 10,000, a thousand times what one usually takes. */
  sliceLimitMs?: number
  /** Called with what became of each slice, for metrics. */
  onSlice?: (outcome: SliceOutcome) => void
}

/** Slices in progress or waiting in this process, for each thread: enough for four batches at once. */
const MOST_SLICES_PER_WORKER = 8
const SLICE_LIMIT_MS = 10_000

/**
 * Worker threads that each hold the list and answer slices of batches. They start with the first slice.
 *
 * Whatever goes wrong with them - no start, a crash, another list than the one in use - is shown and counted. The slice is then
 * left to the caller; there is never an error. After a failure all threads are ended and, after a rest, started anew. A slice
 * that takes too long is given up, and its thread replaced.
 *
 * A new basis has its own threads. Those of the previous basis end when they have answered their slices.
 */
export class WorkerPool {
  readonly size: number
  readonly #options: WorkerPoolOptions
  #place: ListPlace
  #basis: string
  #threads: ThreadGroup | undefined
  /** Threads of the basis that comes into use next. */
  #prepared: ThreadGroup | undefined
  /** Threads of the previous basis, until they have answered their slices. */
  #leaving: ThreadGroup | undefined
  readonly #health = new PoolHealth()
  #restart: NodeJS.Timeout | undefined

  constructor (options: WorkerPoolOptions) {
    this.size = options.workers
    this.#options = options
    this.#place = options.setup.place
    this.#basis = options.basis
  }

  /** Starts the threads, unless they were started before. The first slice does so too. */
  start (): void {
    if (this.#health.state.status === 'idle') this.#start()
  }

  /**
   * The answer to a slice on this basis; `late` when it took too long; undefined where it is left to the caller. Never
   * rejects.
   */
  async run (basis: string, slice: readonly SliceQuestion[]): Promise<SliceAnswer | 'late' | undefined> {
    this.start()
    const threads = [this.#threads, this.#leaving].find(group => group?.ready && group.basis === basis)
    if (threads === undefined) return this.#without('unavailable')
    if (threads.inFlight >= this.size * MOST_SLICES_PER_WORKER) return this.#without('full')
    try {
      const answer = await threads.run(slice)
      if (answer.basis !== basis) {
        this.#fail(threads, OTHER_LIST)
        return this.#without('outdated')
      }
      this.#health.forgetFailures()
      this.#options.onSlice?.('answered')
      return answer
    } catch (error) {
      if (error instanceof LateSliceError) {
        this.#options.onSlice?.('late')
        return 'late'
      }
      this.#fail(threads, threadEnded(error))
      return this.#without('failed')
    }
  }

  /**
   * Starts threads for the basis that comes into use next, beside those in use. Resolves when they have read it, or have
   * failed to. In the latter case, batches are computed in the request thread after `renew`, as whenever there are no threads.
   */
  async prepare (basis: string, place: ListPlace): Promise<void> {
    if (this.#health.state.status === 'idle') return
    this.#prepared?.destroy()
    const prepared = this.#prepared = this.#group(basis, place)
    await prepared.started
  }

  /** Changes to the threads of the basis now in use. Where none were prepared, they are started. */
  renew (basis: string, place: ListPlace = this.#place): void {
    clearTimeout(this.#restart)
    this.#basis = basis
    this.#place = place
    if (this.#health.state.status === 'idle') return
    this.#health.forgetFailures()
    this.#leaving = this.#threads
    this.#leaving?.retire()
    const prepared = this.#prepared
    this.#prepared = undefined
    if (prepared?.basis === basis) {
      this.#take(prepared)
    } else {
      prepared?.destroy()
      this.#start()
    }
  }

  state (): PoolState {
    return this.#health.state
  }

  /** Ends the threads. Slices in progress and later ones are left to their callers. */
  async close (): Promise<void> {
    clearTimeout(this.#restart)
    const groups = [this.#threads, this.#prepared, this.#leaving]
    this.#threads = this.#prepared = this.#leaving = undefined
    await Promise.all(groups.map(group => group?.destroy()))
  }

  #start (): void {
    this.#take(this.#group(this.#basis, this.#place))
  }

  #take (threads: ThreadGroup): void {
    this.#threads = threads
    if (threads.ready) this.#health.started()
    else this.#health.starting()
    threads.started.then(reason => {
      if (threads !== this.#threads) return
      if (reason === undefined) this.#health.started()
      else this.#fail(threads, reason)
    })
  }

  #group (basis: string, place: ListPlace): ThreadGroup {
    const { setup: { policy }, program, sliceLimitMs = SLICE_LIMIT_MS } = this.#options
    return new ThreadGroup({ size: this.size, setup: { place, policy }, basis, sliceLimitMs, program },
      (group, reason) => this.#fail(group, reason))
  }

  /**
   * Lets the threads go and starts others after a rest. Threads that were let go before fail because of that, and are ignored.
   */
  #fail (threads: ThreadGroup, reason: string): void {
    if (threads !== this.#threads) return
    clearTimeout(this.#restart)
    this.#threads = undefined
    threads.destroy()
    this.#restart = setTimeout(() => this.#start(), this.#health.failed(reason)).unref()
  }

  #without (outcome: SliceOutcome): undefined {
    this.#options.onSlice?.(outcome)
  }
}
