import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { Redis } from 'ioredis'
import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import type { Readiness } from '../../schemas/health.js'
import { beginChunk } from '../../src/jobs/scripts.js'
import { openApp, type App } from '../helper.js'
import { plainEnvironment, startProgram } from '../program.js'
import { eventually, freePort, RedisServer } from '../redis.js'
import { suppliers, supplierFile } from './files.js'
import { finish, openJobs } from './jobs.js'
import { startWorker } from './worker-process.js'

const metricsOf = async (app: App) => (await app.inject('/metrics')).body.split('\n').filter(line => /^tumen_job/.test(line))
/** The first figures for which Redis answered in time, which it may fail to do on a busy machine. */
const metricsOfJobs = async (app: App) => {
  let lines: string[] = []
  await eventually(async () => (lines = await metricsOf(app)).includes('tumen_jobs_redis_up 1'))
  return lines
}
const ready = async (app: App) => {
  const { statusCode, body } = await app.inject('/health/ready')
  return { statusCode, ...JSON.parse(body) as Readiness }
}

t.test('a service that works on jobs counts what it does, and tells how their Redis is', async t => {
  const redis = await RedisServer.launch(t)
  const app = await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '1' })
  await eventually(async () => (await ready(app)).jobs === 'ok')
  const submitted = await app.inject({ method: 'POST', url: '/v1/jobs', headers: { 'content-type': 'text/csv' }, payload: suppliers(700) })
  t.equal(submitted.statusCode, 202)
  await eventually(async () => (await app.inject(submitted.headers.location as string)).json<JobStatus>().state === 'finished')
  await eventually(async () => (await metricsOf(app)).includes('tumen_job_rows_total{decision="block"} 7'))
  const lines = await metricsOfJobs(app)
  for (const line of [
    'tumen_jobs_redis_up 1',
    'tumen_job_workers 1',
    'tumen_jobs{state="queued"} 0',
    'tumen_jobs{state="running"} 0',
    'tumen_jobs{state="finished"} 1',
    'tumen_jobs{state="failed"} 0',
    'tumen_job_rows_total{decision="clear"} 686',
    'tumen_job_rows_total{decision="error"} 7',
    'tumen_job_chunks_begun_total{time="first"} 2',
    'tumen_job_chunks_ended_total{outcome="kept"} 2',
    'tumen_job_chunk_duration_seconds_count 2'
  ]) t.ok(lines.includes(line), line)
  t.notMatch(lines.join('\n'), /Mokran|suppliers|[0-9a-f]{8}-/i, 'no name and no id')

  redis.freeze()
  t.match(await ready(app), { statusCode: 200, status: 'degraded', jobs: 'degraded', reasons: [/^Jobs: Redis does not answer/] })
  const away = await metricsOf(app)
  t.ok(away.includes('tumen_jobs_redis_up 0'))
  t.notOk(away.some(line => line.startsWith('tumen_jobs{')), 'nothing is said of what is not known')
  redis.thaw()
  await eventually(async () => (await ready(app)).jobs === 'ok')
  t.ok((await metricsOfJobs(app)).includes('tumen_jobs{state="finished"} 1'))
})

t.test('jobs that wait, that failed and that were deleted', async t => {
  const redis = await RedisServer.launch(t)
  const app = await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '0' })
  const jobs = openJobs(t, redis.url)
  const kept = await jobs.submit(await supplierFile(t, 600), {})
  const deleted = await jobs.submit(await supplierFile(t, 20), {})
  t.ok((await metricsOfJobs(app)).includes('tumen_jobs{state="queued"} 2'))
  t.ok((await metricsOfJobs(app)).includes('tumen_job_workers 0'))
  t.match(await jobs.submit(await supplierFile(t, 0), {}), { state: 'finished', rows: 0 }, 'a header and no row')
  t.ok((await metricsOfJobs(app)).includes('tumen_jobs{state="finished"} 1'))
  await jobs.remove(deleted.id)
  t.ok((await metricsOfJobs(app)).includes('tumen_jobs{state="queued"} 1'))

  const client = new Redis(redis.url)
  t.teardown(() => client.disconnect())
  await beginChunk(client, kept.id, 0, Date.now())
  t.ok((await metricsOfJobs(app)).includes('tumen_jobs{state="running"} 1'))
  t.match(await jobs.status(kept.id), { chunks: { repeated: 0 } })
  await beginChunk(client, kept.id, 0, Date.now())
  t.match(await jobs.status(kept.id), { chunks: { repeated: 1 } }, 'as when a worker had died over it')

  const [rows] = (await redis.keys()).filter(key => key.endsWith(`${kept.id}:rows:1`))
  await redis.command('DEL', rows)
  await startWorker(t, redis.url)
  t.match(await finish(jobs, kept.id), { state: 'failed' })
  const lines = await metricsOfJobs(app)
  t.ok(lines.includes('tumen_jobs{state="failed"} 1'))
  t.ok(lines.includes('tumen_jobs{state="running"} 0'))
})

t.test('a worker serves its own metrics where it is told to', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const port = await freePort()
  await startWorker(t, redis.url, { JOB_METRICS_PORT: String(port), HOST: '127.0.0.1' })
  const { id } = await jobs.submit(await supplierFile(t, 30), {})
  await finish(jobs, id)
  const read = async (path: string) => await fetch(`http://127.0.0.1:${port}${path}`)
  await eventually(async () => /^tumen_job_chunks_ended_total\{outcome="kept"\} 1$/m.test(await (await read('/metrics')).text()))
  t.match((await read('/metrics')).headers.get('content-type'), /^text\/plain; version=0\.0\.4/)
  t.equal((await read('/')).status, 404)
})

t.test('a worker whose port for metrics is taken says which variable sets it', async t => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.teardown(() => taken.close())
  const { port } = taken.address() as AddressInfo
  const worker = startProgram('worker', {
    env: { ...plainEnvironment, REDIS_URL: 'redis://127.0.0.1:1', JOB_METRICS_PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe']
  })
  t.teardown(() => worker.kill('SIGKILL'))
  const said = text(worker.stderr!)
  t.same(await once(worker, 'exit'), [1, null])
  t.match(await said, /^tumen worker cannot start: JOB_METRICS_PORT cannot be used: .*EADDRINUSE.*$/m)
})
