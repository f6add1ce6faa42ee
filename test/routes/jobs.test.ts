import t from 'tap'
import { openApp } from '../helper.js'

const ID = '0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e'

t.test('without Redis every endpoint says what to set', async t => {
  const app = await openApp(t)
  const requests = [['GET', ''], ['GET', '/events'], ['GET', '/results'], ['DELETE', '']] as const
  for (const [method, path] of requests) {
    const response = await app.inject({ method, url: `/v1/jobs/${ID}${path}` })
    t.match([response.statusCode, response.json()], [501, { code: 'JOBS_NOT_CONFIGURED', detail: /REDIS_URL/ }], `${method} ${path}`)
  }
})

t.test('with a Redis that is away they are not available', { timeout: 60_000 }, async t => {
  const app = await openApp(t, { JOB_REDIS_URL: 'redis://127.0.0.1:1' })
  const response = await app.inject(`/v1/jobs/${ID}`)
  t.match([response.statusCode, response.json()], [503, { code: 'JOBS_UNAVAILABLE', detail: 'Redis does not answer. Try again later.' }])
})
