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
