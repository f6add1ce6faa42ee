import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { openApp } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { RedisServer } from '../redis.js'

const redis = await RedisServer.launch(t)
const app = await openApp(t, { JOB_REDIS_URL: redis.url, UPLOAD_DIR: t.testdir({}) })
const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))

function open (): Socket {
  const socket = connect(Number(port), hostname)
  t.teardown(() => socket.destroy())
  return socket
}

t.test('an upload that is too slow ends the connection and writes nothing into the answer that has begun', async t => {
  const socket = open()
  const rows = suppliers(20_000)
  socket.write(`POST /v1/screen/file HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\ncontent-length: ${rows.length * 2}\r\n\r\n${rows}`)
  const [begun] = await once(socket, 'data')
  // From now on no request may take longer than a millisecond.
  app.server.requestTimeout = app.server.headersTimeout = 1
  const answered = `${begun}${await text(socket)}`
  t.match(answered, /^HTTP\/1.1 200 OK\r\n/)
  t.equal(answered.match(/HTTP\/1\.1/g)?.length, 1)
})

t.test('garbage during a stream of events ends the connection and writes nothing into the stream', async t => {
  const posted = await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(20), headers: { 'content-type': 'text/csv' } })
  const socket = open()
  socket.write(`GET ${posted.json<JobStatus>().links.events} HTTP/1.1\r\nhost: x\r\n\r\n`)
  const [begun] = await once(socket, 'data')
  t.match(String(begun), /^HTTP\/1.1 200 OK\r\n/)
  socket.write('garbage\r\n\r\n')
  t.notMatch(await text(socket), /HTTP\/1\.1/)
})

t.test('garbage on a connection of its own is answered', async t => {
  const socket = open()
  socket.write('garbage\r\n\r\n')
  t.match(await text(socket), /^HTTP\/1.1 400 .*MALFORMED_HTTP/s)
})
