import { join } from 'node:path'
import type { Piscina } from 'piscina'
import { packageRoot } from '../../process/package-root.js'
import type { SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'

export interface ThreadGroupOptions {
  /** Threads, 1 or more. */
  size: number
  setup: WorkerSetup
  /** The basis that the threads must hold. */
  basis: string
  /** How long a slice may take, its wait included, milliseconds. */
  sliceLimitMs: number
  /** The compiled program of a thread; left out, that of this package. */
  program?: string
}

/** A slice took longer than its limit. The thread that worked on it was ended, and another takes its place. */
export class LateSliceError extends Error {
  override readonly name = 'LateSliceError'
}

/** Why threads are not used: their basis is another than the one asked for. */
export const OTHER_LIST = 'Worker threads hold another list or release than is in use'

/** A group of threads that all hold one basis, from start to end. */
export class ThreadGroup {
  readonly basis: string
  /** Resolves when all threads have read the list: to undefined, or to the reason why they could not start. Never rejects. */
  readonly started: Promise<string | undefined>
  ready = false
  inFlight = 0
  readonly #threads: Promise<Piscina<string, SliceAnswer>>
  readonly #sliceLimitMs: number
  #retired = false

  /** @param onFault called when a thread ends by itself, with the reason */
  constructor ({ size, setup, basis, sliceLimitMs, program = compiledWorker() }: ThreadGroupOptions, onFault: (group: ThreadGroup, reason: string) => void) {
    this.basis = basis
    this.#sliceLimitMs = sliceLimitMs
    this.#threads = this.#open(size, setup, program, reason => onFault(this, reason))
    // Piscina also gives slices to threads that are still loading. An empty slice for each thread shows when all have loaded.
    this.started = this.#threads.then(threads => Promise.all(Array.from({ length: size }, () => threads.run('[]')))).then(answers => {
      if (answers.some(answer => answer.basis !== basis)) return OTHER_LIST
      this.ready = true
    }, error => `Worker threads do not start (${failureName(error)})`)
  }

  async #open (size: number, setup: WorkerSetup, program: string, onFault: (reason: string) => void): Promise<Piscina<string, SliceAnswer>> {
    const { Piscina } = await import('piscina')
    const threads = new Piscina<string, SliceAnswer>({
      filename: program,
      workerData: setup,
      minThreads: size,
      maxThreads: size,
      // Without the loaders of this process, such as one that reads TypeScript: a thread runs JavaScript.
      execArgv: []
    })
    threads.on('error', error => onFault(threadEnded(error)))
    return threads
  }

  /**
   * Has a thread answer a slice.
   * @throws LateSliceError when it takes longer than the limit
   * @throws Error when the thread ends during the slice
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

  /** Ends the threads once they have answered all slices sent to them. */
  retire (): void {
    this.#retired = true
    if (this.inFlight === 0) this.destroy()
  }

  /** Ends the threads now; slices in progress fail. */
  async destroy (): Promise<void> {
    this.ready = false
    // Where the threads could not be made, `started` has reported it.
    await (await this.#threads.catch(() => undefined))?.destroy()
  }
}

/** The reason to show when a thread has ended with an error. */
export function threadEnded (error: unknown): string {
  return `A worker thread ended (${failureName(error)})`
}

/** A thread runs only compiled programs, also when this file itself runs as TypeScript. */
function compiledWorker (): string {
  return join(packageRoot(), 'dist', 'src', 'screening', 'pool', 'worker.js')
}

/** The part of an error that may be shown: its message could hold a path. */
function failureName (error: unknown): string {
  const { code, name } = error as { code?: unknown, name?: unknown }
  return String(code ?? name)
}
