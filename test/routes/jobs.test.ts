import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import t, { type Test } from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { encode } from '../../bench/files/encode.js'
import { openApp, type App } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { eventually, RedisServer } from '../redis.js'

const ID = '0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e'
const CSV = { 'content-type': 'text/csv' }

function send (app: App, payload: string, headers: Record<string, string> = {}, query = '') {
  return app.inject({ method: 'POST', url: `/v1/jobs${query}`, payload, headers: { ...CSV, ...headers } })
}

async function finished (app: App, path: string): Promise<JobStatus> {
  for (let i = 0; i < 600; i++) {
    const status = (await app.inject(path)).json<JobStatus>()
    if (status.state === 'finished' || status.state === 'failed') return status
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('Waited a minute in vain')
}

/** Opens the service with a Redis of its own. It also processes jobs. */
async function openJobsApp (t: Test, env: Record<string, string> = {}): Promise<{ app: App, redis: RedisServer }> {
  const redis = await RedisServer.launch(t)
  return { app: await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '1', ...env }), redis }
}

t.test('without Redis every endpoint says what to set', async t => {
  const app = await openApp(t)
  const requests = [['POST', ''], ['GET', `/${ID}`], ['GET', `/${ID}/events`], ['GET', `/${ID}/results`], ['DELETE', `/${ID}`]] as const
  for (const [method, path] of requests) {
    const response = await app.inject({ method, url: `/v1/jobs${path}`, ...(method === 'POST' && { payload: 'name\nA\n', headers: CSV }) })
    t.match([response.statusCode, response.json()], [501, { code: 'JOBS_NOT_CONFIGURED', detail: /REDIS_URL/ }], `${method} ${path}`)
  }
})

t.test('with a Redis that is away they are not available', async t => {
  const app = await openApp(t, { JOB_REDIS_URL: 'redis://127.0.0.1:1' })
  for (const response of [await app.inject(`/v1/jobs/${ID}`), await send(app, suppliers(3))]) {
    t.match([response.statusCode, response.json()], [503, { code: 'JOBS_UNAVAILABLE', detail: 'Redis does not answer. Try again later.' }])
  }
})

t.test('a file is taken, followed and fetched', async t => {
  const { app, redis } = await openJobsApp(t)
  const posted = await send(app, suppliers(700))
  t.equal(posted.statusCode, 202)
  const job = posted.json<JobStatus>()
  t.equal(posted.headers.location, `/v1/jobs/${job.id}`)
  t.match((await app.inject(`/v1/jobs/${job.id.toUpperCase()}`)).json(), { id: job.id }, 'a UUID in upper case is the same')
  t.match(job, { rows: 700, reading: { format: 'csv', header: ['reference', 'name', 'country'] }, links: { self: `/v1/jobs/${job.id}` } })
  t.same(job.options, { threshold: 0.7, limit: 10 }, 'the options of the policy')
  t.same((await send(app, suppliers(3), {}, '?threshold=0.8&labourLinks=direct')).json<JobStatus>().options, { threshold: 0.8, limit: 10, labourLinks: ['direct'] }, 'and those that were asked for')

  const events = (await app.inject(job.links.events)).body.trim().split('\n\n').filter(event => !event.startsWith(':'))
  t.equal(events.at(-1)?.split('\n')[0], 'event: finished')
  t.match(JSON.parse(events.at(-1)!.split('\ndata: ')[1]), { state: 'finished', rowsDone: 700, hits: 7 })
  t.match(await finished(app, job.links.self), { rowsDone: 700, chunks: { total: 2, done: 2 }, counts: { block: 7 }, watchlist: { version: job.watchlistInUse } })

  for (const format of ['csv', 'ndjson', 'xlsx'] as const) {
    const results = await app.inject(`${job.links.results}?format=${format}`)
    t.equal(results.statusCode, 200)
    t.match(results.headers['content-disposition'], `screened.${format}`)
    const direct = await app.inject({ method: 'POST', url: `/v1/screen/file?format=${format}`, payload: suppliers(700), headers: CSV })
    if (format === 'xlsx') t.equal(results.rawPayload.subarray(0, 2).toString(), 'PK')
    else t.equal(results.body, direct.body, 'the same as POST /v1/screen/file gives')
  }
  t.equal((await app.inject(`${job.links.results}?format=pdf`)).statusCode, 400)

  t.equal((await app.inject({ method: 'DELETE', url: job.links.self })).statusCode, 204)
  t.same((await redis.keys()).filter(key => key.includes(job.id)), [])
  for (const [method, url] of [['GET', job.links.self], ['GET', job.links.events], ['GET', job.links.results], ['DELETE', job.links.self]] as const) {
    t.match((await app.inject({ method, url })).json(), { status: 404, code: 'JOB_NOT_FOUND' })
  }
  t.equal((await app.inject('/v1/jobs/seven')).statusCode, 400)
})

