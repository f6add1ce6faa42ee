import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import { openApp } from '../helper.js'
import { eventually } from '../redis.js'

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
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body) + 1_000}\r\n\r\n${body}`)
    if (body.length > 1_000) t.match(String((await once(socket, 'data'))[0]), /^HTTP\/1\.1 200 /)
    else await new Promise(resolve => setTimeout(resolve, 200))
    socket.destroy()
    await eventually(() => lines.some(line => line.includes('"status":499')))
    const logged = lines.map(line => JSON.parse(line) as { level: number, route?: string, status?: number })
    t.match(logged.filter(({ status }) => status !== undefined), [{ route: path, status: 499 }])
    t.same(logged.filter(({ level }) => level > 30), [])
    const { body: metrics } = await app.inject('/metrics')
    t.match(metrics, new RegExp(`tumen_http_request_duration_seconds_count\\{method="POST",route="${path}",status="499"\\} 1`))
  })
}
