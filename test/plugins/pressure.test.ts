import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import { openApp, post } from '../helper.js'

t.test('a process that cannot keep up turns questions away, and still tells how it is', async t => {
  const app = await openApp(t, { MAX_EVENT_LOOP_DELAY_MS: '1' })
  await app.ready()
  // The event loop is blocked for half of the time, so its delay is far above a millisecond at the next measurement.
  const blocker = setInterval(() => {
    const until = performance.now() + 40
    while (performance.now() < until);
  }, 80)
  t.teardown(() => clearInterval(blocker))
  let response = await post(app, '/v1/screen', { party: { name: 'Mokran LLC' } })
  for (let i = 0; i < 50 && response.statusCode === 200; i++) {
    await wait(100)
    response = await post(app, '/v1/screen', { party: { name: 'Mokran LLC' } })
  }
  t.equal(response.statusCode, 503)
  t.equal(response.headers['retry-after'], '5')
  t.equal(response.headers['content-type'], 'application/problem+json')
  t.match(response.json(), { code: 'OVERLOADED', status: 503 })
  t.equal((await app.inject('/health/live')).statusCode, 200)
  t.equal((await app.inject('/metrics')).statusCode, 200)
  const ready = await app.inject('/health/ready')
  t.match({ status: ready.statusCode, body: ready.json() }, { status: 503, body: { status: 'unavailable' } })
})
