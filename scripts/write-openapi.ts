import { readFile, writeFile } from 'node:fs/promises'
import { buildApp } from '../src/app.js'
import { loadConfig } from '../src/config/load-config.js'
import { openServices } from '../src/services/open-services.js'

/**
 * Writes openapi.yaml, generated from the schemas of the routes. With --check nothing is written, and the exit code is 1 if
 * the committed file is out of date. Must be run in the package's folder, as npm does.
 */
const path = 'openapi.yaml'
const app = await buildApp(await openServices(loadConfig({ LOG_LEVEL: 'silent', WORKERS: '0' })))
await app.ready()
const made = app.swagger({ yaml: true })
await app.close()

if (!process.argv.includes('--check')) {
  await writeFile(path, made)
} else if (await readFile(path, 'utf8').catch(() => '') !== made) {
  console.error('openapi.yaml is stale: run npm run openapi and commit the result')
  process.exitCode = 1
}
