import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import { openApp, type App } from '../helper.js'
import { eventually, RedisServer } from '../redis.js'

const redis = await RedisServer.launch(t)
/** One for all services of this file: a second call of testdir() would delete it and make it anew under the first service. */
const uploads = t.testdir({})

async function listening (env: Record<string, string> = {}): Promise<{ app: App, port: number }> {
  const app = await openApp(t, { JOB_REDIS_URL: redis.url, UPLOAD_DIR: uploads, ...env })
  return { app, port: Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port) }
}

const head = (path: string, type: string, bytes: number, more = '') =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${bytes}\r\n${more}\r\n`

/** Sends a request as most clients do: all of it, before any of the answer is read. */
async function sendAll (port: number, path: string, type: string, body: Buffer, more?: string) {
  const socket = connect(port, '127.0.0.1')
  socket.pause()
  socket.write(head(path, type, body.length, more))
  await new Promise<void>((resolve, reject) => socket.on('error', reject).write(body, error => error ? reject(error) : resolve()))
  socket.resume()
  const [answer] = await once(socket, 'data')
  socket.destroy()
  const [headers, content] = String(answer).split('\r\n\r\n')
  return { status: Number(headers.split(' ')[1]), headers, problem: JSON.parse(content) as Problem }
}

const json = (bytes: number) => Buffer.from(`{"party":{"name":"${'x'.repeat(bytes)}"}}`)
const csv = (header: string, bytes: number) => Buffer.from(`${header}\n${'Harbour Joinery,GB\n'.repeat(bytes / 19)}`)

t.test('a fault that is found while the request arrives is answered as a problem, and the answer reaches a caller who sends everything first', async t => {
  const { port } = await listening()
  const small = await listening({ FILE_LIMIT: '3000000' })
  const folder = t.testdir({ uploads: {} })
  const noDisk = await listening({ UPLOAD_DIR: join(folder, 'uploads') })
  rmSync(join(folder, 'uploads'), { recursive: true })
  const cases: [what: string, port: number, path: string, type: string, body: Buffer, code: string][] = [
    ['1.2 MB of JSON', port, '/v1/screen', 'application/json', json(1_200_000), 'PAYLOAD_TOO_LARGE'],
    ['8 MB of JSON', port, '/v1/screen', 'application/json', json(8_000_000), 'PAYLOAD_TOO_LARGE'],
    ['a batch of 14 MB', port, '/v1/screen/batch', 'application/json', json(14_000_000), 'PAYLOAD_TOO_LARGE'],
    ['a type that is not taken', port, '/v1/screen', 'text/xml', json(8_000_000), 'UNSUPPORTED_MEDIA_TYPE'],
    ['a wrong address', port, '/v1/nothing', 'application/json', json(8_000_000), 'ROUTE_NOT_FOUND'],
    ...['/v1/screen/file', '/v1/jobs'].flatMap((path): [string, number, string, string, Buffer, string][] => [
      ['a file that is too large', small.port, path, 'text/csv', csv('name,country', 16_000_000), 'PAYLOAD_TOO_LARGE'],
      ['no disk to keep it on', noDisk.port, path, 'text/csv', csv('name,country', 16_000_000), 'STORAGE_UNAVAILABLE'],
      ['no column for the name', port, path, 'text/csv', csv('colour,place', 16_000_000), 'INVALID_FILE'],
      ['a column that is not there', port, `${path}?columns=name=9`, 'text/csv', csv('name,country', 16_000_000), 'INVALID_REQUEST'],
      ['a version that is not kept', port, `${path}?watchlistVersion=foo`, 'text/csv', csv('name,country', 16_000_000), 'VERSION_NOT_KEPT'],
      ['an encoding that nobody knows', port, `${path}?encoding=foo`, 'text/csv', csv('name,country', 16_000_000), 'INVALID_REQUEST'],
      ['a delimiter of two characters', port, `${path}?delimiter=xx`, 'text/csv', csv('name,country', 16_000_000), 'INVALID_REQUEST']
    ])
  ]
  for (const [what, at, path, type, body, code] of cases) {
    for (const more of ['', 'connection: close\r\n']) {
      const { status, headers, problem } = await sendAll(at, path, type, body, more)
      t.match([status, problem], [problem.status, { code, requestId: /./ }], `${path}: ${what}`)
      t.match(headers, /content-type: application\/problem\+json/)
    }
  }
})

t.test('a connection that is to stay open can be used again once the rest has arrived', async t => {
  const { app, port } = await listening()
  const socket = connect(port, '127.0.0.1')
  socket.write(head('/nope', 'application/json', 100))
  t.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 404 /)
  socket.write(`${'x'.repeat(100)}GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n`)
  t.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 200 /)
  socket.destroy()
  await eventually(() => connections(app).then(open => open === 0))
})

t.test('a caller who sends far more is cut off', async t => {
  const { app, port } = await listening()
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  socket.write(head('/v1/screen', 'application/json', 2_000_000_000))
  const chunk = Buffer.alloc(1_000_000)
  const sent = new Promise<number>(resolve => {
    let megabytes = 0
    const send = () => socket.write(chunk, error => error ? resolve(megabytes) : megabytes++ < 1_900 ? send() : resolve(megabytes))
    send()
  })
  t.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 413 /)
  t.ok(await sent < 1_000, 'after some hundred megabytes')
  await eventually(() => connections(app).then(open => open === 0))
})

t.test('a caller who never sends the rest is cut off, and gets one answer', async t => {
  const cases: [what: string, path: string, env: Record<string, string>, status: RegExp][] = [
    ['after an answer that ends the connection', '/v1/screen', {}, /^HTTP\/1\.1 413 /],
    ['after another', '/nope', {}, /^HTTP\/1\.1 404 /],
    ['when the request has taken too long to arrive', '/nope', { REQUEST_TIMEOUT_MS: '1000', HEADERS_TIMEOUT_MS: '1000' }, /^HTTP\/1\.1 404 /]
  ]
  await Promise.all(cases.map(async ([what, path, env, status]) => {
    const { app, port } = await listening(env)
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
    socket.write(head(path, 'application/json', 5_000_000))
    const answer = await text(socket)
    t.match(answer, status, what)
    t.equal(answer.match(/HTTP\/1\.1/g)?.length, 1, what)
    await eventually(() => connections(app).then(open => open === 0))
    socket.destroy()
  }))
})

async function connections (app: App): Promise<number> {
  return await new Promise((resolve, reject) => app.server.getConnections((error, count) => error ? reject(error) : resolve(count)))
}
