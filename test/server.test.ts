import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { loadConfig } from '../src/config/load-config.js'
import { openServices } from '../src/services/open-services.js'
import { originOf, startProgram } from './program.js'

/** Starts the server in its own process. */
function start (env: Record<string, string>): ChildProcess {
  return startProgram('server', {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', MAX_EVENT_LOOP_DELAY_MS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Starts a server that must fail. @returns its exit code and what it wrote to stderr */
async function failure (env: Record<string, string>): Promise<{ code: number, said: string }> {
  const server = start(env)
  let said = ''
  server.stderr!.on('data', chunk => { said += chunk })
  const [code] = await once(server, 'close')
  return { code, said }
}

t.test('what cannot be used has one line to say', async t => {
  const folder = t.testdir({
    'list.ndjson': '{"id":"1","name":"A","type":"company"}\n{"id":"2","name":"B","type":"firm"}\n',
    'policy.json': '{"version":"1"}',
    'text.json': 'no\nJSON'
  })
  const cases: [what: string, env: Record<string, string>, line: RegExp][] = [
    ['a variable', { PORT: 'http' }, /^PORT must be a whole number$/],
    ['a line of the list', { WATCHLIST: join(folder, 'list.ndjson') }, /^WATCHLIST .*list\.ndjson: line 2: \/type .*$/],
    ['a list that is not there', { WATCHLIST: '/no/such/list' }, /^WATCHLIST \/no\/such\/list: .*$/],
    ['a folder for uploads that is not there', { UPLOAD_DIR: '/no/such/folder' }, /^UPLOAD_DIR \/no\/such\/folder: must be a folder that is there.*ENOENT.$/],
    ['a file in the place of that folder', { UPLOAD_DIR: join(folder, 'text.json') }, /^UPLOAD_DIR .*text\.json: must be a folder.*ENOTDIR.$/],
    ['a policy', { POLICY: join(folder, 'policy.json') }, /^POLICY .*policy\.json: .*$/],
    ['a policy that is no JSON', { POLICY: join(folder, 'text.json') }, /^POLICY .*text\.json: .*$/]
  ]
  for (const [what, env, message] of cases) await t.rejects(async () => await openServices(loadConfig(env)), { message }, what)
})

t.test('the process says that line, without a stack, and exits with 1', async t => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.teardown(() => taken.close())
  const cases: [env: Record<string, string>, line: RegExp][] = [
    [{ WATCHLIST: '/no/such/list' }, /^tumen cannot start: WATCHLIST \/no\/such\/list: .*\n$/],
    [{ PORT: `${(taken.address() as AddressInfo).port}` }, /^tumen cannot start: PORT .*EADDRINUSE.*\n$/],
    [{ HOST: 'no.such.host.invalid' }, /^tumen cannot start: HOST .*\n$/]
  ]
  for (const [env, line] of cases) {
    const { code, said } = await failure(env)
    t.equal(code, 1)
    t.match(said, line)
  }
})

t.test('it prints where to look, answers, and on SIGTERM closes with exit code 0', async t => {
  const server = start({})
  t.teardown(() => server.kill('SIGKILL'))
  let printed = ''
  server.stdout!.setEncoding('utf8').on('data', chunk => { printed += chunk })
  const url = await originOf(server)
  t.match(printed, /Try it +curl .*\/v1\/screen/)
  const response = await fetch(`${url}/v1/screen`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ party: { name: 'Mokran LLC' } })
  })
  t.equal(response.status, 200)
  t.match(await response.json(), { decision: 'block' })
  server.kill('SIGTERM')
  const [code] = await once(server, 'close')
  t.equal(code, 0)
  t.match(printed, /"msg":"answered"/)
  t.notMatch(printed.replace(/Try it.*\n/, ''), /mokran/i)
})
