import { once } from 'node:events'
import t from 'tap'
import { startServer } from '../program.js'
import { RedisServer } from '../redis.js'

const server = await RedisServer.launch(t, ['--save', '', '--appendonly', 'no', '--requirepass', 'right'])
const refused: [what: string, url: string][] = [
  ['no password', `redis://127.0.0.1:${server.port}`],
  ['a wrong password', `redis://:wrong@127.0.0.1:${server.port}`]
]

for (const [what, url] of refused) {
  t.test(`a service that gives ${what} to Redis answers without it, and ends when it is told to`, async t => {
    const { server: service, origin } = await startServer(t, { REDIS_URL: url })
    const ready = await fetch(`${origin}/health/ready`)
    t.match(await ready.json(), { status: 'degraded', jobs: 'degraded' })
    const ended = once(service, 'exit')
    service.kill('SIGTERM')
    t.same(await ended, [0, null])
  })
}
