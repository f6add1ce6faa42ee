import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in its own process. */
export interface Running {
  url: string
  pid: number
  stop (): Promise<void>
  /** Ends the process as a crash would. */
  kill (): Promise<void>
}

/** Starts a Node program that prints its URL, and waits until it has done so. @param program relative to this file */
export async function startServer (program: string, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', MAX_EVENT_LOOP_DELAY_MS: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  for await (const line of createInterface(child.stdout!)) {
    const [url] = /http:\/\/[\w.]+:\d+/u.exec(line) ?? []
    if (url !== undefined) {
      child.stdout!.resume()
      return running(url, child)
    }
  }
  throw new Error(`${program} ended before it listened`)
}

/** Starts a Node program that serves no URL, and waits until it prints its first line. @throws Error if it ends before that */
export async function startWorker (program: string, env: NodeJS.ProcessEnv): Promise<Omit<Running, 'url'>> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit']
  })
  await Promise.race([once(child.stdout!, 'data'), once(child, 'exit').then(() => { throw new Error(`${program} ended before it worked`) })])
  return running('', child)
}

/**
 * Starts a redis-server that keeps nothing on disk.
 * @param port left out: any free one
 * @returns undefined if no redis-server is installed
 */
export async function startRedis (port?: number): Promise<Running | undefined> {
  port ??= await freePort()
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'])
  const failed = once(child, 'error').then(() => undefined)
  const ready = (async () => {
    for await (const line of createInterface(child.stdout)) if (line.includes('Ready to accept connections')) break
    child.stdout.resume()
    return running(`redis://127.0.0.1:${port}`, child)
  })()
  return await Promise.race([ready, failed])
}

function running (url: string, child: ChildProcess): Running {
  return { url, pid: child.pid!, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') }
}

async function end (child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function freePort (): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
