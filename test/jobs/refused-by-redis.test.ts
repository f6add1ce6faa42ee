import { spawn } from 'node:child_process'
import { once } from 'node:events'
import t from 'tap'
import { plainEnvironment } from '../plain-environment.js'
import { RedisServer } from '../redis.js'

const server = await RedisServer.launch(t, ['--save', '', '--appendonly', 'no', '--requirepass', 'right'])
const refused: [what: string, url: string][] = [
  ['no password', `redis://127.0.0.1:${server.port}`],
  ['a wrong password', `redis://:wrong@127.0.0.1:${server.port}`]
]

for (const [what, url] of refused) {
  t.test(`a service that gives ${what} to Redis answers without it, and ends when it is told to`, async t => {
    const service = spawn(process.execPath, ['dist/src/server.js'], {
      env: { ...plainEnvironment, PORT: '0', LOG_LEVEL: 'silent', REDIS_URL: url, WORKERS: '0' },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    t.teardown(() => service.kill('SIGKILL'))
    let printed = ''
    service.stdout!.setEncoding('utf8').on('data', chunk => { printed += chunk })
    while (!/Try it.*\n/.test(printed)) await once(service.stdout!, 'data')
    const origin = /Documentation +(http:\S+)\/docs/.exec(printed)![1]
    const ready = await fetch(`${origin}/health/ready`)
    t.match(await ready.json(), { status: 'degraded', jobs: 'degraded' })
    const ended = once(service, 'exit')
    service.kill('SIGTERM')
    t.same(await ended, [0, null])
  })
}
