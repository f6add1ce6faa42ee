import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { JobWorker } from '../../src/jobs/job-worker.js'
import { openApp, type App } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { atChunk, openWire } from '../jobs/worker-process.js'
import { eventually, RedisServer } from '../redis.js'

/** Opens the service with a Redis of its own. It processes `JOB_WORKERS` chunks at a time. */
async function openJobsApp (t: Test, env: Record<string, string> = {}): Promise<{ app: App, redis: RedisServer }> {
  const redis = await RedisServer.launch(t)
  return { app: await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '1', JOB_LOCK_S: '2', ...env }), redis }
}

async function send (app: App, rows: number, headers: Record<string, string> = {}) {
  return await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(rows), headers: { 'content-type': 'text/csv', ...headers } })
}

async function status (app: App, { links }: JobStatus) {
  return (await app.inject(links.self)).json<JobStatus & { code?: string }>()
}

const isTumens = (key: string) => /:tumen:job:/.test(key)

t.test('twenty requests at once with one Idempotency-Key make one job, also when the one before is deleted', async t => {
  const { app, redis } = await openJobsApp(t)
  const locations = async () => {
    const posted = await Promise.all(Array.from({ length: 20 }, () => send(app, 30, { 'idempotency-key': 'order-7' })))
    t.same(new Set(posted.map(({ statusCode }) => statusCode)), new Set([202]))
    return new Set(posted.map(({ headers }) => headers.location))
  }
  const first = await locations()
  t.equal(first.size, 1)
  await app.inject({ method: 'DELETE', url: [...first][0] })
  t.equal((await locations()).size, 1)
  t.equal((await redis.keys()).filter(key => /:tumen:job:[^:]+$/.test(key)).length, 1, 'nothing is left of the others')
})

t.test('results under way when their job is deleted say so at their end', async t => {
  const { app } = await openJobsApp(t)
  const job = (await send(app, 40_000)).json<JobStatus>()
  await eventually(async () => (await status(app, job)).chunks.done >= 2)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const response = await fetch(`${origin}${job.links.results}?format=ndjson`)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let body = (await reader.read()).value!
  t.equal((await app.inject({ method: 'DELETE', url: job.links.self })).statusCode, 204)
  while (true) {
    const { value, done } = await reader.read()
    if (done) break
    body += value
  }
  t.match(JSON.parse(body.trimEnd().split('\n').at(-1)!), { summary: { complete: false, incompleteBecause: /^the job was deleted/ } })
})

t.test('many streams of events over one connection leave no listener behind', async t => {
  const { app } = await openJobsApp(t)
  const job = (await send(app, 10)).json<JobStatus>()
  await eventually(async () => (await status(app, job)).state === 'finished')
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  t.teardown(() => agent.destroy())
  let warnings = 0
  const onWarning = () => { warnings++ }
  process.on('warning', onWarning)
  for (let i = 0; i < 15; i++) {
    const [response] = await once(get(`${origin}${job.links.events}`, { agent }), 'response')
    t.match(await text(response), /^event: finished\n/, 'a job that ended before anybody listened')
  }
  await new Promise(resolve => setImmediate(resolve))
  process.off('warning', onWarning)
  t.equal(warnings, 0)
})

t.test('a Redis that is emptied in mid-job has lost the job, and takes the next one', async t => {
  const { app, redis } = await openJobsApp(t)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const job = (await send(app, 20_000)).json<JobStatus>()
  await eventually(async () => (await status(app, job)).chunks.done >= 1)
  const [events] = await once(get(`${origin}${job.links.events}`, { agent: false }), 'response')
  const [begun] = await once(events, 'data')
  await redis.command('FLUSHALL')
  t.match(`${begun}${await text(events)}`.trimEnd().split('\n\n').at(-1), /^event: gone\n/)
  t.match(await status(app, job), { code: 'JOB_NOT_FOUND' })
  const next = (await send(app, 600)).json<JobStatus>()
  await eventually(async () => (await status(app, next)).state === 'finished')
  t.same((await redis.keys()).filter(key => key.includes(job.id) && isTumens(key)), [])
})

t.test('results may be fetched in every format while a job runs', async t => {
  const { app, redis } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const job = (await send(app, 1_500)).json<JobStatus>()
  const wire = await openWire(t, redis)
  let goOn = (): void => {}
  const inMidJob = new Promise<void>(resolve => atChunk(wire, 2, async () => {
    resolve()
    await new Promise<void>(resolve => { goOn = resolve })
    return 'goes on'
  }))
  const worker = new JobWorker({ url: wire.url, concurrency: 1, lockS: 60 })
  t.teardown(() => worker.close())
  await inMidJob
  const all = await Promise.all(['csv', 'ndjson', 'xlsx', 'csv'].map(format => app.inject(`${job.links.results}?format=${format}`)))
  t.same(all.map(({ statusCode }) => statusCode), [200, 200, 200, 200])
  t.match(all[0].body.trimEnd().split('\r\n').at(-1), /^#tumen complete=false .*because=500 of 1500 rows are answered so far$/)
  t.match(all[1].body.trimEnd().split('\n').at(-1), /"complete":false/)
  t.equal(all[2].rawPayload.subarray(0, 2).toString(), 'PK')
  await app.inject({ method: 'DELETE', url: job.links.self })
  goOn()
})

t.test('a stream of events outlasts the time in which a request must arrive', async t => {
  const redis = await RedisServer.launch(t)
  const app = await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '0', REQUEST_TIMEOUT_MS: '300', HEADERS_TIMEOUT_MS: '200' })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const job = (await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(3), headers: { 'content-type': 'text/csv' } })).json<JobStatus>()
  const [response] = await once(get(`${origin}${job.links.events}`), 'response')
  let ended = false
  response.on('error', () => {}).on('close', () => { ended = true }).resume()
  // For so long that a request that began later is cut off, and one that began after that.
  for (let i = 0; i < 2; i++) {
    const stalled = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {})
    stalled.write('GET / HTTP/1.1\r\n')
    await once(stalled.resume(), 'close')
  }
  t.notOk(ended)
  response.destroy()
})
