import t, { type Test } from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { keys } from '../../src/jobs/keys.js'
import { openApp, type App } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { startWorker } from '../jobs/worker-process.js'
import { eventually, RedisServer } from '../redis.js'

async function submitted (t: Test, JOB_WORKERS: string, rows: number): Promise<{ redis: RedisServer, app: App, job: JobStatus }> {
  const redis = await RedisServer.launch(t)
  const app = await openApp(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS })
  const job = (await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(rows), headers: { 'content-type': 'text/csv' } })).json<JobStatus>()
  return { redis, app, job }
}

t.test('results that are damaged in Redis are told in words at the end of the answer', async t => {
  const { redis, app, job: { id, links } } = await submitted(t, '1', 700)
  await eventually(async () => (await app.inject(links.self)).json<JobStatus>().state === 'finished')
  await redis.command('SET', keys.results(id, 1), 'no gzip')
  const { body } = await app.inject(`${links.results}?format=csv`)
  t.match(body.trimEnd().split('\n').at(-1), /complete=false .*because=results of the job are damaged in Redis: delete the job/)
})

t.test('rows and lists that are damaged in Redis end the job with that reason', async t => {
  for (const [what, key, failure] of [
    ['rows', (id: string) => keys.rows(id, 1), /^Chunk 2 of 2 failed: its rows are damaged in Redis/],
    ['the list', () => '', /failed: the list that this job is answered from is damaged in Redis/]
  ] as const) {
    const { redis, app, job: { id, links } } = await submitted(t, '0', 700)
    await redis.command('SET', key(id) || (await redis.keys()).find(name => name.includes(':basis:'))!, 'no gzip')
    await startWorker(t, redis.url)
    await eventually(async () => (await app.inject(links.self)).json<JobStatus>().state === 'failed')
    t.match((await app.inject(links.self)).json<JobStatus>().failure, failure, what)
  }
})

t.test('a record that is damaged in Redis is told in words, and can be deleted', async t => {
  const { redis, app, job: { id, links } } = await submitted(t, '0', 3)
  for (const text of ['{"id":', '{}']) {
    await redis.command('HSET', keys.record(id), 'job', text)
    for (const url of [links.self, links.events, links.results]) {
      t.match((await app.inject(url)).json(), { status: 404, code: 'JOB_NOT_FOUND', detail: /^The record of the job is damaged in Redis: delete the job/ })
    }
  }
  t.equal((await app.inject({ method: 'DELETE', url: links.self })).statusCode, 204)
  t.notOk((await redis.keys()).includes(keys.record(id)))
})

t.test('a list that is damaged in Redis is stored anew when the file is sent again', async t => {
  for (const damage of [['SET', 'no gzip'], ['RPUSH', 'x']] as const) {
    const { redis, app, job } = await submitted(t, '0', 3)
    const basis = (await redis.keys()).find(name => name.includes(':basis:'))!
    await redis.command('DEL', basis)
    await redis.command(damage[0], basis, damage[1])
    await startWorker(t, redis.url)
    await eventually(async () => (await app.inject(job.links.self)).json<JobStatus>().state === 'failed')
    const again = (await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(3), headers: { 'content-type': 'text/csv' } })).json<JobStatus>()
    await eventually(async () => /finished|failed/.test((await app.inject(again.links.self)).json<JobStatus>().state))
    t.match((await app.inject(again.links.self)).json(), { state: 'finished' }, damage[0])
  }
})

t.test('whatever stands under the key of a job in place of its record, the job is damaged and can be deleted', async t => {
  const { redis, app, job: { id, links } } = await submitted(t, '0', 3)
  const key = keys.record(id)
  const record = JSON.parse(String(await redis.command('HGET', key, 'job'))) as Record<string, unknown>
  const shapes = [{ ...record, reading: 5 }, { ...record, createdAt: 1e300 }, { ...record, watchlist: undefined }, { ...record, chunks: -1 }, { ...record, policy: {} }]
  const places: (readonly [string, ...string[]])[] = [
    ['SET', key, 'x'], ['RPUSH', key, 'x'], ['ZADD', key, '1', 'x'],
    ...shapes.map(shape => ['HSET', key, 'job', JSON.stringify(shape)] as const),
    ['HSET', key, 'job', JSON.stringify(record), 'startedAt', 'x'], ['HSET', key, 'job', JSON.stringify(record), 'chunksDone', '-1']
  ]
  for (const place of places) {
    await redis.command('DEL', key)
    await redis.command(...place as [string, ...string[]])
    for (const url of [links.self, links.events, links.results]) {
      const response = await app.inject(url)
      t.match(response.json(), { status: 404, code: 'JOB_NOT_FOUND', detail: /is damaged in Redis/ }, `${place.join(' ').slice(0, 200)} ${url}`)
    }
    t.equal((await app.inject({ method: 'DELETE', url: links.self })).statusCode, 204, place[0])
    t.equal((await app.inject(links.self)).statusCode, 404)
  }
})

t.test('a damaged binding of an idempotency key counts as none', async t => {
  const { redis, app } = await submitted(t, '0', 3)
  const send = (key: string) => app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(3), headers: { 'content-type': 'text/csv', 'idempotency-key': key } })
  const first = (await send('k')).json<JobStatus>()
  t.equal((await send('k')).json<JobStatus>().id, first.id)
  const bound = (await redis.keys()).find(name => name.includes(':idempotency:'))!
  for (const damage of [['SET', 'no JSON'], ['SET', 'null'], ['SET', '{"id":5}'], ['SET', '{"id":"x"}'], ['RPUSH', 'x'], ['HSET', 'a', 'b']] as const) {
    const [command, ...values] = damage
    await redis.command('DEL', bound)
    await redis.command(command, bound, ...values)
    const made = await send('k')
    t.equal(made.statusCode, 202, damage.join(' '))
    t.equal((await send('k')).json<JobStatus>().id, made.json<JobStatus>().id, damage.join(' '))
  }
  const { id } = (await send('k')).json<JobStatus>()
  await redis.command('HSET', keys.record(id), 'job', '{}')
  t.not((await send('k')).json<JobStatus>().id, id, 'nor does one to a job that is damaged')
})
