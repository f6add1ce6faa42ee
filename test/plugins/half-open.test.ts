import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { openApp } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { eventually, RedisServer } from '../redis.js'

const redis = await RedisServer.launch(t)
// Without workers, by the helper: the job that is followed stays as it is.
const app = await openApp(t, { REDIS_URL: redis.url, UPLOAD_DIR: t.testdir({}) })
const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
const posted = await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(20), headers: { 'content-type': 'text/csv' } })
const { links } = posted.json<JobStatus>()

/** What is answered to a caller who closes its side of the connection right after the request. */
async function ask (method: string, path: string, type = '', body = ''): Promise<string> {
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  const entity = body === '' ? '' : `content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  socket.end(`${method} ${path} HTTP/1.1\r\nhost: x\r\n${entity}\r\n${body}`)
  return await text(socket)
}

const cases: [method: string, path: string, type: string | undefined, body: string | undefined, status: number, end: RegExp][] = [
  ['GET', '/health/ready', undefined, undefined, 200, /\}$/],
  ['POST', '/v1/screen', 'application/json', '{"party":{"name":"Mokran"}}', 200, /\}$/],
  ['POST', '/v1/screen/batch', 'application/json', '{"parties":[{"party":{"name":"Mokran LLC"}}]}', 200, /\}$/],
  ['POST', '/v1/screen/file', 'text/csv', suppliers(2_000), 200, /x-file-summary: \{"complete":true/],
  ['POST', '/v1/jobs', 'text/csv', suppliers(2_000), 202, /\}$/],
  ['GET', links.events, undefined, undefined, 200, /event: progress\r?\n[^]*\n0$/]
]

for (const [method, path, type, body, status, end] of cases) {
  t.test(`${path} answers a caller who has closed its side of the connection, and then closes its own`, async t => {
    const answer = await ask(method, path, type, body)
    t.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `))
    t.match(answer.trimEnd(), end)
    await eventually(() => new Promise(resolve => app.server.getConnections((_error, open) => resolve(open === 0))))
  })
}

t.test('an incomplete request is not waited for', async t => {
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  socket.end('POST /v1/screen HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{')
  t.match(await text(socket), /^HTTP\/1\.1 400 [^]*MALFORMED_HTTP/)
})
