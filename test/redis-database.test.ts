import t from 'tap'
import type { JobStatus } from '../schemas/job.js'
import type { Readiness } from '../schemas/health.js'
import { openApp } from './helper.js'
import { suppliers } from './jobs/files.js'
import { eventually, RedisServer } from './redis.js'

const CSV = { 'content-type': 'text/csv' }
const redis = await RedisServer.launch(t)

t.test('a Redis without the database that is named is told of, and no other database is used', async t => {
  const app = await openApp(t, { REDIS_URL: `${redis.url}/99`, JOB_WORKERS: '1' })
  const submitted = await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(3), headers: CSV })
  t.match([submitted.statusCode, submitted.json()], [503, { code: 'JOBS_UNAVAILABLE', detail: /no database of the number in its URL/ }])
  const ready = (await app.inject('/health/ready')).json<Readiness>()
  t.match(ready, { status: 'degraded', cache: { redis: 'degraded' }, jobs: 'degraded' })
  t.equal(ready.reasons.filter(reason => /no database of the number in its URL/.test(reason)).length, 2)
  await app.inject({ method: 'POST', url: '/v1/screen', payload: { party: { name: 'Mokran LLC' } } })
  t.same(await redis.keys(), [])
})

t.test('workers of another database do not count', async t => {
  await openApp(t, { JOB_REDIS_URL: `${redis.url}/1`, JOB_WORKERS: '1' })
  const without = await openApp(t, { JOB_REDIS_URL: `${redis.url}/2`, JOB_WORKERS: '0' })
  const own = await openApp(t, { JOB_REDIS_URL: `${redis.url}/3`, JOB_WORKERS: '1' })
  const workers = async (app: typeof own) => /^tumen_job_workers (\S+)$/m.exec((await app.inject('/metrics')).body)?.[1]
  await eventually(async () => await workers(own) === '1')
  t.equal(await workers(without), '0')
  const { links } = (await without.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(3), headers: CSV })).json<JobStatus>()
  await eventually(async () => /No worker/.test((await without.inject(links.self)).json<JobStatus>().waitingFor ?? ''))
  t.pass('a job says that none is connected')
})
