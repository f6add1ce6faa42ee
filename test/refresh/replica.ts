import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, connect, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Readiness } from '../../schemas/health.js'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import { packageRoot } from '../../src/watchlist/package-root.js'
import { eventually, RedisServer } from '../redis.js'
import { Publisher, type Answer } from '../watchlist/sync/publisher.js'

const NAMES = ['a', 'b', 'c', 'd']

/** What a replica says to Redis when it publishes, and says at no other time. */
const PUBLISHES = "redis.call('PUBLISH'"

/** The way of one replica to Redis, on which a test listens. */
class Wire {
  /** Called, once, when the replica publishes; what it said goes on to Redis when this is over and says so. */
  onPublish: (() => Promise<'goes on' | 'is lost'>) | undefined
  readonly #server: Server

  private constructor (redis: RedisServer) {
    this.#server = createServer(fromReplica => {
      const toRedis = connect(redis.port, '127.0.0.1')
      for (const [one, other] of [[fromReplica, toRedis], [toRedis, fromReplica]]) one.on('error', () => {}).on('close', () => other.destroy())
      toRedis.pipe(fromReplica)
      let heard = ''
      fromReplica.on('data', async chunk => {
        heard = heard.slice(-PUBLISHES.length) + chunk.toString('latin1')
        const onPublish = heard.includes(PUBLISHES) ? this.onPublish : undefined
        this.onPublish = onPublish === undefined ? this.onPublish : undefined
        if (onPublish === undefined || await onPublish() === 'goes on') toRedis.write(chunk)
      })
    })
  }

  static async open (t: Test, redis: RedisServer): Promise<Wire> {
    const wire = new Wire(redis)
    wire.#server.listen(0, '127.0.0.1')
    await once(wire.#server, 'listening')
    t.teardown(() => { wire.#server.close() })
    return wire
  }

  get url (): string {
    return `redis://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }
}

/** A replica in a process of its own, with a data folder of its own. */
export class Replica {
  #child!: ChildProcess
  #url = ''

  private constructor (readonly name: string, readonly wire: Wire, readonly env: Record<string, string>) {}

  /** Listening. Its name is part of the address at which it fetches, so that the publisher knows who comes. */
  static async start (t: Test, name: string, publisher: Publisher, redis: RedisServer, folder: string): Promise<Replica> {
    const wire = await Wire.open(t, redis)
    const replica = new Replica(name, wire, {
      PORT: '0', LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', SYNC_INTERVAL: '1s',
      LISTS: 'un', LISTS_MIRROR: `${publisher.url}/${name}`, REDIS_URL: wire.url, DATA_DIR: join(folder, name)
    })
    t.teardown(() => replica.signal('SIGKILL'))
    await replica.start()
    return replica
  }

  async start (): Promise<void> {
    this.#child = spawn(process.execPath, [join(packageRoot(), 'dist', 'src', 'server.js')], { env: { PATH: process.env.PATH, ...this.env }, stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    this.#child.stdout!.setEncoding('utf8').on('data', chunk => { printed += chunk })
    while (!/Documentation +http\S+\/docs/.test(printed)) await once(this.#child.stdout!, 'data')
    this.#url = /Documentation +(http\S+)\/docs/.exec(printed)![1]
  }

  signal (signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  /** Sends a signal that ends it, and waits for that. */
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

/** Three processes with a Redis and a publisher in common. */
export async function openReplicas (t: Test) {
  const redis = await RedisServer.launch(t)
  const publisher = await Publisher.open(t)
  /** One file, or one answer, for all replicas. */
  const publish = (file: string | Answer): void => {
    for (const name of NAMES) publisher.publish(`${name}/un/consolidated.xml`, file)
  }
  const folder = t.testdir({})
  const start = (name: string) => Replica.start(t, name, publisher, redis, folder)
  return { redis, publisher, publish, start }
}

/** Starts those that a test begins with. */
export async function startAll (start: (name: string) => Promise<Replica>): Promise<Replica[]> {
  return await Promise.all(NAMES.slice(0, 3).map(start))
}

/** Not asked more often than this, as the machine has other work. */
const PAUSE_MS = 100

export async function versions (replicas: readonly Replica[]): Promise<Set<string>> {
  await new Promise(resolve => setTimeout(resolve, PAUSE_MS))
  return new Set(await Promise.all(replicas.map(replica => replica.version())))
}

/** All have the same version, and it is none of those before. */
export async function agreed (replicas: readonly Replica[], ...before: string[]): Promise<string> {
  let version = ''
  await eventually(async () => {
    const [first, ...others] = await versions(replicas)
    version = first
    return others.length === 0 && !before.includes(first)
  })
  return version
}

/** Answers nothing to the first that asks, and tells who that is; turns away all others, so that none waits beside it. */
export function silence (): { answer: Answer, asked: Promise<string> } {
  let tell = (_name: string): void => {}
  const asked = new Promise<string>(resolve => { tell = resolve })
  let answers = 0
  return {
    asked,
    answer: (request, response) => answers++ === 0 ? tell(request.url!.split('/')[1]) : response.writeHead(503).end()
  }
}

/** Those in two: the one named, and the others. */
export function apart (replicas: readonly Replica[], name: string): { one: Replica, others: Replica[] } {
  return { one: replicas.find(replica => replica.name === name)!, others: replicas.filter(replica => replica.name !== name) }
}

/**
 * The next replica that publishes, at the moment that it does.
 * @param then what happens then
 */
export async function nextPublishing (replicas: readonly Replica[], then: (publishing: Replica) => Promise<'goes on' | 'is lost'>): Promise<string> {
  return await new Promise(resolve => {
    for (const replica of replicas) {
      replica.wire.onPublish = async () => {
        for (const { wire } of replicas) wire.onPublish = undefined
        const outcome = await then(replica)
        resolve(replica.name)
        return outcome
      }
    }
  })
}

t.setTimeout(400_000)
