import autocannon from 'autocannon'
import { cpus, loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { writePart } from '../generated-page.js'
import { madeUpCompanies } from '../screening/made-up-names.js'
import { startRedis, startServer, type Running } from '../screening/servers.js'
import { markdownTable, terminalTable } from '../tables.js'

// What callers notice when Redis is killed under load and comes back: a service whose memory holds one verdict, so that
// all hits come from Redis, is asked at a steady rate; Redis is killed in the middle of the second phase and started
// again, empty, in the middle of the third.

const perSecond = 500
const connections = 50
const seconds = 8
const names = madeUpCompanies(2_000)
const busy = loadavg()[0]

const redis = await startRedis()
if (redis === undefined) throw new Error('this bench needs redis-server on the PATH')
const port = Number(new URL(redis.url).port)
const service = await startServer('../../src/server.js', { REDIS_URL: redis.url, CACHE_MAX_ENTRIES: '1' })
let restarted: Running | undefined
try {
  await load(service.url) // warms the code and fills Redis
  const phases: [what: string, phase: Phase][] = [['before', await measured(async () => {})]]
  phases.push(['Redis is killed', await measured(async () => await redis.kill())])
  phases.push(['Redis comes back', await measured(async () => { restarted = await startRedis(port) })])
  phases.push(['after', await measured(async () => {})])
  const table = [
    ['phase', 'requests', 'failed', 'p50 ms', 'p99 ms', 'greatest ms', 'from Redis', 'computed'],
    ...phases.map(([what, { requests, failed, p50, p99, max, hits, computed }]) => [what, ...[requests, failed, p50, p99, max, hits, computed].map(String)])
  ]
  console.log('\n' + terminalTable(table))
  const notes = `${process.version}, ${cpus().length} × ${cpus()[0].model}, load average at the start ${busy.toFixed(1)}. ${perSecond} screenings a second over ` +
    `${connections} connections, ${names.length} names by turns, ${seconds} s a phase; what happens to Redis happens after a third of it.`
  writePart('docs/performance.md', 'redis-failure', [notes, markdownTable(table)].join('\n\n'))
} finally {
  await Promise.all([service.stop(), redis.stop(), restarted?.stop()])
}

interface Phase { requests: number, failed: number, p50: number, p99: number, max: number, hits: number, computed: number }

async function measured (event: () => Promise<void>): Promise<Phase> {
  const before = await cacheResults()
  const [result] = await Promise.all([load(service.url), pause(seconds * 1000 / 3).then(event)])
  const after = await cacheResults()
  return {
    requests: result.requests.total,
    failed: result.errors + result.timeouts + result.non2xx,
    p50: result.latency.p50,
    p99: result.latency.p99,
    max: Math.round(result.latency.max),
    hits: after.redis - before.redis,
    computed: after.miss - before.miss
  }
}

async function load (url: string) {
  let next = 0
  return await autocannon({
    url,
    connections,
    duration: seconds,
    overallRate: perSecond,
    requests: [{
      method: 'POST',
      path: '/v1/screen',
      headers: { 'content-type': 'application/json' },
      setupRequest: request => ({ ...request, body: JSON.stringify({ party: { name: names[next++ % names.length] } }) })
    }]
  })
}

async function cacheResults (): Promise<{ redis: number, miss: number }> {
  const metrics = await (await fetch(service.url + '/metrics')).text()
  const count = (result: string) => Number(new RegExp(`^tumen_cache_results_total\\{result="${result}"\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0)
  return { redis: count('redis'), miss: count('miss') }
}
