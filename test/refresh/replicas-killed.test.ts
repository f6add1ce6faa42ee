import t, { type Test } from 'tap'
import type { RedisServer } from '../redis.js'
import { unList } from '../watchlist/sync/publisher.js'
import { agreed, apart, nextPublishing, openReplicas, silence, startAll, type Replica } from './replica.js'

const LOCK = 'tumen:{lists}:lock'

/** The remaining lifetime of each generation in Redis, seconds; -1: it does not expire. */
async function stays (redis: RedisServer): Promise<Record<string, number>> {
  const keys = (await redis.keys()).filter(key => key.startsWith('tumen:{lists}:generation:'))
  return Object.fromEntries(await Promise.all(keys.map(async key => [key.split(':').at(-1)!, await redis.command('TTL', key) as number] as const)))
}

/** Starts a replica again and checks that it begins with the version of the others. */
async function startsAgain (t: Test, one: Replica, version: string): Promise<string> {
  await one.start()
  t.equal(await one.version(), version, 'started again, it begins with what the others have')
  return version
}

t.test('whatever is killed at a bad moment, the replicas agree on one generation afterwards', async t => {
  const { redis, publish, start, bundled } = await openReplicas(t)
  publish(unList({ count: 20 }))
  const replicas = await startAll(start)
  let version = await agreed(replicas, bundled)

  await t.test('while it fetches: another takes over', async t => {
    const fetching = silence()
    publish(fetching.answer)
    const { one, others } = apart(replicas, await fetching.asked)
    await one.end('SIGKILL')
    publish(unList({ count: 20, mark: 'B' }))
    version = await startsAgain(t, one, await agreed(others, version))
  })

  await t.test('before Redis hears what it publishes: another publishes it', async t => {
    publish(unList({ count: 20, mark: 'C' }))
    const { one, others } = apart(replicas, await nextPublishing(replicas, async replica => {
      await replica.end('SIGKILL')
      return 'is lost'
    }))
    version = await startsAgain(t, one, await agreed(others, version))
  })

  await t.test('before it hears that Redis has it: all have it, and it too when it starts again', async t => {
    publish(unList({ count: 20, mark: 'D' }))
    const { one, others } = apart(replicas, await nextPublishing(replicas, async replica => {
      setImmediate(() => replica.signal('SIGKILL'))
      return 'goes on'
    }))
    version = await startsAgain(t, one, await agreed(others, version))
  })

  await t.test('of all that was published only the generation in use stays in Redis for good', async t => {
    const { [version]: current, ...earlier } = await stays(redis)
    t.equal(current, -1)
    t.ok(Object.values(earlier).every(ttl => ttl > 0 && ttl <= 3_600), JSON.stringify(earlier))
  })

  await t.test('ended in good order while it fetches, it lets go of its turn', async t => {
    const fetching = silence()
    publish(fetching.answer)
    const { one } = apart(replicas, await fetching.asked)
    const held = await redis.command('GET', LOCK)
    await one.end('SIGTERM')
    t.type(held, 'string')
    t.not(await redis.command('GET', LOCK), held)
    await one.start()
  })

  await t.test('Redis, while something is published: it comes into use when Redis is back', async () => {
    publish(unList({ count: 20, mark: 'E' }))
    await nextPublishing(replicas, async () => {
      await redis.stop()
      return 'is lost'
    })
    await redis.start()
    version = await agreed(replicas, version)
  })
})
