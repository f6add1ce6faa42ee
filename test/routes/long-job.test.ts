import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { openApp } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { RedisServer } from '../redis.js'

const redis = await RedisServer.launch(t)
const app = await openApp(t, { JOB_REDIS_URL: redis.url, UPLOAD_DIR: t.testdir({}) })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

async function submit (key: string): Promise<{ status: number, job: JobStatus }> {
  const response = await fetch(`${origin}/v1/jobs`, { method: 'POST', body: suppliers(30), headers: { 'content-type': 'text/csv', 'idempotency-key': key } })
  return { status: response.status, job: await response.json() as JobStatus }
}

t.test('a job whose rows take longer to store than a request may take to arrive is answered', async t => {
  // The first request may take long on a busy machine, so the limits are for the next one.
  await submit('first')
  const { timeout, requestTimeout, headersTimeout } = app.server
  t.teardown(() => Object.assign(app.server, { timeout, requestTimeout, headersTimeout }))
  Object.assign(app.server, { timeout: 1_000, requestTimeout: 500, headersTimeout: 500 })
  redis.freeze()
  t.teardown(() => redis.thaw())
  const received = once(app.server, 'request')
  const answer = submit('slow')
  answer.catch(() => {})
  await received
  // For so long that a request that began later is cut off, and one that began after that.
  for (let i = 0; i < 2; i++) {
    const stalled = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {})
    stalled.write('GET / HTTP/1.1\r\n')
    await once(stalled.resume(), 'close')
  }
  redis.thaw()
  t.match(await answer, { status: 202, job: { rows: 30 } })
})

t.test('a job that is sent again with its key stores nothing', async t => {
  const { job: { id } } = await submit('again')
  await redis.command('CONFIG', 'RESETSTAT')
  t.match(await submit('again'), { status: 202, job: { id } })
  t.notMatch(await redis.command('INFO', 'commandstats'), /cmdstat_set:/)
})
