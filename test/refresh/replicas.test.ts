import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { Readiness } from '../../schemas/health.js'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import { packageRoot } from '../../src/watchlist/package-root.js'
import { eventually, RedisServer } from '../redis.js'
import { Publisher, unList, type Answer } from '../watchlist/sync/publisher.js'

t.setTimeout(400_000)

/** A replica in a process of its own, with a data folder of its own. */
class Replica {
  #child!: ChildProcess
  #url = ''

  private constructor (readonly name: string, readonly env: Record<string, string>) {}

  /** Listening. Its name is part of the address at which it fetches, so that the publisher knows who comes. */
  static async start (t: Test, name: string, publisher: Publisher, redis: RedisServer, folder: string): Promise<Replica> {
    const replica = new Replica(name, {
      PORT: '0', LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', SYNC_INTERVAL: '2s',
      LISTS: 'un', LISTS_MIRROR: `${publisher.url}/${name}`, REDIS_URL: redis.url, DATA_DIR: join(folder, name)
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

/** Publishes one file, or one answer, to all replicas. */
function publish (publisher: Publisher, file: string | Answer): void {
  for (const name of ['a', 'b', 'c', 'd']) publisher.publish(`${name}/un/consolidated.xml`, file)
}

const versions = async (replicas: readonly Replica[]) => new Set(await Promise.all(replicas.map(replica => replica.version())))

/** All have the same version, and it is none of those before. */
async function agreed (replicas: readonly Replica[], ...before: string[]): Promise<string> {
  await eventually(async () => {
    const [first, ...others] = await versions(replicas)
    return others.length === 0 && !before.includes(first)
  })
  return await replicas[0].version()
}

/** Answers nothing, and tells which replica asked. */
function silence (): { answer: Answer, asked: Promise<string> } {
  let tell = (_name: string): void => {}
  const asked = new Promise<string>(resolve => { tell = resolve })
  return { asked, answer: request => tell(request.url!.split('/')[1]) }
}

t.test('three processes and a Redis', async t => {
  const redis = await RedisServer.launch(t)
  const publisher = await Publisher.open(t)
  publish(publisher, unList({ count: 20 }))
  const folder = t.testdir({})
  const start = (name: string) => Replica.start(t, name, publisher, redis, folder)
  const replicas = await Promise.all(['a', 'b', 'c'].map(start))
  const bundled = await replicas[0].version()

  const first = await agreed(replicas, bundled)
  t.equal(publisher.requests.filter(({ status }) => status === 200).length, 1, 'one has fetched for all')

  publish(publisher, unList({ count: 20, mark: 'B' }))
  const second = await agreed(replicas, bundled, first)
  t.pass('a change comes into use everywhere')

  const late = await start('d')
  t.equal(await late.version(), second, 'one that starts later begins with the current version')
  late.signal('SIGTERM')

  // Killed while it fetches: another takes over.
  const killed = silence()
  publish(publisher, killed.answer)
  const leader = await killed.asked
  const [dead] = replicas.filter(({ name }) => name === leader)
  const alive = replicas.filter(({ name }) => name !== leader)
  dead.signal('SIGKILL')
  publish(publisher, unList({ count: 20, mark: 'C' }))
  const third = await agreed(alive, second)
  await dead.start()
  t.equal(await agreed(replicas, second), third, 'started again, the dead one has it too')

  // Frozen while it fetches, and awake again when another has long published: it must not bring its own back.
  const frozen = silence()
  publish(publisher, frozen.answer)
  const sleeper = await frozen.asked
  const [asleep] = replicas.filter(({ name }) => name === sleeper)
  const awake = replicas.filter(({ name }) => name !== sleeper)
  asleep.signal('SIGSTOP')
  publish(publisher, unList({ count: 20, mark: 'D' }))
  const fourth = await agreed(awake, third)
  asleep.signal('SIGCONT')
  t.equal(await agreed(replicas, third), fourth, 'the sleeper turns to what the others have')

  // Redis dies with all that it holds.
  await redis.stop()
  await eventually(async () => (await replicas[0].readiness()).reasons.some(reason => reason.startsWith('Lists are neither fetched nor taken over')))
  t.same(await versions(replicas), new Set([fourth]), 'cut off, they keep what they have')
  const alone = await start('d')
  t.equal(await alone.version(), second, 'one that starts cut off begins with what it had')
  await redis.start()
  t.equal(await agreed([...replicas, alone], second), fourth, 'Redis has it again from those that hold it')
  publish(publisher, unList({ count: 20, mark: 'E' }))
  await agreed([...replicas, alone], fourth)
  await eventually(async () => (await Promise.all(replicas.map(replica => replica.readiness()))).every(({ watchlist }) => watchlist.sources?.[0].status === 'ok'))
})
