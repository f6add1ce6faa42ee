import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import { openApp } from '../helper.js'

const app = await openApp(t)

t.test('a key given twice is refused by its path, since only the last value would be screened', async t => {
  const cases: [url: string, payload: string, path: string][] = [
    ['/v1/screen', '{"party":{"name":"Mokran"},"party":{"name":"Acme"}}', '/party'],
    ['/v1/screen', '{"party":{"name":"Mokran","n\\u0061me":"Acme"}}', '/party/name'],
    ['/v1/screen/batch', '{"items":[{"party":{"name":"Acme"}},{"party":{"name":"Mokran","name":"Acme"}}]}', '/items/1/party/name'],
    ['/v1/compare', '{"party":{"name":"Acme"},"party":{"name":"Acme"},"entityId":"OFAC:30083"}', '/party']
  ]
  for (const [url, payload, path] of cases) {
    const response = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
    t.match([response.statusCode, response.json<Problem>()], [400, { code: 'INVALID_REQUEST', errors: [{ path, message: 'is given twice: give it once' }] }], payload)
  }
})

t.test('the same key in other objects, and what looks like a key in a text, are not', async t => {
  const payload = JSON.stringify({ party: { name: 'Harbour "name":"Joinery', identifiers: [{ scheme: 'inn', value: '7707083893' }, { scheme: 'other', value: 'a:b' }] } })
  t.equal((await app.inject({ method: 'POST', url: '/v1/screen', payload, headers: { 'content-type': 'application/json' } })).statusCode, 200)
})
