import { once } from 'node:events'
import { connect, type AddressInfo } from 'node:net'
import t from 'tap'
import { openApp, post, type App } from './helper.js'

const app = await openApp(t)
const portOf = (app: App) => (app.server.address() as AddressInfo).port

t.test('a request id is taken over when it is acceptable, else made, and always answered', async t => {
  const ask = async (id?: string) => {
    const response = await app.inject({ url: '/health/live', headers: id === undefined ? {} : { 'x-request-id': id } })
    return response.headers['x-request-id']
  }
  for (const id of ['a', 'order-17/3', 'Root=1-67891233:abc', 'x'.repeat(128)]) t.equal(await ask(id), id)
  for (const id of [undefined, '', 'x'.repeat(129), 'two words', 'a"b', '{}', 'é']) {
    t.match(await ask(id), /^[0-9a-f-]{36}$/, `${id}`)
  }
})

t.test('no such address, and an address with another method', async t => {
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
    t.match(response.json(), { code: status === 404 ? 'ROUTE_NOT_FOUND' : 'METHOD_NOT_ALLOWED', requestId: response.headers['x-request-id'] })
  }
})

t.test('a URL that cannot be read', async t => {
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
