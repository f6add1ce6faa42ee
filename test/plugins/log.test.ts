import t from 'tap'
import { ProblemError } from '../../src/problems/problem-error.js'
import { openApp, post } from '../helper.js'

/** A log stream that keeps the lines written to it. */
function memory () {
  const lines: string[] = []
  return { lines, write: (line: string) => { lines.push(line) } }
}

t.test('a log line tells route, status and time, and never who was asked about', async t => {
  const log = memory()
  const app = await openApp(t, { LOG_LEVEL: 'trace' }, log)
  await post(app, '/v1/screen', { party: { name: 'Kim Secret', birthDate: '1970-01-01', identifiers: [{ scheme: 'passport', value: 'P7777' }] } })
  await post(app, '/v1/screen', { party: { nmae: 'Kim Secret' } })
  await post(app, '/v1/screen', '{"party":{"name":"Kim Secret"')
  await post(app, '/v1/screen/batch', { parties: [{ party: { name: 'Kim Secret' } }, { party: { name: 'Kim Secret', countries: ['Nowhere'] } }] })
  await app.inject('/v1/search?q=Kim%20Secret')
  await app.inject('/v1/screen/Kim%20Secret')
  app.log.info({ party: { name: 'Kim Secret' }, body: 'Kim Secret' }, 'redacted')
  await app.close()
  const lines = log.lines.map(line => JSON.parse(line))
  const answered = lines.filter(({ msg }) => msg === 'answered')
  t.same(answered.map(({ method, route, status }) => `${method} ${route} ${status}`).sort(), [
    'GET /v1/search 200', 'GET unknown 404', 'POST /v1/screen 200', 'POST /v1/screen 400', 'POST /v1/screen 400', 'POST /v1/screen/batch 200'
  ])
  t.ok(answered.every(({ ms, reqId }) => ms >= 0 && reqId.length === 36))
  t.match(lines.find(({ msg }) => msg === 'redacted'), { party: '[redacted]', body: '[redacted]' })
  t.notMatch(log.lines.join(''), /secret|p7777|1970-01-01|nowhere/i)
})

t.test('a fault of our own is logged with its stack, under the id that was answered', async t => {
  const log = memory()
  const app = await openApp(t, { LOG_LEVEL: 'error' }, log)
  app.get('/broken', async () => { throw new Error('out of order') })
  const id = (await app.inject('/broken')).json().requestId
  t.equal(log.lines.length, 1)
  t.match(JSON.parse(log.lines[0]), { reqId: id, msg: 'request failed', err: { message: 'out of order', stack: /log\.test/ } })
})

t.test('an error that comes up while a problem is being answered is logged too', async t => {
  const log = memory()
  const app = await openApp(t, { LOG_LEVEL: 'error' }, log)
  app.get('/broken', { onSend: async () => { throw new Error('out of order') } }, async () => { throw new ProblemError('OVERLOADED') })
  await app.inject('/broken')
  t.match(log.lines.map(line => JSON.parse(line)), [{ level: 50, err: { message: 'out of order' } }])
})
