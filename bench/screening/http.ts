import autocannon from 'autocannon'
import { progress } from '../progress.js'
import { median } from '../speed/timing.js'
import { startRedis, startServer, type Running } from './servers.js'

/** The figures of one path through the service under load: medians over the rounds, times in milliseconds. */
export interface Load { path: string, perSecond: number, p50: number, p99: number }

const connections = 50
const seconds = 5
const rounds = 5
const keptNames = 1_000
/** Two batches at a time, so that one is parsed while the other is screened. */
const batchConnections = 2
const batchSize = 1_000

interface Target { path: string, server: Running, bodies: string[], expectCache?: string }

/**
 * Loads each path in turn, round after round, so that other load on the machine affects them alike. Every server has its own
 * process; autocannon runs in this one.
 * @param names distinct names, enough for all rounds: otherwise the uncached path would get some of them again
 */
export async function loadHttp (names: readonly string[]): Promise<{ single: Load[], batch: Load }> {
  const body = (name: string) => JSON.stringify({ party: { name } })
  const all = names.map(body)
  const kept = all.slice(0, keptNames)
  const redis = await startRedis()
  const targets: Target[] = [
    { path: 'bare Fastify route', server: await startServer('bare-server.js'), bodies: all },
    { path: 'uncached', server: await startService({ CACHE_MAX_ENTRIES: '1' }), bodies: all, expectCache: 'miss' },
    { path: 'memory hit', server: await startService({}), bodies: kept, expectCache: 'memory' },
    ...(redis === undefined ? [] : [{ path: 'Redis hit', server: await startService({ CACHE_MAX_ENTRIES: '1', REDIS_URL: redis.url }), bodies: kept, expectCache: 'redis' }])
  ]
  try {
    for (const target of targets) await warm(target)
    const results = targets.map((): Awaited<ReturnType<typeof fire>>[] => [])
    for (let round = 0; round < rounds; round++) {
      for (const [i, target] of targets.entries()) results[i].push(await fire(target.server.url + '/v1/screen', rotated(target.bodies, round), connections))
      progress(`round ${round + 1} of ${rounds}`)
    }
    const uncached = targets[1].server
    const batches = Array.from({ length: Math.floor(names.length / batchSize) }, (_, i) =>
      JSON.stringify({ parties: names.slice(i * batchSize, (i + 1) * batchSize).map(name => ({ party: { name } })) }))
    const batchResults = []
    for (let round = 0; round < rounds; round++) batchResults.push(await fire(uncached.url + '/v1/screen/batch', rotated(batches, round), batchConnections))
    const batch = medians('batches of 1,000, uncached', batchResults)
    return { single: targets.map(({ path }, i) => medians(path, results[i])), batch: { ...batch, perSecond: batch.perSecond * batchSize } }
  } finally {
    await Promise.all(targets.map(({ server }) => server.stop()))
    await redis?.stop()
  }
}

const startService = (env: NodeJS.ProcessEnv) => startServer('../../src/server.js', env)

/** Fills the caches, then checks that an answer comes from the cache that the path is meant to measure. */
async function warm ({ path, server, bodies, expectCache }: Target): Promise<void> {
  const post = (body: string) => fetch(server.url + '/v1/screen', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  for (const body of bodies.slice(0, keptNames)) await (await post(body)).text()
  const answer = await post(expectCache === 'miss' ? bodies[bodies.length - 1] : bodies[0])
  const cache = answer.headers.get('x-cache') ?? undefined
  if (!answer.ok || cache !== expectCache) throw new Error(`${path} answered ${answer.status} from ${cache}, not from ${expectCache}`)
}

async function fire (url: string, bodies: readonly string[], connections: number) {
  let next = 0
  const { origin, pathname } = new URL(url)
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [{
      method: 'POST',
      path: pathname,
      headers: { 'content-type': 'application/json' },
      setupRequest: request => ({ ...request, body: bodies[next++ % bodies.length] })
    }]
  })
  if (result.errors + result.timeouts + result.non2xx > 0) throw new Error(`${url} failed under load: ${JSON.stringify({ errors: result.errors, timeouts: result.timeouts, non2xx: result.non2xx })}`)
  return result
}

function medians (path: string, results: Awaited<ReturnType<typeof fire>>[]): Load {
  return {
    path,
    perSecond: median(results.map(({ requests }) => requests.average)),
    p50: median(results.map(({ latency }) => latency.p50)),
    p99: median(results.map(({ latency }) => latency.p99))
  }
}

/** The same bodies with another starting point, so that no two rounds begin with the same names. */
function rotated (bodies: readonly string[], round: number): string[] {
  const start = Math.floor(round * bodies.length / rounds)
  return [...bodies.slice(start), ...bodies.slice(0, start)]
}
