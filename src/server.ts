import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.js'
import type { Config } from './config/config.js'
import { loadConfig } from './config/load-config.js'
import { cannotListen } from './process/cannot-listen.js'
import { curl } from './routes/pages.js'
import { openServices } from './services/open-services.js'

/** When the process is first watched for Prometheus after the start, milliseconds: the first answers need not wait for that. */
const WATCH_PROCESS_AFTER_MS = 1_000

/** Starts the service. If something that it needs cannot be used, it ends with one line and exit code 1. */
async function start (): Promise<void> {
  const config = loadConfig()
  const services = await openServices(config)
  const app = await buildApp(services)
  closeWithGrace({ delay: config.SHUTDOWN_GRACE_MS, logger: app.log }, async ({ signal, err }) => {
    if (err) app.log.fatal({ err }, 'closing after an error that nobody caught')
    else app.log.info({ signal }, 'closing: requests in flight are finished')
    await app.close()
  })
  await app.listen({ host: config.HOST, port: config.PORT }).catch(error => { throw new Error(cannotListen(error, 'PORT')) })
  console.log(welcome(origin(config, app.server.address())))
  setTimeout(() => services.metrics.registry(), WATCH_PROCESS_AFTER_MS).unref()
}

/** The URL at which a browser on this machine finds the service. */
function origin ({ HOST }: Config, address: unknown): string {
  const { port } = address as { port: number }
  const everywhere = HOST === '0.0.0.0' || HOST === '::'
  return `http://${everywhere ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`
}

function welcome (url: string): string {
  return `
Tumen is listening.
  Documentation  ${url}/docs
  Try it         ${curl(url)}
`
}

start().catch((error: Error) => {
  console.error(`tumen cannot start: ${error.message.split('\n', 1)[0]}`)
  process.exit(1)
})
