import t from 'tap'
import { openApp } from '../helper.js'

const app = await openApp(t)

t.test('a query that is not percent-encoded UTF-8 is refused, wherever there is one', async t => {
  const cases: [what: string, url: string, path: string][] = [
    ['a name in windows-1251', '/v1/search?q=%CC%EE%EA%F0%E0%ED', '/q'],
    ['no hexadecimal digits', '/v1/search?q=%zz', '/q'],
    ['a byte that UTF-8 never has', '/v1/search?q=%ff', '/q'],
    ['a percent sign at the end', '/v1/search?limit=5&q=100%', '/q'],
    ['a character that is cut off', '/v1/search?q=%D0%9C%D0&limit=5', '/q'],
    ['half of a surrogate pair', '/v1/search?q=%ED%A0%80', '/q'],
    ['the name of a parameter', '/v1/search?%ff=1', ''],
    ['a browse', '/v1/entities?limit=%ff', '/limit'],
    ['a page', '/health/live?x=%ff', '/x']
  ]
  for (const [what, url, path] of cases) {
    const response = await app.inject(url)
    t.equal(response.statusCode, 400, what)
    t.match(response.json(), { code: 'MALFORMED_HTTP', errors: [{ path, message: 'must be percent-encoded UTF-8' }] }, what)
  }
  const upload = await app.inject({ method: 'POST', url: '/v1/screen/file?columns=name=%C8%EC%FF', payload: 'name\nMokran LLC\n', headers: { 'content-type': 'text/csv' } })
  t.match(upload.json(), { code: 'MALFORMED_HTTP', errors: [{ path: '/columns' }] })
})

t.test('a query in UTF-8 is taken, whether or not all of it is encoded', async t => {
  for (const q of ['%D0%9C%D0%BE%D0%BA%D1%80%D0%B0%D0%BD', 'Mokran+LLC', 'Mokran%20LLC', '50%25', '%F0%A0%80%80']) {
    t.equal((await app.inject(`/v1/search?q=${q}`)).statusCode, 200, q)
  }
})
