import { join } from 'node:path'
import { Piscina } from 'piscina'
import { packageRoot } from '../../watchlist/package-root.js'
import type { SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'

/**
 * What became of a slice. All but `answered` leave it to the request thread: a thread ended (`failed`) or holds
 * another list (`outdated`), none is ready (`unavailable`), or enough slices wait already (`full`).
 */
export type SliceOutcome = 'answered' | 'failed' | 'outdated' | 'unavailable' | 'full'

export type PoolState = { status: 'starting' | 'ok' } | { status: 'degraded', since: string, reason: string }

export interface WorkerPoolOptions {
  /** Threads, 1 or more. */
  workers: number
  setup: WorkerSetup
  /** The generation in use, which the threads must hold as well; see generationOf. */
  generation: string
  /** The compiled program of a thread. */
  program?: string
  /** Told of every slice, for metrics. */
  onSlice?: (outcome: SliceOutcome) => void
}

/** Slices that may be computed or wait in this process, for each thread: four batches at once keep theirs full. */
const MOST_SLICES_PER_WORKER = 8
/** How long nothing is started after a failure, milliseconds: doubled with each that follows. */
const FIRST_REST_MS = 250
const LONGEST_REST_MS = 60_000

/**
 * Worker threads that each hold the list and answer slices of batches. Whatever goes wrong with them - no start, a
 * crash, another list read than is in use - is shown and counted, and the slice is left to the caller; never an error.
 * After a failure all threads are let go and, after a rest, started anew.
 */
export class WorkerPool {
  readonly size: number
  readonly #options: WorkerPoolOptions
  #generation: string
  #threads: Piscina<string, SliceAnswer> | undefined
  #state: PoolState = { status: 'starting' }
  #inFlight = 0
  #restMs = 0
  #restart: NodeJS.Timeout | undefined

  constructor (options: WorkerPoolOptions) {
    this.size = options.workers
    this.#options = options
    this.#generation = options.generation
    this.#start()
  }

  /** The answer to a slice from this generation, or undefined for every reason not to have it. Never rejects. */
  async run (generation: string, slice: readonly SliceQuestion[]): Promise<SliceAnswer | undefined> {
    const threads = this.#threads
    if (threads === undefined || this.#state.status !== 'ok' || generation !== this.#generation) return this.#without('unavailable')
    if (this.#inFlight >= this.size * MOST_SLICES_PER_WORKER) return this.#without('full')
    this.#inFlight++
    try {
      const answer = await threads.run(JSON.stringify(slice))
      if (answer.generation !== generation) {
        this.#fail(threads, OTHER_LIST)
        return this.#without('outdated')
      }
      this.#restMs = 0
      this.#options.onSlice?.('answered')
      return answer
    } catch (error) {
      this.#fail(threads, `A worker thread ended (${faultCode(error)})`)
      return this.#without('failed')
    } finally {
      this.#inFlight--
    }
  }

  /** Starts threads anew for the generation now in use. Slices under way are left to their callers. */
  renew (generation: string): void {
    this.#generation = generation
    this.#restMs = 0
    this.#letGo()
    this.#state = { status: 'starting' }
    this.#start()
  }

  state (): PoolState {
    return this.#state
  }

  /** Ends the threads. Slices under way and later ones are left to their callers. */
  async close (): Promise<void> {
    await this.#letGo()
  }

  #start (): void {
    const threads = new Piscina<string, SliceAnswer>({
      filename: this.#options.program ?? compiledWorker(),
      workerData: this.#options.setup,
      minThreads: this.size,
      maxThreads: this.size,
      // Loaders of the process, such as one that reads TypeScript, are none of a thread's that runs JavaScript.
      execArgv: []
    })
    this.#threads = threads
    threads.on('error', error => this.#fail(threads, `A worker thread ended (${faultCode(error)})`))
    // Piscina gives a slice to threads that are still loading. An empty one for each tells when they have.
    Promise.all(Array.from({ length: this.size }, () => threads.run('[]'))).then(answers => {
      if (threads !== this.#threads) return
      if (answers.every(({ generation }) => generation === this.#generation)) this.#state = { status: 'ok' }
      else this.#fail(threads, OTHER_LIST)
    }, error => this.#fail(threads, `Worker threads do not start (${faultCode(error)})`))
  }

  /** Threads that have been let go since fail because of that, and are passed over. */
  #fail (threads: Piscina<string, SliceAnswer>, reason: string): void {
    if (threads !== this.#threads) return
    this.#letGo()
    const since = this.#state.status === 'degraded' ? this.#state.since : new Date().toISOString()
    this.#state = { status: 'degraded', since, reason }
    this.#restMs = Math.min(LONGEST_REST_MS, this.#restMs * 2 || FIRST_REST_MS)
    this.#restart = setTimeout(() => this.#start(), this.#restMs).unref()
  }

  #letGo (): Promise<void> | undefined {
    const threads = this.#threads
    clearTimeout(this.#restart)
    this.#threads = undefined
    return threads?.destroy()
  }

  #without (outcome: SliceOutcome): undefined {
    this.#options.onSlice?.(outcome)
  }
}

const OTHER_LIST = 'Worker threads hold another list or release than is in use'

/** Node runs only compiled programs in a thread, also when this file is run as TypeScript. */
function compiledWorker (): string {
  return join(packageRoot(), 'dist', 'src', 'screening', 'pool', 'worker.js')
}

/** What may be shown of an error: its message could hold a path. */
function faultCode (error: unknown): string {
  const { code, name } = error as { code?: unknown, name?: unknown }
  return String(code ?? name)
}
