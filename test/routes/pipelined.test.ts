import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import { openApp } from '../helper.js'
import { suppliers } from '../jobs/files.js'
import { eventually, RedisServer } from '../redis.js'

const uploads = t.testdir({})
const redis = await RedisServer.launch(t)
const app = await openApp(t, { JOB_REDIS_URL: redis.url, UPLOAD_DIR: uploads })
const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
const posted = await app.inject({ method: 'POST', url: '/v1/jobs', payload: suppliers(20), headers: { 'content-type': 'text/csv' } })
const { links } = posted.json<JobStatus>()
const EVENTS = `GET ${links.events} HTTP/1.1\r\nhost: x\r\n\r\n`

/** Sends requests over one connection, without waiting for answers. Resolves when the first bytes of the first answer are there. */
async function pipeline (requests: string): Promise<Socket> {
  const socket = connect(Number(port), hostname)
  socket.write(requests)
  await once(socket, 'data')
  return socket
}

t.test('streams of events that wait behind one on a connection end with the connection', async t => {
  const socket = await pipeline(EVENTS.repeat(100))
  await eventually(async () => (await app.inject(links.events)).statusCode === 503)
  socket.destroy()
  await eventually(async () => {
    const next = Array.from({ length: 10 }, () => connect(Number(port), hostname))
    for (const each of next) each.write(EVENTS)
    const answers = await Promise.all(next.map(each => once(each, 'data')))
    for (const each of next) each.destroy()
    return answers.every(([answer]) => String(answer).startsWith('HTTP/1.1 200 '))
  })
  t.pass('there is room for others')
})

t.test('uploads whose answers wait behind another are deleted when the connection ends', async t => {
  const file = suppliers(3_000)
  const upload = `POST /v1/screen/file HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\ncontent-length: ${Buffer.byteLength(file)}\r\n\r\n${file}`
  const socket = await pipeline(EVENTS + upload.repeat(3))
  await eventually(() => readdirSync(uploads).length === 3)
  socket.destroy()
  await eventually(() => readdirSync(uploads).length === 0)
  t.same(readdirSync(uploads), [])
})
