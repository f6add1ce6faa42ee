import type { Test } from 'tap'
import { buildApp } from '../src/app.js'
import { loadConfig } from '../src/config/load-config.js'
import type { LogStream } from '../src/http/fastify-options.js'
import { openServices } from '../src/services/open-services.js'

export type App = Awaited<ReturnType<typeof buildApp>>

/** Settings for tests: no overload check, because a machine busy with other tests is not overload, and no worker threads. */
const QUIET = { LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', JOB_WORKERS: '0' }

/**
 * Opens the application as the server does, with the bundled list, the memory cache, no worker threads and a silent log. It is
 * closed when the test ends.
 * @param env further environment variables
 * @param logTo where log lines go if `env` sets a level
 */
export async function openApp (t: Test, env: Record<string, string> = {}, logTo?: LogStream): Promise<App> {
  const services = await openServices(loadConfig({ ...QUIET, ...env }))
  const app = await buildApp(services, logTo)
  t.teardown(() => app.close())
  return app
}

/** Posts a body as JSON. @param body an object to serialise, or a text that is sent unchanged */
export function post (app: App, url: string, body: object | string) {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  return app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json' } })
}
