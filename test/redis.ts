import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import type { Test } from 'tap'

/** A redis-server for one test alone, which may stop, freeze, fill and damage it. */
export class RedisServer {
  #child: ChildProcess | undefined
  readonly #folder = mkdtempSync(join(tmpdir(), 'tumen-redis-'))

  private constructor (readonly port: number, readonly options: readonly string[]) {}

  /**
   * Starts a server on a free port, by default without persistence. It is stopped when the test ends.
   * @param options of redis-server, in place of those that turn persistence off
   */
  static async launch (t: Test, options: readonly string[] = ['--save', '', '--appendonly', 'no']): Promise<RedisServer> {
    if (spawnSync('redis-server', ['--version']).status !== 0) {
      throw new Error('These tests stop and freeze Redis, so TEST_REDIS_URL is not enough: put redis-server on the PATH')
    }
    const server = new RedisServer(await freePort(), options)
    t.teardown(async () => {
      await server.stop()
      rmSync(server.#folder, { recursive: true, force: true })
    })
    await server.start()
    return server
  }

  get url (): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts the process. Resolves once commands are answered. */
  async start (): Promise<void> {
    this.#child = spawn('redis-server', [
      '--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder, ...this.options
    ], { stdio: 'ignore' })
    await this.command('PING')
  }

  /** Kills the process, as in a crash. */
  async stop (): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** Pauses the process: connections are accepted, but nothing is answered. */
  freeze (): void {
    this.#child?.kill('SIGSTOP')
  }

  thaw (): void {
    this.#child?.kill('SIGCONT')
  }

  /** Runs a command over a new connection. */
  async command (...command: [string, ...(string | number)[]]): Promise<unknown> {
    const at = this.options.indexOf('--requirepass')
    const password = at === -1 ? undefined : this.options[at + 1]
    const client = new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: 250, password })
    client.on('error', () => {})
    try {
      return await client.call(...command)
    } finally {
      client.disconnect()
    }
  }

  async keys (): Promise<string[]> {
    return await this.command('KEYS', '*') as string[]
  }
}

/** A port on which nothing listens. */
export async function freePort (): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

const PATIENCE_MS = 60_000

/** Waits until a condition holds, for a minute at most, because the machine may be busy with other tests. */
export async function eventually (holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if (await holds()) return
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('Waited a minute in vain')
}
