import { join } from 'node:path'
import type { Piscina } from 'piscina'
import { packageRoot } from '../../watchlist/package-root.js'
import type { SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'

export interface ThreadGroupOptions {
  /** Threads, 1 or more. */
  size: number
  setup: WorkerSetup
  /** The generation that the threads must hold. */
  generation: string
  /** How long a slice may wait and take, milliseconds. */
  sliceLimitMs: number
  /** The compiled program of a thread; left out, ours. */
  program?: string
}

/** A slice took longer than its limit; the thread that was at it has been ended, and another takes its place. */
export class LateSliceError extends Error {
  override readonly name = 'LateSliceError'
}

export const OTHER_LIST = 'Worker threads hold another list or release than is in use'

/** Threads that all hold one generation, from their start to their end. */
export class ThreadGroup {
  readonly generation: string
  /** Why the threads do not start; undefined once all have read the list. Never rejects. */
  readonly started: Promise<string | undefined>
  ready = false
  inFlight = 0
  readonly #threads: Promise<Piscina<string, SliceAnswer>>
  readonly #sliceLimitMs: number
  #retired = false

  /** @param onFault told when a thread ends by itself */
  constructor ({ size, setup, generation, sliceLimitMs, program = compiledWorker() }: ThreadGroupOptions, onFault: (group: ThreadGroup, reason: string) => void) {
    this.generation = generation
    this.#sliceLimitMs = sliceLimitMs
    this.#threads = this.#open(size, setup, program, reason => onFault(this, reason))
    // Piscina gives a slice to threads that are still loading. An empty one for each tells when they have.
    this.started = this.#threads.then(threads => Promise.all(Array.from({ length: size }, () => threads.run('[]')))).then(answers => {
      if (answers.some(answer => answer.generation !== generation)) return OTHER_LIST
      this.ready = true
    }, error => `Worker threads do not start (${faultCode(error)})`)
  }

  async #open (size: number, setup: WorkerSetup, program: string, onFault: (reason: string) => void): Promise<Piscina<string, SliceAnswer>> {
    const { Piscina } = await import('piscina')
    const threads = new Piscina<string, SliceAnswer>({
      filename: program,
      workerData: setup,
      minThreads: size,
      maxThreads: size,
      // Loaders of the process, such as one that reads TypeScript, are none of a thread's that runs JavaScript.
      execArgv: []
    })
    threads.on('error', error => onFault(threadEnded(error)))
    return threads
  }

  /**
   * @throws LateSliceError when the limit is over
   * @throws Error when a thread ends over the slice
   */
  async run (slice: readonly SliceQuestion[]): Promise<SliceAnswer> {
    this.inFlight++
    const signal = AbortSignal.timeout(this.#sliceLimitMs)
    try {
      return await (await this.#threads).run(JSON.stringify(slice), { signal })
    } catch (error) {
      throw signal.aborted ? new LateSliceError() : error
    } finally {
      this.inFlight--
      if (this.#retired && this.inFlight === 0) this.destroy()
    }
  }

  /** Ends the threads once they have answered what they were asked. */
  retire (): void {
    this.#retired = true
    if (this.inFlight === 0) this.destroy()
  }

  /** Ends the threads; slices under way fail. */
  async destroy (): Promise<void> {
    this.ready = false
    // Threads that could not be made have been told of by `started`.
    await (await this.#threads.catch(() => undefined))?.destroy()
  }
}

export function threadEnded (error: unknown): string {
  return `A worker thread ended (${faultCode(error)})`
}

/** Node runs only compiled programs in a thread, also when this file is run as TypeScript. */
function compiledWorker (): string {
  return join(packageRoot(), 'dist', 'src', 'screening', 'pool', 'worker.js')
}

/** What may be shown of an error: its message could hold a path. */
function faultCode (error: unknown): string {
  const { code, name } = error as { code?: unknown, name?: unknown }
  return String(code ?? name)
}
