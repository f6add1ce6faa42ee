import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { openApp } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { RedisServer } from '../redis.js'

const redis = await RedisServer.launch(t)
const app = await openApp(t, { JOB_REDIS_URL: redis.url, UPLOAD_DIR: t.testdir({}), REQUEST_TIMEOUT_MS: '500', HEADERS_TIMEOUT_MS: '500' })
const origin = await app.listen({ host: '127.0.0.1', port: 0 })

async function submit (key: string): Promise<{ status: number, job: JobStatus }> {
  const response = await fetch(`${origin}/v1/jobs`, { method: 'POST', body: suppliers(30), headers: { 'content-type': 'text/csv', 'idempotency-key': key } })
  return { status: response.status, job: await response.json() as JobStatus }
}

t.test('a job whose rows take longer to store than a request may take to arrive is answered', async t => {
  await submit('first')
  redis.freeze()
  const answer = submit('slow')
  answer.catch(() => {})
  await new Promise(resolve => setTimeout(resolve, 2_500))
  redis.thaw()
  t.match(await answer, { status: 202, job: { rows: 30 } })
})

t.test('a job that is sent again with its key stores nothing', async t => {
  const { job: { id } } = await submit('again')
  await redis.command('CONFIG', 'RESETSTAT')
  t.match(await submit('again'), { status: 202, job: { id } })
  t.notMatch(await redis.command('INFO', 'commandstats'), /cmdstat_set:/)
})
