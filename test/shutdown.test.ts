import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import t from 'tap'
import { startServer } from './program.js'
import { eventually, RedisServer } from './redis.js'

t.test('a service whose grace is over leaves no upload behind', async t => {
  const uploads = t.testdir({})
  const { server: service, origin } = await startServer(t, { UPLOAD_DIR: uploads, SHUTDOWN_GRACE_MS: '500' })
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write('POST /v1/screen/file HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\ncontent-length: 1000\r\n\r\nname\nMokran LLC\n')
  await eventually(() => readdirSync(uploads).length === 1)
  const ended = once(service, 'exit')
  service.kill('SIGTERM')
  await ended
  t.same(readdirSync(uploads), [])
})

t.test('an idle service whose Redis hangs ends soon, and without fault', async t => {
  const redis = await RedisServer.launch(t)
  const { server: service } = await startServer(t, { JOB_REDIS_URL: redis.url, JOB_WORKERS: '1', SHUTDOWN_GRACE_MS: '60000' })
  await eventually(async () => /tumen-worker/.test(String(await redis.command('CLIENT', 'LIST'))))
  redis.freeze()
  t.teardown(() => redis.thaw())
  const ended = once(service, 'exit')
  const began = performance.now()
  service.kill('SIGTERM')
  const [code] = await ended
  t.equal(code, 0)
  t.ok(performance.now() - began < 20_000, `${Math.round(performance.now() - began)} ms`)
})