t.test('a service that closes ends the streams of events', async t => {
  const { app } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const { links } = (await send(app, suppliers(20))).json<JobStatus>()
  const response = await fetch(`${origin}${links.events}`)
  t.match(response.headers.get('content-type'), 'text/event-stream')
  const reader = response.body!.getReader()
  t.match(new TextDecoder().decode((await reader.read()).value), /^event: progress\ndata: \{"id":/)
  const began = performance.now()
  await app.close()
  t.ok(performance.now() - began < 20_000, `its connection is not waited for: ${Math.round(performance.now() - began)} ms`)
  while (!(await reader.read()).done);
  t.pass('ended')
})

t.test('a process follows a hundred jobs at a time, and one more when one has gone', async t => {
  const { app } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const { links } = (await send(app, suppliers(20))).json<JobStatus>()
  for (let i = 0; i < 101; i++) await app.inject(`/v1/jobs/${ID}/events`)
  const follow = async (): Promise<IncomingMessage> => (await once(get(`${origin}${links.events}`, { agent: false }), 'response'))[0]
  const followed = await Promise.all(Array.from({ length: 100 }, follow))
  t.same(new Set(followed.map(({ statusCode }) => statusCode)), new Set([200]), 'requests for no job do not count')

  const further = await app.inject(links.events)
  t.match([further.statusCode, further.json(), further.headers['retry-after']], [503, { code: 'OVERLOADED' }, '5'])
  t.equal((await app.inject(links.self)).statusCode, 200, 'other requests are answered')

  followed[7].destroy()
  await eventually(async () => {
    const response = await follow()
    response.destroy()
    return response.statusCode === 200
  })
  t.pass('a place is free again')
})

t.test('a form with options, and rows that cannot be read', async t => {
  const { app } = await openJobsApp(t)
  const form = new FormData()
  form.set('columns', 'name=2')
  form.set('threshold', '1')
  form.set('file', new Blob([suppliers(50)]), 'a.csv')
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const posted = await app.inject({ method: 'POST', url: '/v1/jobs', payload: Buffer.from(await request.arrayBuffer()), headers: { 'content-type': request.headers.get('content-type')! } })
  t.equal(posted.statusCode, 202)
  const job = await finished(app, posted.json<JobStatus>().links.self)
  t.match(job, { state: 'finished', rows: 50, rowsDone: 50, hits: 0, counts: { error: 1 }, reading: { columns: [{ field: 'name', index: 1 }] } })
})

t.test('an Idempotency-Key makes one job of one request', async t => {
  const { app, redis } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const key = { 'idempotency-key': 'order-7' }
  const [one, two] = await Promise.all([send(app, suppliers(20), key), send(app, suppliers(20), key)])
  t.same([one.statusCode, two.statusCode], [202, 202])
  t.equal(one.headers.location, two.headers.location)
  const records = (await redis.keys()).filter(name => /:tumen:job:[^:]+$/.test(name))
  t.equal(records.length, 1, 'nothing is left of the other')
  for (const [what, again] of [['another file', await send(app, suppliers(21), key)], ['another option', await send(app, suppliers(20), key, '?threshold=0.9')]] as const) {
    t.match([again.statusCode, again.json()], [422, { code: 'IDEMPOTENCY_KEY_REUSED' }], what)
  }
  t.not((await send(app, suppliers(20), { 'idempotency-key': 'order-8' })).headers.location, one.headers.location)
  await app.inject({ method: 'DELETE', url: one.headers.location })
  const anew = await send(app, suppliers(20), key)
  t.equal(anew.statusCode, 202, 'a job that was deleted can be made again')
  t.equal((await app.inject(anew.headers.location!)).statusCode, 200)
  t.equal((await send(app, suppliers(2), { 'idempotency-key': 'k'.repeat(256) })).statusCode, 400)
})

t.test('a charset and a version are read as for a file that is screened at once', async t => {
  const { app } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const file = encode('name\nООО Мокран\n', 'koi8-r')
  const post = (type: string, query = '') => app.inject({ method: 'POST', url: `/v1/jobs${query}`, payload: file, headers: { 'content-type': type } })
  t.match((await post('text/csv; charset=koi8-r')).json(), { reading: { encoding: 'koi8-r', encodingBasis: 'given' } })
  t.match((await post('text/csv; charset=klingon')).json(), { status: 400, errors: [{ path: '/encoding' }] })
  t.match((await post('text/csv', '?watchlistVersion=zz')).json(), { status: 404, errors: [{ path: '/watchlistVersion' }] })
})

t.test('a file that cannot be screened makes no job', async t => {
  const { app, redis } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const cases: [what: string, payload: string, query: string, status: number][] = [
    ['an empty file', '', '', 422],
    ['no column for the name', 'a,b\n1,2\n', '', 422],
    ['an unknown option', suppliers(2), '?colums=name=2', 400],
    ['an unknown list', suppliers(2), '?lists=XYZ', 400]
  ]
  for (const [what, payload, query, status] of cases) t.equal((await send(app, payload, {}, query)).statusCode, status, what)
  t.same((await redis.keys()).filter(key => key.includes(':job:')), [])
})

t.test('a job is deleted also by a client that declares JSON and sends none', async t => {
  const { app } = await openJobsApp(t, { JOB_WORKERS: '0' })
  const { links } = (await send(app, suppliers(3))).json<JobStatus>()
  const deleted = await app.inject({ method: 'DELETE', url: links.self, headers: { 'content-type': 'application/json' }, payload: '' })
  t.equal(deleted.statusCode, 204)
  t.equal((await app.inject(links.self)).statusCode, 404)
})

t.test('a DELETE without a body may declare any type for it', async t => {
  const { app } = await openJobsApp(t)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'nonsense']) {
    for (const length of [{}, { 'content-length': '0' }]) {
      const { links } = (await send(app, 'name\nA\n')).json<JobStatus>()
      t.equal((await app.inject({ method: 'DELETE', url: links.self, headers: { 'content-type': type, ...length } })).statusCode, 204, type)
    }
  }
  const { links } = (await send(app, 'name\nA\n')).json<JobStatus>()
  t.equal((await app.inject({ method: 'DELETE', url: links.self, headers: { 'content-type': 'text/plain' }, payload: 'x' })).statusCode, 415)
})
