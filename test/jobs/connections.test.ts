import t from 'tap'
import { connectForRequests, untilReady } from '../../src/jobs/connections.js'
import { JobsUnavailableError } from '../../src/jobs/unavailable.js'
import { RedisServer } from '../redis.js'

t.test('whoever waits in vain for Redis leaves nothing behind', async t => {
  const server = await RedisServer.launch(t)
  await server.stop()
  const redis = connectForRequests(server.url)
  t.teardown(() => redis.disconnect())
  redis.on('error', () => {})
  const before = redis.listenerCount('ready')
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => untilReady(redis)))
  for (const outcome of outcomes) t.ok(outcome.status === 'rejected' && outcome.reason instanceof JobsUnavailableError)
  // ioredis has a listener of its own while it tries to connect, as it did before.
  t.ok(redis.listenerCount('ready') <= before)
})
