import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Readiness } from '../../schemas/health.js'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import { originOf, startProgram } from '../program.js'
import { eventually, RedisServer } from '../redis.js'
import { Publisher, type Answer } from '../watchlist/sync/publisher.js'
import { Wire } from '../wire.js'
import { smallPackage } from './small-package.js'

const NAMES = ['a', 'b', 'c', 'd']

/** Part of the script that a replica sends to Redis when it publishes a generation, and at no other time. */
const PUBLISHES = "redis.call('PUBLISH'"

/** A replica with its own process and its own data folder. */
export class Replica {
  #child!: ChildProcess
  #url = ''

  private constructor (readonly name: string, readonly wire: Wire, readonly env: Record<string, string>, readonly folder: string) {}

  /**
   * Starts a replica and waits until it listens. Its name is part of the URL from which it fetches.
   * @param folder the folder with the compiled code in `dist`, where it gets a data folder too
   */
  static async start (t: Test, name: string, publisher: Publisher, redis: RedisServer, folder: string): Promise<Replica> {
    const wire = await Wire.open(t, redis, PUBLISHES)
    const replica = new Replica(name, wire, {
      PORT: '0', LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', SYNC_INTERVAL: '1s',
      LISTS: 'un', LISTS_MIRROR: `${publisher.url}/${name}`, REDIS_URL: wire.url, DATA_DIR: join(folder, name)
    }, folder)
    t.teardown(() => replica.signal('SIGKILL'))
    await replica.start()
    return replica
  }

  async start (): Promise<void> {
    this.#child = startProgram('server', { env: { PATH: process.env.PATH, ...this.env }, stdio: ['ignore', 'pipe', 'inherit'], cwd: this.folder })
    this.#url = await originOf(this.#child)
  }

  signal (signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** Sends a signal that ends the process, and waits until it has ended. */
  async end (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.signal(signal)
    await gone
  }

  async version (): Promise<string> {
    return (await this.#get<WatchlistAnswer>('/v1/watchlist')).version
  }

  async readiness (): Promise<Readiness> {
    return await this.#get<Readiness>('/health/ready')
  }

  async #get<T> (path: string): Promise<T> {
    return await (await fetch(this.#url + path)).json() as T
  }
}

/**
 * Opens a Redis and a publisher for replicas to share, and gives the functions to start replicas and to publish to them, and
 * the version of the bundled list, with which a replica begins.
 */
export async function openReplicas (t: Test) {
  const redis = await RedisServer.launch(t)
  const publisher = await Publisher.open(t)
  /** Publishes the same file, or the same answer, for all replicas. */
  const publish = (file: string | Answer): void => {
    for (const name of NAMES) publisher.publish(`${name}/un/consolidated.xml`, file)
  }
  const { folder, version: bundled } = await smallPackage(t)
  const start = (name: string) => Replica.start(t, name, publisher, redis, folder)
  return { redis, publish, start, bundled }
}

/** Starts the three replicas with which a test begins. */
export async function startAll (start: (name: string) => Promise<Replica>): Promise<Replica[]> {
  return await Promise.all(NAMES.slice(0, 3).map(start))
}

/** Pause before versions are read, so that polling does not load the machine. */
const PAUSE_MS = 100

export async function versions (replicas: readonly Replica[]): Promise<Set<string>> {
  await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  return new Set(await Promise.all(replicas.map(replica => replica.version())))
}

/** Waits until all replicas have the same version, which must be none of `before`. @returns that version */
export async function agreed (replicas: readonly Replica[], ...before: string[]): Promise<string> {
  let version = ''
  await eventually(async () => {
    const [first, ...others] = await versions(replicas)
    version = first
    return others.length === 0 && !before.includes(first)
  })
  return version
}

/** An answer that leaves the first replica without a response and tells its name. All others are refused, so that none waits. */
export function silence (): { answer: Answer, asked: Promise<string> } {
  let tell = (_name: string): void => {}
  const asked = new Promise<string>(resolve => { tell = resolve })
  let answers = 0
  return {
    asked,
    answer: (request, response) => answers++ === 0 ? tell(nameIn(request)) : response.writeHead(503).end()
  }
}

/** An answer that gives a file to the first replica that asks, as often as it asks, and refuses all others. */
export function toFirst (file: string): Answer {
  let first: string | undefined
  return (request, response) => {
    first ??= nameIn(request)
    response.writeHead(nameIn(request) === first ? 200 : 503).end(file)
  }
}

function nameIn (request: IncomingMessage): string {
  return request.url!.split('/')[1]
}

/** Separates the replica with a name from the others. */
export function apart (replicas: readonly Replica[], name: string): { one: Replica, others: Replica[] } {
  return { one: replicas.find(replica => replica.name === name)!, others: replicas.filter(replica => replica.name !== name) }
}

/**
 * Waits for the next replica that publishes.
 * @param then called at the moment when it publishes; decides what happens to the data
 */
export async function nextPublishing (replicas: readonly Replica[], then: (publishing: Replica) => Promise<'goes on' | 'is lost'>): Promise<string> {
  return await new Promise(resolve => {
    for (const replica of replicas) {
      replica.wire.onSent = async () => {
        for (const { wire } of replicas) wire.onSent = undefined
        const outcome = await then(replica)
        resolve(replica.name)
        return outcome
      }
    }
  })
}

t.setTimeout(400_000)
