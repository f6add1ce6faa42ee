import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { deflateSync, gzipSync } from 'node:zlib'
import t from 'tap'
import { openApp } from '../helper.js'
import { csvOf, form, screenFile } from './files.js'

const app = await openApp(t, { UPLOAD_DIR: t.testdir({}) })
const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
const FILE = 'name,country\nMokran LLC,RU\n'

t.test('a caller of HTTP/1.0 gets the file without chunks and trailers, which it does not know', async t => {
  const socket = connect(Number(port), hostname)
  socket.write(`POST /v1/screen/file HTTP/1.0\r\ncontent-type: text/csv\r\ncontent-length: ${FILE.length}\r\n\r\n${FILE}`)
  const [headers, body] = (await text(socket)).split('\r\n\r\n')
  t.match(headers, /^HTTP\/1\.1 200 /)
  t.notMatch(headers, /transfer-encoding|trailer/i)
  t.match(headers, /connection: close/i)
  t.match(body, /^\ufeff?name,country,tumen_decision/)
  t.match(body.trimEnd().split('\n').at(-1), /^"?#tumen complete=true/)
})

t.test('a file that is packed in another way than gzip is refused, and told what is read', async t => {
  for (const declared of ['deflate', 'br', 'zstd', 'compress', 'gzip, br', 'DEFLATE']) {
    const { status, headers, raw } = await screenFile(app, deflateSync(Buffer.from(FILE)), {}, { 'content-type': 'text/csv', 'content-encoding': declared })
    t.equal(status, 415, declared)
    t.equal(headers['accept-encoding'], 'gzip, x-gzip, identity')
    t.match(JSON.parse(raw.toString()), { code: 'UNSUPPORTED_MEDIA_TYPE', errors: [{ path: '', message: /one of gzip, x-gzip, identity/ }] }, declared)
  }
  const sent = form([['file', { filename: 'a.csv', bytes: FILE }]])
  const response = await app.inject({ method: 'POST', url: '/v1/screen/file', payload: sent.payload, headers: { ...sent.headers, 'content-encoding': 'br' } })
  t.equal(response.statusCode, 415, 'a form')
})

t.test('gzip is read under any of its names, and also where the bytes are not packed', async t => {
  const cases: [declared: string, bytes: Uint8Array | string][] = [
    ['gzip', gzipSync(FILE)], ['GZIP', gzipSync(FILE)], ['x-gzip', gzipSync(FILE)], ['identity', FILE], ['gzip', FILE]
  ]
  for (const [declared, bytes] of cases) {
    const answer = await screenFile(app, bytes, {}, { 'content-type': 'text/csv', 'content-encoding': declared })
    t.match(csvOf(answer).rows, [{ name: 'Mokran LLC', tumen_decision: 'block' }], declared)
  }
})
