import t from 'tap'
import type { BatchAnswer, FailedItem } from '../../schemas/batch.js'
import type { Readiness } from '../../schemas/health.js'
import type { Problem } from '../../schemas/problem.js'
import type { Screening } from '../../schemas/screening.js'
import { openApp, post } from '../helper.js'
import { eventually } from '../redis.js'

const app = await openApp(t)
const url = '/v1/screen/batch'

t.test('results come in the order asked, and a bad item fails alone', async t => {
  const parties = [
    { party: { name: 'Mokran LLC', countries: ['RU'] }, reference: 'a' },
    { party: { name: '***' }, reference: 'b' },
    { party: { name: 'Samsung C&T Construction' }, reference: 'c' },
    { party: { name: 'Mokran', countries: ['Atlantis'] }, reference: 'd' },
    { party: { name: 'Mokran', nmae: 'x' } },
    'Mokran LLC',
    null,
    { party: { name: 'Hyundai Engineering' }, refrence: 'e' }
  ]
  const response = await post(app, url, { parties })
  t.equal(response.statusCode, 200)
  const { results, summary } = response.json<BatchAnswer>()
  t.same(summary, { total: 8, clear: 1, review: 0, block: 1, failed: 6 })
  t.match(results[0], { reference: 'a', decision: 'block' })
  t.match(results[2], { reference: 'c', decision: 'clear' })
  const paths = (i: number) => (results[i] as FailedItem).error.errors?.map(({ path }) => path)
  t.match(results[1], { reference: 'b', error: { code: 'INVALID_REQUEST', status: 400, requestId: response.headers['x-request-id'] } })
  t.same([1, 3, 4, 5, 6, 7].map(paths), [
    ['/parties/1/party/name'], ['/parties/3/party/countries/0'], ['/parties/4/party/nmae'], ['/parties/5'], ['/parties/6'], ['/parties/7/refrence']
  ])
})

t.test('a reference of a failed item is echoed whole when it is valid, and never cut inside a character', async t => {
  const cases: [what: string, reference: string, echoed: string][] = [
    ['150 emoji', '😀'.repeat(150), '😀'.repeat(150)],
    ['200 emoji', '😀'.repeat(200), '😀'.repeat(200)],
    ['a letter and 201 emoji', `x${'😀'.repeat(201)}`, `x${'😀'.repeat(199)}`],
    ['201 letters', 'x'.repeat(201), 'x'.repeat(200)]
  ]
  for (const [what, reference, echoed] of cases) {
    const { results } = (await post(app, url, { parties: [{ party: { name: '***' }, reference }] })).json<BatchAnswer>()
    t.equal(results[0].reference, echoed, what)
  }
})

t.test('an item with a key by which a program could be altered fails alone, under its path', async t => {
  const keys: [json: string, path: string][] = [
    ['{"party":{"name":"Mokran LLC"},"__proto__":{"reference":"x"}}', '/parties/1/__proto__'],
    ['{"party":{"name":"Mokran LLC","__proto__":{"type":"vessel"}}}', '/parties/1/party/__proto__'],
    ['{"party":{"name":"Mokran LLC","constructor":{"prototype":{"type":"vessel"}}}}', '/parties/1/party/constructor'],
    ['{"party":{"name":"Mokran LLC","identifiers":[{"scheme":"inn","value":"1","__proto__":null}]}}', '/parties/1/party/identifiers/0/__proto__'],
    ['{"__proto__":{"party":{"name":"Mokran LLC"}}}', '/parties/1/__proto__']
  ]
  for (const [json, path] of keys) {
    const response = await post(app, url, `{"parties":[{"party":{"name":"Mokran LLC","countries":["RU"]}},${json}]}`)
    t.equal(response.statusCode, 200, json)
    const { results, summary } = response.json<BatchAnswer>()
    t.match(summary, { block: 1, failed: 1 }, json)
    t.match((results[1] as FailedItem).error.errors?.find(fault => fault.path === path)?.message, /is not a field here/, json)
  }
})

