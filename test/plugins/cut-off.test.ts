import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import type { Problem } from '../../schemas/problem.js'
import { openApp } from '../helper.js'
import { eventually } from '../redis.js'

const SOON = { REQUEST_TIMEOUT_MS: '600', HEADERS_TIMEOUT_MS: '500' }

interface AccessLine { reqId: string, method: string, route: string, status: number, msg: string, level: number }

/** A service that listens, with what it logs. */
async function listening (t: Test, env: Record<string, string> = SOON) {
  const lines: string[] = []
  const app = await openApp(t, { LOG_LEVEL: 'info', UPLOAD_DIR: t.testdir({}), ...env }, { write: line => { lines.push(line) } })
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  return {
    app,
    /** All that is answered to what is sent, until the connection ends. @param begun called when the answer begins */
    say: async (sent: string, begun = () => {}) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {})
      await once(socket, 'connect')
      socket.write(sent)
      const [first] = await once(socket, 'data')
      begun()
      const answer = `${first}${await text(socket)}`
      socket.end()
      return answer
    },
    /** The lines about ended requests, once there are so many. */
    logged: async (count: number) => {
      const ended = () => lines.map(line => JSON.parse(line) as AccessLine).filter(({ status }) => status !== undefined)
      await eventually(() => ended().length >= count)
      t.same(lines.map(line => JSON.parse(line) as AccessLine).filter(({ level }) => level > 30), [], 'no fault of the service')
      t.notMatch(lines.join(''), 'Mokran')
      return ended()
    },
    counted: async (labels: string) => {
      const { body } = await app.inject('/metrics')
      return Number(new RegExp(`^tumen_http_request_duration_seconds_count\\{${labels}\\} (\\d+)$`, 'm').exec(body)?.[1] ?? 0)
    }
  }
}

const problemIn = (answer: string) => JSON.parse(answer.slice(answer.lastIndexOf('\r\n\r\n'))) as Problem
const head = (path: string, type: string, more: string) => `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\n${more}\r\n\r\n`

const stalled: [what: string, path: string, sent: string, status: number, code: string][] = [
  ['a screening whose body stalls', '/v1/screen', head('/v1/screen', 'application/json', 'content-length: 1000') + '{"party":{"name":"Mokran', 408, 'REQUEST_TIMEOUT'],
  ['a file whose body stalls', '/v1/screen/file', head('/v1/screen/file', 'text/csv', 'content-length: 1000') + 'name\nMokran', 408, 'REQUEST_TIMEOUT'],
  ['a body in chunks that are none', '/v1/screen', head('/v1/screen', 'application/json', 'transfer-encoding: chunked') + 'Mokran\r\n', 400, 'MALFORMED_HTTP']
]

for (const [what, path, sent, status, code] of stalled) {
  for (const own of ['my-own-id', undefined]) {
    t.test(`${what} is logged and counted as it is answered, under ${own === undefined ? 'the id that is answered' : "the caller's id"}`, async t => {
      const { say, logged, counted } = await listening(t)
      const answer = await say(own === undefined ? sent : sent.replace('host: x', `host: x\r\nx-request-id: ${own}`))
      const problem = problemIn(answer)
      t.match(problem, { status, code, ...(own !== undefined && { requestId: own }) })
      t.match(answer, `x-request-id: ${problem.requestId}\r\n`)
      t.match(await logged(1), [{ reqId: problem.requestId, method: 'POST', route: path, status, msg: 'answered' }])
      t.equal((await logged(1)).length, 1)
      t.equal(await counted(`method="POST",route="${path}",status="${status}"`), 1)
      t.equal(await counted(`method="POST",route="${path}",status="499"`), 0)
    })
  }
}

t.test('an answer that has begun is cut off when its request stalls, and is told of as that', async t => {
  const { app, say, logged, counted } = await listening(t, {})
  // Its time is over when it has begun, whenever that is.
  const begun = () => { app.server.requestTimeout = app.server.headersTimeout = 1 }
  const body = `name\n${'Мокран\n'.repeat(30_000)}`
  t.match(await say(head('/v1/screen/file', 'text/csv', `content-length: ${Buffer.byteLength(body) + 1_000}`) + body, begun), /^HTTP\/1\.1 200 /)
  t.match(await logged(1), [{ route: '/v1/screen/file', status: 408 }])
  t.equal(await counted('method="POST",route="/v1/screen/file",status="408"'), 1)
})

const unread: [what: string, sent: string, status: number][] = [
  ['headers that never end', 'GET /v1/search?q=Mokran HTTP/1.1\r\nx-request-id: unread\r\n', 408],
  ['what is no HTTP', 'MOKRAN Mokran\r\n\r\n', 400],
  ['headers that are too large', `GET /Mokran HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['headers that never end, after a request that was answered', 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\nGET /Mokran HTTP/1.1\r\n', 408]
]

for (const [what, sent, status] of unread) {
  t.test(`${what}: a line in the log and a count, with nothing of the caller`, async t => {
    const { say, logged, counted } = await listening(t)
    const problem = problemIn(await say(sent))
    const before = what.includes('after') ? 1 : 0
    t.match((await logged(before + 1))[before], { reqId: problem.requestId, method: 'unknown', route: 'unknown', status, msg: 'answered' })
    t.equal((await logged(before + 1)).length, before + 1)
    t.equal(await counted(`method="unknown",route="unknown",status="${status}"`), 1)
  })
}
