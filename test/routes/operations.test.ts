import t from 'tap'
import type { Readiness } from '../../schemas/health.js'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import { ageDays } from '../../src/watchlist/age.js'
import { readiness } from '../../src/routes/readiness.js'
import { openServices } from '../../src/services/open-services.js'
import { loadConfig } from '../../src/config/load-config.js'
import { openApp, post } from '../helper.js'

const app = await openApp(t)

t.test('the list in use is described with its version, date, counts and source lists', async t => {
  const { version, counts, lists, asOf } = (await app.inject('/v1/watchlist')).json<WatchlistAnswer>()
  t.match(version, /^[0-9a-f]{16}$/)
  t.match(asOf, /^\d{4}-\d\d-\d\d$/)
  t.equal(counts.parties, 772)
  t.equal(Object.values(counts.byType).reduce((sum, n) => sum + n, 0), 772)
  t.ok(lists.length >= 5 && lists.every(({ list, records, sha256 }) => list && records > 0 && /^[0-9a-f]{64}$/.test(sha256)))
})

t.test('a service that has begun is alive and ready', async t => {
  t.same((await app.inject('/health/live')).json(), { status: 'ok' })
  const response = await app.inject('/health/ready')
  t.equal(response.statusCode, 200)
  t.match(response.json<Readiness>(), { watchlist: { parties: 772 }, cache: { redis: 'off' }, workers: 'off' })
})

t.test('an old date of a list comes with the note that explains it, as in /v1/watchlist', async t => {
  const { lists } = (await app.inject('/v1/watchlist')).json<WatchlistAnswer>()
  t.ok(lists.some(({ dateNote }) => dateNote !== undefined))
  const ready = (await app.inject('/health/ready')).json<Readiness>()
  t.same(ready.watchlist.lists.map(({ list, dateNote }) => [list, dateNote]), lists.map(({ list, dateNote }) => [list, dateNote]))
})

t.test('a Redis that is away is degraded, and questions are answered', async t => {
  const app = await openApp(t, { REDIS_URL: 'redis://127.0.0.1:1' })
  const response = await app.inject('/health/ready')
  t.equal(response.statusCode, 200)
  t.match(response.json<Readiness>(), { status: 'degraded', reasons: [/Redis cannot be reached/], cache: { redis: 'degraded' } })
  t.equal((await post(app, '/v1/screen', { party: { name: 'Mokran LLC' } })).statusCode, 200)
  t.match((await app.inject('/metrics')).body, /^tumen_redis_up 0$/m)
})

t.test('an old list is degraded, an overloaded process unavailable', async t => {
  const { screening } = await openServices(loadConfig({ LOG_LEVEL: 'silent', WORKERS: '0' }))
  const asOf = Date.parse(screening.corpus.asOf!)
  const after = (days: number) => asOf + days * 86_400_000
  const bounds = { maxAgeDays: 30, overloaded: false }
  t.match(readiness(screening, bounds, after(30)), { status: 'ok', reasons: [], watchlist: { ageDays: 30 } })
  t.match(readiness(screening, bounds, after(31)), { status: 'degraded', reasons: ['The list is 31 days old; 30 are allowed'] })
  t.match(readiness(screening, { ...bounds, overloaded: true }, after(0)), { status: 'unavailable' })
})

t.test('an age is whole days since the date, and unknown without one', async t => {
  const now = Date.parse('2026-03-02T12:00:00Z')
  t.equal(ageDays('2026-03-02', now), 0)
  t.equal(ageDays('2026-03-01', now), 1)
  t.equal(ageDays('2025-03-02', now), 365)
  t.equal(ageDays(undefined, now), undefined)
})

t.test('the metrics count what was asked and found, and hold nothing that a caller sent', async t => {
  const app = await openApp(t)
  await post(app, '/v1/screen', { party: { name: 'Mokran LLC' } })
  await post(app, '/v1/screen', { party: { name: 'Mokran LLC' } })
  await post(app, '/v1/screen', { party: { name: 'Samsung C&T Construction' } })
  await post(app, '/v1/screen/batch', { parties: [{ party: { name: 'Samsung C&T Construction' } }, { party: {} }] })
  await app.inject('/v1/entities/OFAC:30083?')
  await app.inject('/v1/screen/Mokran%20LLC')
  const response = await app.inject('/metrics')
  t.match(response.headers['content-type'], /^text\/plain; version=0\.0\.4/)
  const lines = response.body.split('\n')
  const version = (await app.inject('/v1/watchlist')).json().version
  const expected = [
    'tumen_http_request_duration_seconds_count{method="POST",route="/v1/screen",status="200"} 3',
    'tumen_http_request_duration_seconds_bucket{le="+Inf",method="POST",route="/v1/screen",status="200"} 3',
    'tumen_http_request_duration_seconds_count{method="GET",route="/v1/entities/:id",status="200"} 1',
    'tumen_http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1',
    'tumen_stage_duration_seconds_count{stage="analysis"} 3',
    'tumen_stage_duration_seconds_count{stage="match"} 2',
    'tumen_cache_results_total{result="miss"} 2',
    'tumen_cache_results_total{result="memory"} 2',
    'tumen_decisions_total{decision="block"} 2',
    'tumen_decisions_total{decision="clear"} 2',
    'tumen_watchlist_parties 772',
    'tumen_memory_cache_entries 2'
  ]
  for (const line of expected) t.ok(lines.includes(line), line)
  t.ok(lines.some(line => line.startsWith(`tumen_watchlist_info{version="${version}"`) && line.endsWith(' 1')))
  t.ok(lines.some(line => /^tumen_watchlist_age_seconds \d+$/.test(line)))
  t.ok(lines.some(line => line.startsWith('process_cpu_seconds_total')))
  t.notMatch(response.body, /mokran/i, 'nothing that a caller sent')
  t.notMatch(response.body, /tumen_redis_up/, 'no Redis, no state of Redis')
})

t.test('the buckets of the duration rise to the count of requests', async t => {
  const { body } = await app.inject('/metrics')
  const counts = [...body.matchAll(/^tumen_http_request_duration_seconds_bucket\{.*route="\/health\/live".*\} (\d+)$/gm)].map(match => Number(match[1]))
  t.same(counts, counts.toSorted((a, b) => a - b))
  t.equal(counts.at(-1), 1)
})
