import type { Test } from 'tap'
import { buildApp } from '../src/app.js'
import { loadConfig } from '../src/config.js'
import type { LogStream } from '../src/fastify-options.js'
import { openServices } from '../src/services.js'

export type App = Awaited<ReturnType<typeof buildApp>>

/** A machine that is busy with other tests must not look like a service that is overloaded, and gets no busier than it must. */
const QUIET = { LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', JOB_WORKERS: '0' }

/**
 * The same application as the server runs, on the bundled list with the memory cache, no worker threads and a silent log; closed when
 * the test ends.
 * @param env variables to set on top
 * @param logTo where log lines go, when a level is set
 */
export async function openApp (t: Test, env: Record<string, string> = {}, logTo?: LogStream): Promise<App> {
  const services = await openServices(loadConfig({ ...QUIET, ...env }))
  const app = await buildApp(services, logTo)
  t.teardown(() => app.close())
  return app
}

/** Sends a body as JSON: an object, or a text as it is. */
export function post (app: App, url: string, body: object | string) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
}
