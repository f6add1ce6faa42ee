import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import t from 'tap'
import { openApp } from '../helper.js'
import { eventually } from '../redis.js'
import { form } from '../routes/files.js'

const cases: [what: string, path: string, type: string, body: string][] = [
  ['a file before its header is known', '/v1/screen/file', 'text/csv', 'name\nMokran LLC\n'],
  ['a file whose answer has begun', '/v1/screen/file', 'text/csv', `name\n${'Мокран\n'.repeat(30_000)}`],
  ['a screening', '/v1/screen', 'application/json', '{"party":']
]

for (const [what, path, type, body] of cases) {
  t.test(`a caller who goes away in the middle of ${what} is told of as such, and not as a fault`, async t => {
    const lines: string[] = []
    const app = await openApp(t, { LOG_LEVEL: 'info', UPLOAD_DIR: t.testdir({}) }, { write: line => { lines.push(line) } })
    const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const received = once(app.server, 'request')
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body) + 1_000}\r\n\r\n${body}`)
    if (body.length > 1_000) t.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 200 /)
    else await received
    socket.destroy()
    await eventually(() => lines.some(line => line.includes('"status":499')))
    const logged = lines.map(line => JSON.parse(line) as { level: number, route?: string, status?: number })
    t.match(logged.filter(({ status }) => status !== undefined), [{ route: path, status: 499 }])
    t.same(logged.filter(({ level }) => level > 30), [])
    const { body: metrics } = await app.inject('/metrics')
    t.match(metrics, new RegExp(`tumen_http_request_duration_seconds_count\\{method="POST",route="${path}",status="499"\\} 1`))
  })
}

const FILE = `name\n${'Мокран\n'.repeat(2_000)}`
const FORM = form([['file', { filename: 'a.csv', bytes: FILE }]])
const HALF = FORM.payload.subarray(0, FORM.payload.length / 2)
const uploads: [what: string, type: string, bytes: number, sent: Buffer | string][] = [
  ['a whole file', 'text/csv', Buffer.byteLength(FILE), FILE],
  ['a whole form', FORM.headers['content-type'], FORM.payload.length, FORM.payload],
  ['half a form', FORM.headers['content-type'], FORM.payload.length, HALF],
  ['the headers of a form', FORM.headers['content-type'], FORM.payload.length, ''],
  ['the headers of a file', 'text/csv', Buffer.byteLength(FILE), '']
]

for (const [what, type, bytes, sent] of uploads) {
  t.test(`a caller who goes away right after ${what} leaves no upload behind, and no line about a fault`, async t => {
    const lines: string[] = []
    const folder = t.testdir({})
    const app = await openApp(t, { LOG_LEVEL: 'info', UPLOAD_DIR: folder }, { write: line => { lines.push(line) } })
    const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
    const callers = 60
    for (let i = 0; i < callers; i++) {
      const socket = connect(Number(port), hostname).on('error', () => {})
      await once(socket, 'connect')
      socket.write(`POST /v1/screen/file HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${bytes}\r\n\r\n`)
      await new Promise(resolve => sent === '' ? resolve(undefined) : socket.write(sent, resolve))
      // At another moment of its way through the service each time.
      if (i % 4 > 0) await new Promise(resolve => setTimeout(resolve, i % 4))
      if (i % 2 === 0) socket.resetAndDestroy()
      else socket.destroy()
    }
    await eventually(() => new Promise(resolve => app.server.getConnections((_error, open) => resolve(open === 0))))
    await eventually(() => readdirSync(folder).length === 0)
    t.same(lines.map(line => JSON.parse(line)).filter(({ level }) => level > 30), [])
  })
}
