import t, { type Test } from 'tap'
import type { RedisCacheOptions, RedisEvent } from '../../src/screening/redis-cache.js'
import { eventually, RedisServer } from '../redis.js'
import { CountedCache } from './counted-cache.js'

const TEXT = '{"decision":"clear","matches":[],"note":"조선 남강 \\ud800"}'
const BUDGET_MS = 15
/** The budget for tests that are not about waiting, because a busy machine may answer late. */
const PATIENT_MS = 60_000

async function connected (t: Test, server: RedisServer, options: Partial<RedisCacheOptions> = {}) {
  const cache = new CountedCache({ url: server.url, budgetMs: PATIENT_MS, ...options })
  t.teardown(() => cache.close())
  await eventually(() => cache.state().status === 'ok')
  return cache
}

async function stored (cache: CountedCache, key: string, text = TEXT) {
  const before = cache.counters.written
  cache.set(key, text)
  await eventually(() => cache.counters.written > before)
}

t.test('what was stored comes back, for no longer than the TTL', async t => {
  const server = await RedisServer.launch(t)
  const events: RedisEvent[] = []
  const cache = await connected(t, server, { ttlS: 100_000, onEvent: event => events.push(event) })
  t.equal(await cache.get('absent'), null)
  await stored(cache, 'k')
  t.equal(await cache.get('k'), TEXT)
  t.same(events, ['miss', 'written', 'hit'])
  const [key] = await server.keys()
  const ttl = await server.command('PTTL', key) as number
  t.ok(ttl > 79_000_000 && ttl <= 100_000_000, 'jitter only shortens')
})

t.test('values under our keys that are not ours are misses, are shown, and are overwritten', async t => {
  const server = await RedisServer.launch(t)
  const cache = await connected(t, server)
  await stored(cache, 'k')
  await stored(cache, 'other', '{"decision":"block"}')
  const keyOf = (key: string) => `tumen:verdict:${key}`
  const sealed = await server.command('GET', keyOf('k')) as string
  const spoilt: [string, () => Promise<unknown>][] = [
    ['garbage', () => server.command('SET', keyOf('k'), 'garbage')],
    ['nothing', () => server.command('SET', keyOf('k'), '')],
    ['cut short', () => server.command('SET', keyOf('k'), sealed.slice(0, -1))],
    ['altered', () => server.command('SET', keyOf('k'), sealed.replace('clear', 'block'))],
    ['another format', () => server.command('SET', keyOf('k'), `9${sealed.slice(1)}`)],
    ['plain JSON', () => server.command('SET', keyOf('k'), TEXT)],
    ["another key's value", () => server.command('COPY', keyOf('other'), keyOf('k'), 'REPLACE')],
    ['a list', async () => { await server.command('DEL', keyOf('k')); await server.command('RPUSH', keyOf('k'), 'x') }]
  ]
  for (const [what, spoil] of spoilt) {
    await spoil()
    const before = cache.counters.corrupt
    t.equal(await cache.get('k'), null, what)
    t.equal(cache.counters.corrupt, before + 1, `${what} is counted`)
    await stored(cache, 'k')
    t.equal(await cache.get('k'), TEXT, `${what} is overwritten`)
  }
  t.match(cache.state(), { status: 'degraded', reason: /not ours/ })
  t.equal(cache.counters.error + cache.counters.timeout + cache.counters.skipped, 0)
})

t.test('a killed Redis costs nothing, and is used again once it is back', async t => {
  const server = await RedisServer.launch(t)
  const cache = await connected(t, server)
  await stored(cache, 'k')
  const asking = Promise.all(Array.from({ length: 50 }, () => cache.get('k')))
  await server.stop()
  t.ok((await asking).every(text => text === TEXT || text === null))
  // On a busy machine an answer may be late before the connection is seen to have ended.
  await eventually(() => JSON.stringify(cache.state()).includes('cannot be reached'))
  t.match(cache.state(), { status: 'degraded', since: /^\d{4}-.*Z$/ })
  const skipped = cache.counters.skipped
  t.equal(await cache.get('k'), null)
  t.equal(cache.counters.skipped, skipped + 1, 'it was not asked')
  cache.set('k', TEXT)
  t.equal(cache.counters.write_dropped, 1)

  await server.start()
  await eventually(() => cache.state().status === 'ok')
  t.equal(await cache.get('k'), null, 'it came back empty')
  await stored(cache, 'k')
  t.equal(await cache.get('k'), TEXT)
})

