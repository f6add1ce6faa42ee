import t from 'tap'
import { SharedLists } from '../../src/refresh/shared-lists.js'
import { packGeneration, type PackedGeneration } from '../../src/watchlist/generations/pack.js'
import { eventually, RedisServer } from '../redis.js'

const LOCK = 'tumen:{lists}:lock'
const keyOf = ({ facts }: PackedGeneration): string => `tumen:{lists}:generation:${facts.version}`

const generation = (name: string) => packGeneration({ parties: [{ id: '1', name, type: 'company' }], listDates: {} }, [], new Date(0))

async function open () {
  const redis = await RedisServer.launch(t)
  const connect = async (onPublished = () => {}) => {
    const lists = new SharedLists(redis.url, onPublished)
    t.teardown(() => lists.close())
    await lists.ready(5_000)
    return lists
  }
  return { redis, connect }
}

const { redis, connect } = await open()
const [one, other] = [await generation('Tolmen'), await generation('Orvel')]
const outcome = { sources: {}, syncedAt: '2026-08-01T00:00:00.000Z' }

t.beforeEach(async () => { await redis.command('FLUSHALL') })

t.test('one fetches at a time, and another when it lets go', async t => {
  const [a, b] = [await connect(), await connect()]
  const lease = await a.acquire()
  t.equal(await b.acquire(), undefined)
  await lease!.release()
  const next = await b.acquire()
  t.ok(next!.fence > lease!.fence)
  await lease!.release()
  t.equal(await a.acquire(), undefined, 'letting go of a lease that is over leaves the lock of another')
  await next!.release()
})

t.test('whose lease is over publishes nothing', async t => {
  const lists = await connect()
  const lease = await lists.acquire()
  await redis.command('DEL', LOCK)
  t.equal(await lists.publish(lease!, { ...outcome, generation: one }), false, 'it ran out')
  const next = await lists.acquire()
  t.equal(await lists.publish(lease!, { ...outcome, generation: one }), false, 'another has it')
  t.same(await lists.state(), { sources: {} })
  t.ok(Number(await redis.command('TTL', keyOf(one))) > 0, 'what was put there goes by itself')
  t.equal(await lists.publish(next!, { ...outcome, generation: other }), true)
  await redis.command('SET', LOCK, lease!.token)
  t.equal(await lists.publish(lease!, { ...outcome, generation: one }), false, 'a smaller number, whatever the lock says')
  t.equal((await lists.state()).version, other.facts.version)
  await next!.release()
  await lease!.release()
})

t.test('what is published is heard, comes whole, and stays; what was before it goes', async t => {
  let heard = 0
  const [a, b] = [await connect(), await connect(() => { heard++ })]
  const lease = await a.acquire()
  await eventually(async () => {
    await a.publish(lease!, { ...outcome, fault: 'why' })
    return heard > 0
  })
  t.match(await b.state(), { version: undefined, fault: 'why', syncedAt: outcome.syncedAt })
  await a.publish(lease!, { ...outcome, generation: one })
  t.same((await b.fetch(one.facts.version)).bytes, one.bytes)
  t.equal(await redis.command('TTL', keyOf(one)), -1)
  await a.publish(lease!, { ...outcome, generation: other })
  t.equal(await redis.command('TTL', keyOf(other)), -1)
  t.ok(Number(await redis.command('TTL', keyOf(one))) > 0)
  t.match(await b.state(), { version: other.facts.version, fault: undefined })
  await lease!.release()
})

t.test('bytes that are lost or spoilt are said so, and may be put there again', async t => {
  const lists = await connect()
  const lease = await lists.acquire()
  await lists.publish(lease!, { ...outcome, generation: one })
  const { version } = one.facts
  await redis.command('SET', keyOf(one), 'spoilt')
  await t.rejects(lists.fetch(version), { name: 'UnsharedError', message: /damaged version/ })
  t.equal(await lists.holds(version), false)
  await t.rejects(lists.fetch(version), { name: 'UnsharedError', message: /does not hold the version/ })
  await lists.put(one)
  t.equal(await redis.command('TTL', keyOf(one)), -1, 'it is the one in use, so it stays')
  t.same((await lists.fetch(version)).facts, one.facts)
  await lease!.release()
})

t.test('a Redis that is away is said in words', async t => {
  const lists = new SharedLists('redis://127.0.0.1:1', () => {})
  t.teardown(() => lists.close())
  await t.rejects(lists.ready(50), { name: 'UnsharedError', message: 'Redis does not answer' })
  await t.rejects(lists.state(), { name: 'UnsharedError', message: /^Redis cannot be used \(/ })
})
