import type { Test } from 'tap'
import type { VersionsAnswer } from '../../schemas/generations.js'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import { buildApp } from '../../src/app.js'
import { loadConfig } from '../../src/config/load-config.js'
import { openServices } from '../../src/services/open-services.js'
import { post, type App } from '../helper.js'
import { caList, Publisher, unList } from '../watchlist/sync/publisher.js'

export const UN = 'un/consolidated.xml'
export const CA = 'ca/sema-lmes.xml'

/** Opens a service that fetches two lists from a publisher on this machine, but only when the test tells it to. */
export async function open (t: Test, env: Record<string, string> = {}) {
  const publisher = await Publisher.open(t)
  publisher.publish(UN, unList({ count: 20 }))
  publisher.publish(CA, caList('Belmarev Stroy'))
  const dataDir = t.testdir({})
  const start = async (more: Record<string, string> = {}) => {
    const services = await openServices(loadConfig({
      LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0', LISTS: 'un,ca', DATA_DIR: dataDir, LISTS_MIRROR: publisher.url, ...env, ...more
    }))
    const app = await buildApp(services)
    t.teardown(() => app.close())
    return { app, refresh: services.refresh! }
  }
  return { publisher, dataDir, start, ...await start() }
}

export const watchlist = async (app: App) => (await app.inject('/v1/watchlist')).json<WatchlistAnswer>()
export const versions = async (app: App) => (await app.inject('/v1/watchlist/versions')).json<VersionsAnswer>()
export const screen = async (app: App, name: string, watchlistVersion?: string) =>
  await post(app, '/v1/screen', { party: { name }, options: { ...(watchlistVersion && { watchlistVersion }) } })
