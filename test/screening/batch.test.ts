import t from 'tap'
import { MemoryCache } from '../../src/screening/memory-cache.js'
import { RedisCache } from '../../src/screening/redis-cache.js'
import { ScreeningService } from '../../src/screening/service.js'
import type { ServiceParts } from '../../src/screening/service-parts.js'
import type { Stage } from '../../src/verdict/timing.js'
import { eventually, RedisServer } from '../redis.js'
import { suppliers, verdicts } from './asked.js'
import { policy, sampleCorpus } from './sample.js'

function service (parts: Partial<ServiceParts> = {}) {
  const stages: Stage[] = []
  const screening = new ScreeningService({ corpus: sampleCorpus(), policy, observe: stage => stages.push(stage), ...parts })
  const caches = async (requests = suppliers(100)) => (await screening.screenMany(requests)).map(outcome => outcome instanceof Error ? outcome.name : outcome.cache)
  return { screening, caches, computed: () => stages.filter(stage => stage === 'match').length }
}

t.test('each is answered as it would be alone, in the order asked', async t => {
  const { screening } = service()
  const requests = suppliers(150)
  const alone = await Promise.all(requests.map(async request => ({ ...await screening.screenText(request) })))
  t.same(verdicts(await screening.screenMany(requests)), verdicts(alone))
  t.same(await screening.screenMany([]), [])
})

t.test('parties that mean the same are computed once, with and without a cache', async t => {
  for (const memory of [undefined, new MemoryCache()]) {
    const { screening, caches, computed } = service({ memory })
    const names = ['Tolmen Stroy', ' TOLMEN  stroy', 'Orvel', 'tolmen stroy']
    t.same(await caches(names.map(name => ({ party: { name } }))), ['miss', 'memory', 'miss', 'memory'])
    t.equal(computed(), 2)
    const answers = await screening.screenMany(Array.from({ length: 200 }, (_, i) => ({ party: { name: 'Belmarev' }, reference: `${i}` })))
    t.equal(computed(), 3)
    t.same(answers.map(answer => JSON.parse((answer as { text: string }).text).reference), Array.from({ length: 200 }, (_, i) => `${i}`))
  }
})

t.test('one that cannot be asked, or fails on our side, has its error in its place', async t => {
  const corpus = sampleCorpus()
  const matcher = Object.create(corpus.matcher, {
    match: {
      value: (question: any, options: any) => {
        if (question.names[0].includes('7')) throw new Error('a fault of ours')
        return corpus.matcher.match(question, options)
      }
    }
  })
  const { screening } = service({ corpus: { ...corpus, matcher } })
  const requests = suppliers(9)
  requests[3].party.countries = ['Ruritania']
  const outcomes = await screening.screenMany(requests)
  t.match(outcomes[3], { name: 'InvalidQuestionError', faults: [{ path: '/party/countries/0' }] })
  t.match(outcomes[7], { message: 'a fault of ours' })
  t.same(outcomes.flatMap((outcome, i) => outcome instanceof Error ? [i] : []), [3, 7])
})

t.test('memory is asked first, then Redis, and what was computed is kept in both', async t => {
  const server = await RedisServer.launch(t)
  const redisCache = async () => {
    const cache = new RedisCache({ url: server.url, budgetMs: 60_000 })
    t.teardown(() => cache.close())
    await eventually(() => cache.state().status === 'ok')
    return cache
  }
  const all = (what: string) => new Array(100).fill(what)
  const one = service({ redis: await redisCache(), memory: new MemoryCache() })
  t.same(await one.caches(), all('miss'))
  t.same(await one.caches(), all('memory'))
  await eventually(async () => (await server.keys()).length === 100)

  const other = service({ redis: await redisCache(), memory: new MemoryCache() })
  t.same(await other.caches(), all('redis'))
  t.same(await other.caches(), all('memory'))
  t.same(await other.caches(suppliers(100, 90)), [...all('memory').slice(90), ...all('miss').slice(10)])
  t.equal(other.computed(), 90)
  t.same(verdicts(await other.screening.screenMany(suppliers(10))), verdicts(await service().screening.screenMany(suppliers(10))))

  await server.stop()
  t.same((await service({ redis: await redisCacheAway(t, server.url) }).caches()), all('miss'))
})

async function redisCacheAway (t: { teardown (close: () => void): void }, url: string): Promise<RedisCache> {
  const cache = new RedisCache({ url })
  t.teardown(() => cache.close())
  return cache
}

t.test('other work gets its turn while a batch is computed', async t => {
  const { screening } = service()
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await screening.screenMany(suppliers(1000))
  clearInterval(ticking)
  t.ok(turns > 3, `${turns} turns`)
})

t.test('a batch that is under way finishes with the list it began with', async t => {
  const { screening } = service()
  const under = screening.screenMany(suppliers(300))
  screening.use(sampleCorpus('v2'))
  const versions = async (batch: typeof under) => new Set((await batch).map(answer => JSON.parse((answer as { text: string }).text).watchlist.version))
  t.same(await versions(under), new Set(['v1']))
  t.same(await versions(screening.screenMany(suppliers(300))), new Set(['v2']))
})
