import fc from 'fast-check'
import t, { type Test } from 'tap'
import type { Screening, ScreenRequest } from '../../schemas/screening.js'
import { toScreening } from '../../src/screening/answer.js'
import { MemoryCache } from '../../src/screening/memory-cache.js'
import { ScreeningService } from '../../src/screening/service.js'
import type { ServiceParts } from '../../src/screening/service-parts.js'
import type { Stage } from '../../src/verdict/timing.js'
import { eventually, RedisServer } from '../redis.js'
import { CountedCache } from './counted-cache.js'
import { policy, sampleCorpus } from './sample.js'
import { screened } from './screened.js'

const ASKED: ScreenRequest = { party: { name: 'Tolmen Stroy', countries: ['RU'] }, reference: 'supplier-17' }

function service (parts: Partial<ServiceParts> = {}) {
  const stages: Stage[] = []
  const screening = new ScreeningService({ corpus: sampleCorpus(), policy, observe: stage => stages.push(stage), ...parts })
  return { screening, computed: () => stages.filter(stage => stage === 'match').length, stages }
}

/** An answer without its id and time, which differ each time, and where it came from. */
async function verdictText (screening: ScreeningService, request: ScreenRequest): Promise<[string, string]> {
  const { text, cache } = await screening.screenText({ party: request.party, options: request.options })
  return [text.replace(/^\{"id":"[^"]+",/, '{').replace(/,"screenedAt":"[^"]+"\}$/, '}'), cache]
}

/** @param budgetMs by default so much that a busy machine is never late */
async function redisCache (t: Test, server: RedisServer, budgetMs = 60_000): Promise<CountedCache> {
  const cache = new CountedCache({ url: server.url, budgetMs })
  t.teardown(() => cache.close())
  await eventually(() => cache.state().status === 'ok')
  return cache
}

t.test('an answer is a verdict with an id, the reference and the time', async t => {
  const { screening } = service()
  const { screening: answer, cache } = await screened(screening, ASKED)
  t.equal(cache, 'miss')
  t.same(Object.keys(answer), ['id', 'reference', 'decision', 'risk', 'matches', 'options', 'watchlist', 'model', 'policy', 'screenedAt'])
  t.match(answer, {
    id: /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    reference: 'supplier-17',
    options: { threshold: 0.7, limit: 10 },
    watchlist: { version: 'v1', asOf: '2026-08-01' },
    policy: policy.version
  })
  t.equal(new Date(answer.screenedAt).toISOString(), answer.screenedAt)
  t.equal(parseInt(answer.id.replaceAll('-', '').slice(0, 12), 16), Date.parse(answer.screenedAt), 'ids sort by time')
  const { screening: second } = await screened(screening, { party: ASKED.party })
  t.notOk('reference' in second)
  t.not(second.id, answer.id)
})

t.test('the JSON text and the object are one answer', async t => {
  const { screening } = service({ memory: new MemoryCache() })
  for (const reference of [undefined, 'plain', 'quote " and \\ and \ud800 and 조선']) {
    const { text, decision } = await screening.screenText({ ...ASKED, reference })
    const { id, reference: _, screenedAt, ...verdict } = JSON.parse(text) as Screening
    const object = toScreening(verdict, reference)
    t.strictSame({ ...JSON.parse(text), id: object.id, screenedAt: object.screenedAt }, object)
    t.same(Object.keys(JSON.parse(text)), Object.keys(object))
    t.equal(decision, object.decision)
  }
})

t.test('memory answers what was computed, to any spelling that means the same', async t => {
  const { screening, computed } = service({ memory: new MemoryCache() })
  t.equal((await screened(screening, ASKED)).cache, 'miss')
  for (const name of ['Tolmen Stroy', ' TOLMEN   stroy ', 'tolmen STROY']) {
    t.equal((await screened(screening, { party: { name, countries: ['Russia'] } })).cache, 'memory', name)
  }
  t.equal(computed(), 1)
  t.equal(screening.health().memory.entries, 1)
})

t.test('a new corpus leaves no old answer', async t => {
  const memory = new MemoryCache()
  const { screening } = service({ memory })
  const asked: ScreenRequest = { party: { name: 'Tolmen Stroy LLC' } }
  t.not((await screened(screening, asked)).screening.decision, 'clear')
  screening.use(sampleCorpus('v2', party => party.id !== 'T:1'))
  t.equal(screening.health().memory.entries, 0, 'none takes room')
  const { screening: after, cache } = await screened(screening, asked)
  t.match({ cache, decision: after.decision, version: after.watchlist.version }, { cache: 'miss', decision: 'clear', version: 'v2' })

  const stricter = new ScreeningService({ corpus: screening.corpus, policy: { ...policy, version: 'other' }, memory })
  t.match(await screened(stricter, asked), { cache: 'miss', screening: { policy: 'other' } })
})