t.test('a Redis that was never there', async t => {
  const cache = new CountedCache({ url: 'redis://127.0.0.1:1' })
  t.teardown(() => cache.close())
  t.equal(await cache.get('k'), null)
  await eventually(() => /ECONNREFUSED/.test(JSON.stringify(cache.state())))
  t.notMatch(JSON.stringify(cache.state()), '127.0.0.1', 'the address is not told')
  t.equal(cache.counters.skipped, 1)
})

const silences: [string, (server: RedisServer) => unknown, (server: RedisServer) => unknown][] = [
  ['a frozen process', server => server.freeze(), server => server.thaw()],
  ['CLIENT PAUSE', server => server.command('CLIENT', 'PAUSE', 3000), () => {}]
]
for (const [what, silence, speak] of silences) {
  t.test(`${what} costs the budget once, then nothing, and is used again after`, async t => {
    const server = await RedisServer.launch(t)
    const cache = await connected(t, server, { budgetMs: BUDGET_MS })
    await stored(cache, 'k')
    await silence(server)
    t.teardown(() => server.thaw())

    await Promise.all(Array.from({ length: 20 }, () => cache.get('k')))
    t.equal(cache.counters.timeout, 20, 'what ended the waits was the budget, and not the end of the connection')
    t.match(cache.state(), { status: 'degraded', reason: 'Redis did not answer within 15 ms' })

    // Together, so that no pause between them makes it time for another probe.
    await Promise.all(Array.from({ length: 100 }, () => cache.get('k')))
    t.ok(cache.counters.timeout <= 21 && cache.counters.skipped >= 99, 'at most one of them was a probe')
    cache.set('k', TEXT)
    t.equal(cache.counters.write_dropped, 1)

    await speak(server)
    await eventually(async () => await cache.get('k') === TEXT)
    t.same(cache.state(), { status: 'ok' })
  })
}

t.test('a Redis that stays silent is left for a new connection', async t => {
  const server = await RedisServer.launch(t)
  const cache = await connected(t, server, { budgetMs: BUDGET_MS })
  await stored(cache, 'k')
  server.freeze()
  t.teardown(() => server.thaw())
  await cache.get('k')
  await eventually(() => /cannot be reached/.test(JSON.stringify(cache.state())))
  server.thaw()
  await eventually(async () => await cache.get('k') === TEXT)
})

t.test('a full Redis still answers what it holds; refused writes are shown until one succeeds', async t => {
  const server = await RedisServer.launch(t)
  const cache = await connected(t, server)
  await stored(cache, 'k')
  await server.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction')
  await server.command('CONFIG', 'SET', 'maxmemory', 1)
  cache.set('new', TEXT)
  await eventually(() => cache.counters.write_failed === 1)
  t.match(cache.state(), { status: 'degraded', reason: 'Redis refuses writes (OOM)' })
  t.equal(await cache.get('k'), TEXT)
  t.equal(await cache.get('new'), null)

  await server.command('CONFIG', 'SET', 'maxmemory', 0)
  await eventually(() => { cache.set('new', TEXT); return cache.counters.written > 1 })
  t.same(cache.state(), { status: 'ok' })
  t.equal(await cache.get('new'), TEXT)
})

t.test('a Redis that wants a password is degraded, and the reason does not tell ours', async t => {
  const server = await RedisServer.launch(t)
  await server.command('CONFIG', 'SET', 'requirepass', 'right')
  const cache = new CountedCache({ url: server.url.replace('//', '//:mistaken@') })
  t.teardown(() => cache.close())
  await eventually(() => /WRONGPASS/.test(JSON.stringify(cache.state())))
  t.equal(await cache.get('k'), null)
  t.notMatch(JSON.stringify(cache.state()), 'mistaken')
})

t.test('values that are too large, and writes beyond those in flight, are dropped', async t => {
  const server = await RedisServer.launch(t)
  const cache = await connected(t, server)
  cache.set('large', 'x'.repeat(256 * 1024 + 1))
  t.equal(cache.counters.too_large, 1)
  for (let i = 0; i < 256 + 3; i++) cache.set(`k${i}`, TEXT)
  t.equal(cache.counters.write_dropped, 3)
  await eventually(() => cache.counters.written === 256)
  t.equal((await server.keys()).length, 256)
  await stored(cache, 'later')
})
