import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import t from 'tap'
import type { Problem } from '../schemas/problem.js'
import { openApp, post, type App } from './helper.js'

const app = await openApp(t)
const portOf = (app: App) => (app.server.address() as AddressInfo).port

t.test('a request id is taken over when it is acceptable, else made, and always answered', async t => {
  const ask = async (id?: string) => {
    const response = await app.inject({ url: '/health/live', headers: id === undefined ? {} : { 'x-request-id': id } })
    return response.headers['x-request-id']
  }
  const accepted = [
    'a', 'order-17/3', 'Root=1-67891233:abc', 'x'.repeat(200), 'Root=1-67891233-abcdef012345678912345678;Self=1-67891234-12456789abcdef012345678',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'a,b;c|d', '(17)#~!$%&*^[3]?'
  ]
  for (const id of accepted) t.equal(await ask(id), id)
  for (const id of [undefined, '', 'x'.repeat(201), 'two words', 'a"b', "a'b", 'a`b`', 'a\\nb', 'a\tb', '{}', '{jndi:x}', '<script>', 'é']) {
    t.match(await ask(id), /^[0-9a-f-]{36}$/, `${id}`)
  }
})

t.test('an unknown address is a 404, and a known one with another method a 405 that names those allowed', async t => {
  const cases: [method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, status: number, allow?: string][] = [
    ['GET', '/nope', 404],
    ['GET', '/v1/screen/Mokran', 404],
    ['POST', '/v2/screen', 404],
    ['GET', '/v1/screen', 405, 'POST'],
    ['PUT', '/v1/screen', 405, 'POST'],
    ['GET', '/v1/screen?q=1', 405, 'POST'],
    ['DELETE', '/v1/entities/OFAC:30083', 405, 'GET, HEAD'],
    ['POST', '/v1/entities', 405, 'GET, HEAD']
  ]
  for (const [method, url, status, allow] of cases) {
    const response = await app.inject({ method, url })
    t.equal(response.statusCode, status, `${method} ${url}`)
    t.equal(response.headers.allow, allow, `${method} ${url}`)
    t.equal(response.headers['content-type'], 'application/problem+json')
    t.ok(response.headers['x-content-type-options'], 'with the headers of any answer')
    t.match(response.json(), { code: status === 404 ? 'ROUTE_NOT_FOUND' : 'METHOD_NOT_ALLOWED', requestId: response.headers['x-request-id'] })
  }
})

t.test('where nothing is served, nobody looks at the body', async t => {
  const bodies: [type: string, payload: string][] = [['application/json', '{"party":'], ['application/json', ''], ['text/csv', 'name'], ['application/json', `"${'x'.repeat(2e6)}"`]]
  for (const [method, url, status] of [['PUT', '/v1/screen', 405], ['POST', '/nope', 404], ['POST', '/v1/entities', 405]] as const) {
    for (const [type, payload] of bodies) {
      t.equal((await app.inject({ method, url, payload, headers: { 'content-type': type } })).statusCode, status, `${method} ${url} ${type} ${payload.slice(0, 20)}`)
    }
  }
})

t.test('a parameter that a route does not take is refused, wherever nothing else takes it', async t => {
  const cases: [method: 'GET' | 'POST' | 'DELETE', url: string][] = [
    ['GET', '/v1/watchlist'], ['GET', '/v1/watchlist/versions'], ['GET', '/v1/entities/OFAC:30083'], ['GET', '/v1/entities'], ['GET', '/v1/search'],
    ['GET', '/v1/jobs/0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e'], ['DELETE', '/v1/jobs/0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e'],
    ['GET', '/v1/jobs/0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e/events'], ['POST', '/v1/screen'], ['POST', '/v1/compare']
  ]
  const bodies: Record<string, object> = { '/v1/screen': { party: { name: 'x' } }, '/v1/compare': { left: { name: 'x' }, right: { name: 'x' } } }
  for (const [method, url] of cases) {
    const response = await app.inject({ method, url: `${url}?q=x&foo=1`, ...(url in bodies && { payload: bodies[url] }) })
    t.equal(response.statusCode, 400, url)
    t.match(response.json().errors.find(({ path }: { path: string }) => path === '/foo')?.message, /is not a (field|parameter) here/, url)
  }
  for (const url of ['/health/live?x=1', '/health/ready?x=1', '/metrics?x=1', '/openapi.json?x=1', '/?x=1']) t.equal((await app.inject(url)).statusCode, 200, url)
  t.match((await app.inject('/v1/watchlist?foo=1')).json(), { code: 'INVALID_REQUEST', errors: [{ path: '/foo', message: 'is not a parameter here, and there are none' }] })
})

