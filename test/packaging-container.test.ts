import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openApp } from './helper.js'
import { read } from './package-files.js'
import { eventually } from './redis.js'

const healthcheck: string[] = JSON.parse(/HEALTHCHECK[^[]*(\[.*\])/.exec(read('Dockerfile').replaceAll('\\\n', ''))![1])

/** The exit code of the image's health check against a port of this machine. */
async function check (port: number): Promise<number> {
  const child = spawn(process.execPath, healthcheck.slice(1), { env: { PORT: String(port) }, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code
}

async function serve (t: Test, listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => new Promise(resolve => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

t.test('the health check asks /health/live and believes its status', async t => {
  t.equal(healthcheck[0], 'node')
  const asked: (string | undefined)[] = []
  const answering = (status: number) => serve(t, (request, response) => {
    asked.push(request.url)
    response.writeHead(status).end()
  })
  t.equal(await check(await answering(200)), 0, 'alive')
  t.equal(await check(await answering(503)), 1, 'not able')
  t.same(asked, ['/health/live', '/health/live'])
  t.equal(await check(1), 1, 'nobody listens')
})

t.test('the health check passes against the service itself', async t => {
  const app = await openApp(t)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.equal(await check((app.server.address() as AddressInfo).port), 0)
})

t.test('the compose file\'s two Redis start with these options', async t => {
  const commands: string[][] = [...read('compose.yaml').matchAll(/command: (\["redis-server".*\])/g)].map(([, command]) => JSON.parse(command))
  const expected: [what: string, policy: string, megabytes: number, appendonly: string][] = [
    ['the cache evicts the oldest and writes nothing to disk', 'allkeys-lru', 256, 'no'],
    ['that of jobs evicts nothing and keeps a file', 'noeviction', 512, 'yes']
  ]
  t.equal(commands.length, expected.length)
  for (const [i, [what, policy, megabytes, appendonly]] of expected.entries()) {
    const ask = await startRedis(t, commands[i])
    t.equal(ask('config', 'get', 'maxmemory-policy'), `maxmemory-policy\n${policy}`, what)
    t.equal(ask('config', 'get', 'maxmemory'), `maxmemory\n${megabytes * 1024 * 1024}`, what)
    t.equal(ask('config', 'get', 'appendonly'), `appendonly\n${appendonly}`, what)
    t.equal(ask('config', 'get', 'save'), 'save', what)
  }
})

/** Runs a Redis command line of the compose file, listening on a socket. @returns a function that sends it commands */
async function startRedis (t: Test, command: string[]): Promise<(...words: string[]) => string> {
  // In the system's temporary folder, because the path of a socket may have at most 107 bytes.
  const folder = mkdtempSync(join(tmpdir(), 'tumen-compose-'))
  const socket = join(folder, 'redis.sock')
  const child = spawn(command[0], [...command.slice(1), '--port', '0', '--unixsocket', socket], { cwd: folder, stdio: 'ignore' })
  t.teardown(async () => {
    child.kill()
    await once(child, 'exit')
    rmSync(folder, { recursive: true })
  })
  const ask = (...words: string[]) => spawnSync('redis-cli', ['-s', socket, ...words], { encoding: 'utf8' }).stdout.trim()
  await eventually(() => ask('ping') === 'PONG')
  return ask
}
