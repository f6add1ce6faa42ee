import { setTimeout as pause } from 'node:timers/promises'
import { writePart } from '../generated-page.js'
import { measuredOn } from '../measured-on.js'
import { madeUpCompanies } from '../screening/made-up-names.js'
import { progress } from '../progress.js'
import { startRedis, startServer } from '../screening/servers.js'
import { median } from '../speed/timing.js'
import { markdownTable, terminalTable } from '../tables.js'
import { steadyLoad, type LoadFigures } from './steady-load.js'

// Measures what callers notice when Redis is killed under load and comes back. The service gets requests at a steady rate. Its
// memory cache holds only one verdict, so that cache hits come from Redis. Redis is killed a third of the way through the
// second phase, and started again, empty, a third of the way through the third. This is repeated several times, because a
// shared machine has short stalls of its own.

const perSecond = 500
const seconds = 8
const rounds = 5
const names = madeUpCompanies(2_000)
let next = 0

let redis = await startRedis()
if (redis === undefined) throw new Error('this bench needs redis-server on the PATH')
const port = Number(new URL(redis.url).port)
const service = await startServer('../../src/server.js', { REDIS_URL: redis.url, CACHE_MAX_ENTRIES: '1' })
const phases: Record<string, Phase[]> = { before: [], 'Redis is killed': [], 'Redis comes back': [], after: [] }
try {
  await load(service.url) // warms the code and fills Redis
  for (let round = 1; round <= rounds; round++) {
    phases.before.push(await measured(async () => {}))
    phases['Redis is killed'].push(await measured(async () => await redis!.kill()))
    phases['Redis comes back'].push(await measured(async () => { redis = await startRedis(port) }))
    phases.after.push(await measured(async () => {}))
    progress(`round ${round} of ${rounds}`)
  }
  const table = [
    ['phase', 'requests', 'failed', 'p50 ms', 'p99 ms', 'greatest ms', 'from Redis', 'computed'],
    ...Object.entries(phases).map(([what, measurements]) => [what, ...inAll(measurements).map(String)])
  ]
  console.log('\n' + terminalTable(table))
  const notes = `${measuredOn} ${perSecond} screenings a second, sent at fixed times, over ${names.length} names in rotation; ` +
    `${seconds} s a phase. What happens to Redis happens after a third of the phase. Milliseconds are medians of ${rounds} rounds; counts are sums over them.`
  writePart('docs/performance.md', 'redis-failure', [notes, markdownTable(table)].join('\n\n'))
} finally {
  await Promise.all([service.stop(), redis?.stop()])
}

interface Phase extends LoadFigures { hits: number, computed: number }

/** The columns of a phase over all rounds: sums of counts, and medians of times. */
function inAll (rounds: readonly Phase[]): number[] {
  const sum = (column: keyof Phase) => rounds.reduce((total, phase) => total + phase[column], 0)
  const middle = (column: keyof Phase) => Math.round(10 * median(rounds.map(phase => phase[column]))) / 10
  return [sum('requests'), sum('failed'), middle('p50'), middle('p99'), middle('max'), sum('hits'), sum('computed')]
}

async function measured (event: () => Promise<void>): Promise<Phase> {
  const before = await cacheResults()
  const [result] = await Promise.all([load(service.url), pause(seconds * 1000 / 3).then(event)])
  const after = await cacheResults()
  return { ...result, hits: after.redis - before.redis, computed: after.miss - before.miss }
}

async function load (url: string): Promise<LoadFigures> {
  return await steadyLoad(url, perSecond, seconds, () => JSON.stringify({ party: { name: names[next++ % names.length] } }))
}

async function cacheResults (): Promise<{ redis: number, miss: number }> {
  const metrics = await (await fetch(service.url + '/metrics')).text()
  const count = (result: string) => Number(new RegExp(`^tumen_cache_results_total\\{result="${result}"\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0)
  return { redis: count('redis'), miss: count('miss') }
}