t.test('an item is answered as it would be alone', async t => {
  const party = { name: 'Чосон Намган' }
  const options = { limit: 2 }
  const { results } = (await post(app, url, { parties: [{ party, reference: 'r' }], options })).json<BatchAnswer>()
  const alone = (await post(app, '/v1/screen', { party, reference: 'r', options })).json<Screening>()
  const own = ({ id, screenedAt, ...rest }: Screening) => rest
  t.same(own(results[0] as Screening), own(alone))
})

t.test('a thousand parties are answered, and other requests get their turn meanwhile', async t => {
  const parties = Array.from({ length: 1000 }, (_, i) => ({ party: { name: `Daewoo ${i} Builders` }, reference: `${i}` }))
  let answered = false
  const batch = post(app, url, { parties }).then(response => {
    answered = true
    return response
  })
  await app.inject('/health/live')
  t.notOk(answered, 'health answers before the batch')
  const { results, summary } = (await batch).json<BatchAnswer>()
  t.equal(summary.total, 1000)
  t.equal(summary.failed, 0)
  t.same(results.map(({ reference }) => reference), parties.map(({ reference }) => reference))
})

t.test('what is wrong with the whole batch is a 400', async t => {
  const item = { party: { name: 'x' } }
  const cases: [what: string, body: object, path: string][] = [
    ['1,001 parties', { parties: new Array(1001).fill(item) }, '/parties'],
    ['no parties', { parties: [] }, '/parties'],
    ['parties left out', {}, '/parties'],
    ['a misspelt field', { parties: [item], option: {} }, '/option'],
    ['an option out of bounds', { parties: [item], options: { limit: 1000 } }, '/options/limit'],
    ['an unknown list', { parties: [item], options: { lists: ['XYZ'] } }, '/options/lists/0'],
    ['an unknown list, where no item is right', { parties: ['x', { party: {} }], options: { lists: ['XYZ'] } }, '/options/lists/0'],
    ['two options that exclude each other, where no item is right', { parties: [null], options: { threshold: 0.8, maxFalseAlertRate: 0.01 } }, '/options/maxFalseAlertRate']
  ]
  for (const [what, body, path] of cases) {
    const response = await post(app, url, body)
    t.equal(response.statusCode, 400, what)
    t.same(response.json<Problem>().errors?.map(fault => fault.path), [path], what)
  }
})

t.test('more than the limit of a batch is a 413', async t => {
  const small = await openApp(t, { BATCH_BODY_LIMIT: '2048' })
  const parties = Array.from({ length: 100 }, () => ({ party: { name: 'x'.repeat(50) } }))
  t.match((await post(small, url, { parties })).json(), { code: 'PAYLOAD_TOO_LARGE' })
})

t.test('worker threads give the same results, and operators see them at work', async t => {
  const threaded = await openApp(t, { WORKERS: '2' })
  const workers = async () => (await threaded.inject('/health/ready')).json<Readiness>().workers
  t.equal(await workers(), 'idle')
  await post(threaded, url, { parties: Array.from({ length: 64 }, (_, i) => ({ party: { name: `Quillon ${i} Harbour` } })) })
  await eventually(async () => await workers() === 'ok')
  const parties = Array.from({ length: 300 }, (_, i) => ({ party: { name: i % 50 === 7 ? '***' : `Mokran ${i} LLC` }, reference: `r${i}` }))
  const own = (text: string) => text.replace(/"(id|screenedAt|requestId)":"[^"]+"/g, '')
  const [one, two] = await Promise.all([threaded, app].map(each => post(each, url, { parties })))
  t.equal(own(one.body), own(two.body))
  t.equal(one.json<BatchAnswer>().summary.failed, 6)
  const metrics = (await threaded.inject('/metrics')).body
  t.match(metrics, /^tumen_worker_slices_total\{outcome="answered"\} 5$/m)
  t.match(metrics, /^tumen_workers_up 1$/m)
})
