import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openApp } from './helper.js'
import { eventually } from './redis.js'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

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

t.test('the compose file\'s Redis starts with these options and evicts the oldest', { timeout: 20_000 }, async t => {
  const command: string[] = JSON.parse(/command: (\[.*\])/.exec(read('compose.yaml'))![1])
  t.equal(command[0], 'redis-server')
  // In the system's own folder, because the path of a socket may have 107 bytes only.
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
  t.equal(ask('config', 'get', 'maxmemory-policy'), 'maxmemory-policy\nallkeys-lru')
  t.equal(ask('config', 'get', 'maxmemory'), `maxmemory\n${256 * 1024 * 1024}`)
  t.equal(ask('config', 'get', 'save'), 'save', 'nothing is written to disk')
})
