import { join } from 'node:path'
import { Piscina } from 'piscina'
import { packageRoot } from '../../watchlist/package-root.js'
import type { SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'

export interface ThreadGroupOptions {
  /** Threads, 1 or more. */
  size: number
  setup: WorkerSetup
  /** The generation that the threads must hold. */
  generation: string
  /** The compiled program of a thread; left out, ours. */
  program?: string
}

export const OTHER_LIST = 'Worker threads hold another list or release than is in use'

/** Threads that all hold one generation, from their start to their end. */
export class ThreadGroup {
  readonly generation: string
  /** Why the threads do not start; undefined once all have read the list. Never rejects. */
  readonly started: Promise<string | undefined>
  ready = false
  inFlight = 0
  readonly #threads: Piscina<string, SliceAnswer>
  #retired = false

  /** @param onFault told when a thread ends by itself */
  constructor ({ size, setup, generation, program = compiledWorker() }: ThreadGroupOptions, onFault: (group: ThreadGroup, reason: string) => void) {
    this.generation = generation
    this.#threads = new Piscina<string, SliceAnswer>({
      filename: program,
      workerData: setup,
      minThreads: size,
      maxThreads: size,
      // Loaders of the process, such as one that reads TypeScript, are none of a thread's that runs JavaScript.
      execArgv: []
    })
    this.#threads.on('error', error => onFault(this, threadEnded(error)))
    // Piscina gives a slice to threads that are still loading. An empty one for each tells when they have.
    this.started = Promise.all(Array.from({ length: size }, () => this.#threads.run('[]'))).then(answers => {
      if (answers.some(answer => answer.generation !== generation)) return OTHER_LIST
      this.ready = true
    }, error => `Worker threads do not start (${faultCode(error)})`)
  }

  /** @throws Error when a thread ends over it */
  async run (slice: readonly SliceQuestion[]): Promise<SliceAnswer> {
    this.inFlight++
    try {
      return await this.#threads.run(JSON.stringify(slice))
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
    await this.#threads.destroy()
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