t.test('a URL that cannot be read is a 400 under the id that the caller gave', async t => {
  const response = await app.inject({ url: '/v1/entities/%zz', headers: { 'x-request-id': 'order-17' } })
  t.match(response.json(), { code: 'MALFORMED_HTTP', status: 400, requestId: 'order-17' })
  t.equal(response.headers['x-request-id'], 'order-17')
})

t.test('what the files of the documentation refuse is the caller\'s fault, and no 500', async t => {
  const file = '/docs/static/swagger-ui.css'
  const cases: [what: string, url: string, headers: Record<string, string>, code: string][] = [
    ['a path out of the folder', '/docs/static/%2e%2e/%2e%2e/package.json', {}, 'ROUTE_NOT_FOUND'],
    ['a file that is not there', '/docs/static/none.css', {}, 'ROUTE_NOT_FOUND'],
    ['a range past the end', file, { range: 'bytes=99999999-' }, 'MALFORMED_HTTP'],
    ['a condition that is not met', file, { 'if-match': '"none"' }, 'MALFORMED_HTTP']
  ]
  for (const [what, url, headers, code] of cases) {
    const response = await app.inject({ url, headers })
    t.match(response.json(), { code, status: response.statusCode }, what)
    t.ok(response.statusCode < 500, what)
  }
})

t.test('security headers are on every answer, problems included', async t => {
  for (const response of [await app.inject('/health/live'), await app.inject('/nope'), await post(app, '/v1/screen', {})]) {
    t.match(response.headers, {
      'content-security-policy': /default-src 'none'/,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer'
    })
  }
})

t.test('CORS is off until an origin is named', async t => {
  const ask = async (app: App, origin: string) =>
    (await app.inject({ url: '/health/live', headers: { origin } })).headers['access-control-allow-origin']
  t.equal(await ask(app, 'https://a.example'), undefined)
  const some = await openApp(t, { CORS_ORIGIN: 'https://a.example, https://b.example' })
  t.equal(await ask(some, 'https://b.example'), 'https://b.example')
  t.equal(await ask(some, 'https://c.example'), undefined)
  const preflight = await some.inject({
    method: 'OPTIONS', url: '/v1/screen', headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' }
  })
  t.equal(preflight.statusCode, 204)
  t.match(preflight.headers['access-control-allow-methods'], /POST.*DELETE|DELETE.*POST/, 'jobs are deleted')
  t.equal((await some.inject({ method: 'OPTIONS', url: '/v1/screen' })).statusCode, 204, 'from elsewhere than a browser')
  for (const each of [app, some]) {
    t.equal((await each.inject('/nope')).statusCode, 404, 'the route for preflights is no address')
    const wrong = await each.inject('/v1/screen')
    t.same([wrong.statusCode, wrong.headers.allow], [405, 'POST'])
  }
  t.equal(await ask(await openApp(t, { CORS_ORIGIN: '*' }), 'https://c.example'), '*')
})

t.test('a fault of our own tells nothing of the inside', async t => {
  const app = await openApp(t)
  app.get('/broken', async () => { throw new Error('password is s3cret') })
  const response = await app.inject('/broken')
  t.equal(response.statusCode, 500)
  t.match(response.json(), { code: 'INTERNAL_ERROR', title: 'Something failed on our side' })
  t.notMatch(response.body, /s3cret/)
})