t.test('replicas share verdicts through Redis, and equal questions in flight are joined', async t => {
  const server = await RedisServer.launch(t)
  const one = service({ redis: await redisCache(t, server), memory: new MemoryCache() })
  const joined = await Promise.all(Array.from({ length: 20 }, (_, i) => screened(one.screening, { ...ASKED, reference: `r${i}` })))
  t.equal(one.computed(), 1)
  t.same(new Set(joined.map(({ cache }) => cache)), new Set(['miss']))
  t.equal(new Set(joined.map(({ screening }) => screening.id)).size, 20, 'each answer has its own id')
  t.same(joined.map(({ screening }) => screening.reference), Array.from({ length: 20 }, (_, i) => `r${i}`))
  await eventually(async () => (await server.keys()).length === 1)
  t.notMatch((await server.keys()).join(), /tolmen/i, 'no name in a key')

  const other = service({ redis: await redisCache(t, server), memory: new MemoryCache() })
  t.same([(await screened(other.screening, ASKED)).cache, (await screened(other.screening, ASKED)).cache], ['redis', 'memory'])
  t.equal(other.computed(), 0)
  t.same(other.stages, ['analysis', 'cache'], 'a request that comes word for word again is not read again')
})

t.test('computed, from memory and from Redis: the same bytes', async t => {
  const server = await RedisServer.launch(t)
  const redis = await redisCache(t, server)
  const name = fc.oneof(
    fc.constantFrom('Tolmen Stroy', 'ООО Толмен Строй', '톨멘건설', 'Orvel Shipyard', 'Belmarev Anton', 'T'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).map(text => `a${text}`)
  )
  const request = fc.record({
    party: fc.record({ name, countries: fc.subarray(['RU', 'CN']), aliases: fc.array(name, { maxLength: 2 }) }, { requiredKeys: ['name'] }),
    options: fc.record({ limit: fc.integer({ min: 1, max: 3 }), threshold: fc.constantFrom(0.3, 0.7) }, { requiredKeys: [] })
  })
  await fc.assert(fc.asyncProperty(request, async request => {
    const [fresh] = await verdictText(service().screening, request)
    const filling = service({ redis, memory: new MemoryCache() }).screening
    const written = redis.counters.written
    const [first, from] = await verdictText(filling, request)
    if (from === 'miss') await eventually(() => redis.counters.written > written)
    const seen = [await verdictText(filling, request), await verdictText(service({ redis }).screening, request)]
    t.strictSame(seen, [[fresh, 'memory'], [fresh, 'redis']])
    t.equal(first, fresh)
  }), { numRuns: 60 })
})

t.test('Redis killed, frozen and full in mid-run: every question is answered', async t => {
  const server = await RedisServer.launch(t)
  t.teardown(() => server.thaw())
  const { screening } = service({ redis: await redisCache(t, server, 1_000) })
  const ask = async () => (await Promise.all(Array.from({ length: 20 }, () => screened(screening, ASKED)))).map(({ cache }) => cache)
  const hits = async () => (await ask()).every(cache => cache === 'redis')
  await ask()
  await eventually(hits)

  const asking = ask()
  await server.stop()
  await asking
  await eventually(() => screening.health().redis.status === 'degraded')
  t.ok((await ask()).every(cache => cache === 'miss'))
  await server.start()
  await eventually(hits)

  server.freeze()
  t.ok((await ask()).every(cache => cache === 'miss'))
  t.equal(screening.health().redis.status, 'degraded')
  server.thaw()
  await eventually(hits)

  await server.command('CONFIG', 'SET', 'maxmemory', 1)
  await screened(screening, { party: { name: 'Orvel' } })
  await eventually(() => screening.health().redis.status === 'degraded')
  await eventually(hits)
  t.equal(screening.health().redis.status, 'degraded', 'what it holds is still used')
})

t.test('a question that cannot be asked is refused with all its faults, and nothing is kept of it', async t => {
  const { screening } = service({ memory: new MemoryCache() })
  await t.rejects(screened(screening, { party: { name: 'Tolmen', countries: ['Ruritania'] }, options: { lists: ['List Z'] } }), {
    name: 'InvalidQuestionError',
    faults: [{ path: '/party/countries/0' }, { path: '/options/lists/0', message: /List A, List B, List C$/ }]
  })
  t.equal(screening.health().memory.entries, 0)
})

t.test('health without Redis says so, and closing twice is fine', async t => {
  const { screening } = service()
  t.same(screening.health(), { watchlist: { version: 'v1', asOf: '2026-08-01' }, memory: { entries: 0 }, redis: { status: 'off' }, workers: { status: 'off' } })
  screening.close()
  screening.close()
  t.equal((await screened(screening, ASKED)).cache, 'miss')
})