t.test('on a socket: what is no HTTP is a problem as well', async t => {
  const app = await openApp(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const say = (text: string) => new Promise<string>(resolve => {
    let answer = ''
    const socket = connect(portOf(app), '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').on('data', chunk => { answer += chunk }).on('close', () => resolve(answer))
  })
  const garbage = await say('NONSENSE\r\n\r\n')
  t.match(garbage, /^HTTP\/1\.1 400 /)
  t.match(garbage, /content-type: application\/problem\+json\r\n/)
  t.match(JSON.parse(garbage.split('\r\n\r\n')[1]), { code: 'MALFORMED_HTTP', status: 400 })
  const wide = await say(`GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`)
  t.match(JSON.parse(wide.split('\r\n\r\n')[1]), { code: 'HEADERS_TOO_LARGE', status: 431 })
  const nameless = await say('GET /health/live HTTP/1.1\r\nx-request-id: order-17\r\nconnection: close\r\n\r\n')
  t.match(nameless, /^HTTP\/1\.1 400 [^]*x-request-id: order-17\r\n/)
  t.match(JSON.parse(nameless.split('\r\n\r\n')[1]), { code: 'MALFORMED_HTTP', detail: /Host/, requestId: 'order-17' })
  t.match(await say('GET /health/live HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /, 'HTTP/1.0 has no such header')
  const expecting = await say('GET /health/live HTTP/1.1\r\nhost: x\r\nexpect: wonders\r\nconnection: close\r\n\r\n')
  t.match(expecting, /^HTTP\/1\.1 200 [^]*x-request-id: /, 'an expectation that nobody knows is passed over, as RFC 9110 allows')
})

t.test('on a socket: headers that never end are a 408', async t => {
  const app = await openApp(t, { HEADERS_TIMEOUT_MS: '200' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const answer = await new Promise<string>(resolve => {
    const socket = connect(portOf(app), '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n'))
    socket.setEncoding('utf8').once('data', text => {
      socket.destroy()
      resolve(`${text}`)
    })
  })
  t.match(answer, /^HTTP\/1\.1 408 /)
})

t.test('on a socket: closing finishes the request in flight', async t => {
  const app = await openApp(t)
  let finish = () => {}
  const begun = new Promise<void>(resolve => {
    app.get('/slow', async () => {
      resolve()
      await new Promise<void>(resolve => { finish = resolve })
      return { done: true }
    })
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const answer = fetch(`${url}/slow`)
  await begun
  const closed = app.close()
  setTimeout(finish, 100)
  const response = await answer
  t.equal(response.status, 200)
  t.same(await response.json(), { done: true })
  await closed
  await t.rejects(fetch(`${url}/health/live`), 'nothing listens any more')
})

t.test('on a socket: a connection that never sends anything does not hold up closing', async t => {
  const app = await openApp(t, { HEADERS_TIMEOUT_MS: '300000', REQUEST_TIMEOUT_MS: '600000' })
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const socket = connect(Number(port), '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  const cut = once(socket, 'close').then(() => 'cut off')
  // Until its headers are late, which takes longer than this waits, Node takes it for one that is at work.
  t.equal(await Promise.race([Promise.all([app.close(), cut]).then(() => 'closed'), wait(60_000, 'open', { ref: false })]), 'closed')
})

t.test('on a socket: a request that is on its way when closing begins is answered, and its connection told to close', async t => {
  const app = await openApp(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect(portOf(app), '127.0.0.1').setEncoding('utf8')
  let said = ''
  socket.on('data', chunk => { said += chunk })
  const ask = () => socket.write('GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n')
  ask()
  await once(socket, 'data')
  t.match(said, /^HTTP\/1\.1 200 [^]*connection: keep-alive/i)
  said = ''
  const closed = app.close()
  ask()
  await once(socket, 'close')
  t.match(said, /^HTTP\/1\.1 200 [^]*connection: close[^]*\{"status":"ok"\}/i)
  await closed
})

t.test('a parameter of the query that is given more than once is told of as that', async t => {
  const app = await openApp(t)
  const faultsOf = async (url: string) => (await app.inject(url)).json<Problem>().errors
  const more = 'is given more than once: give it once'
  t.same(await faultsOf('/v1/search?q=a&limit=5&limit=6'), [{ path: '/limit', message: more }])
  t.same(await faultsOf('/v1/search?q=a&q=b&type=firm&type=company'), [{ path: '/q', message: more }, { path: '/type', message: more }])
  t.match(await faultsOf('/v1/search?q=a&foo=1&foo=2'), [{ path: '/foo', message: /^is not a field here/ }])
})
