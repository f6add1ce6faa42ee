import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { dueForRetry, retryAt } from '../../src/refresh/retries.js'
import { SharedLists } from '../../src/refresh/shared-lists.js'
import { RedisServer } from '../redis.js'
import { caList, unList } from '../watchlist/sync/publisher.js'
import { CA, open, UN, watchlist } from './fetching-service.js'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const SINCE = Date.parse('2026-08-01T00:00:00Z')

/** A list that, at the last attempt, had been failing for this long. */
const failing = (forMs: number) => ({ fault: { since: new Date(SINCE).toISOString(), at: new Date(SINCE + forMs).toISOString(), reason: 'is answered with status 503' } })
const terms = (intervalMs: number) => ({ intervalMs, settings: { tokens: {} } })

t.test('when a list that failed is tried again: each wait twice the one before, up to the interval', async t => {
  const waits: number[] = []
  for (let at = 0, next; (next = retryAt('un', failing(at), terms(6 * HOUR_MS))) !== undefined; at = next - SINCE) waits.push((next - SINCE - at) / MINUTE_MS)
  t.same(waits, [15, 30, 60, 120, 240], 'from then on with all others')
  const cases: [what: string, id: string, state: Parameters<typeof retryAt>[1], intervalMs: number, waitMs: number | undefined][] = [
    ['it did not fail', 'un', {}, 6 * HOUR_MS, undefined],
    ['all are fetched as soon', 'un', failing(0), 15 * MINUTE_MS, undefined],
    ['all are fetched little later', 'un', failing(0), 16 * MINUTE_MS, 15 * MINUTE_MS],
    ['it is only taken from a folder', 'au', failing(0), 6 * HOUR_MS, undefined],
    ['its token is not there', 'eu', failing(0), 6 * HOUR_MS, undefined]
  ]
  for (const [what, id, state, intervalMs, waitMs] of cases) t.equal(retryAt(id, state, terms(intervalMs)), waitMs && SINCE + waitMs, what)
})

t.test('of the lists that failed only those are due whose wait is over', async t => {
  const states = [['un', failing(0)], ['uk', failing(HOUR_MS)], ['ch', {}]] as const
  t.same(dueForRetry(states, terms(6 * HOUR_MS), SINCE + 14 * MINUTE_MS), [])
  t.same(dueForRetry(states, terms(6 * HOUR_MS), SINCE + 15 * MINUTE_MS), ['un'])
  t.same(dueForRetry(states, terms(6 * HOUR_MS), SINCE + 2.25 * HOUR_MS), ['un', 'uk'])
})

t.test('a list that failed is fetched again soon, and it alone', async t => {
  const { app, refresh, publisher } = await open(t)
  // The schedule that is started below would otherwise fetch all lists at a moment of its own, within ten seconds.
  await refresh.syncNow()
  publisher.publish(UN, '<html>closed</html>')
  const said: [object, string][] = []
  await refresh.start({ info: (...line) => { said.push(line) }, warn: (...line) => { said.push(line) } })
  await refresh.syncNow()
  const [un, ca] = (await watchlist(app)).sources!
  t.equal(ca.nextTryAt, undefined)
  const next = Date.parse(un.nextTryAt!)
  t.equal(next - Date.parse(un.failingSince!), 15 * MINUTE_MS)
  t.match(said.find(([, text]) => text === 'a list could not be refreshed'), [{ list: 'un', reason: /is a web page/, nextTryAt: un.nextTryAt }])
  const asked = publisher.requests.length
  await refresh.retry(next - 1)
  t.equal(publisher.requests.length, asked, 'not before its time')

  publisher.publish(UN, unList({ count: 20 }))
  publisher.publish(CA, caList('Orvel Shipyard'))
  await refresh.retry(next)
  t.same(publisher.requests.slice(asked).map(({ path }) => path), [`/${UN}`])
  t.match((await watchlist(app)).sources, [{ status: 'ok', nextTryAt: undefined, records: 20 }, { status: 'ok' }])
  t.equal((await watchlist(app)).lists.find(({ list }) => list === 'CA')?.records, 1, 'the other as it was')
  t.match(said.find(([, text]) => text === 'a list that had failed is refreshed'), [{ list: 'un' }])
  await refresh.retry(next + 24 * HOUR_MS)
  t.equal(publisher.requests.length, asked + 1, 'what is well waits for its turn')
})

t.test('what keeps all from being fetched is not tried again at every look', async t => {
  const { refresh, publisher, dataDir } = await open(t)
  publisher.publish(UN, '<html>closed</html>')
  await refresh.syncNow()
  const next = Date.parse(refresh.state().sources[0].nextTryAt!)
  rmSync(join(dataDir, 'sources'), { recursive: true })
  writeFileSync(join(dataDir, 'sources'), 'no folder')
  await refresh.retry(next)
  t.match(refresh.state().fault, /data folder cannot be used/)
  rmSync(join(dataDir, 'sources'))
  const asked = publisher.requests.length
  await refresh.retry(next + 14 * MINUTE_MS)
  t.equal(publisher.requests.length, asked)
  await refresh.retry(next + 15 * MINUTE_MS)
  t.ok(publisher.requests.length > asked)
})

t.test('of replicas any may try again, and one does', async t => {
  const redis = await RedisServer.launch(t)
  const { app, refresh, publisher, start } = await open(t, { REDIS_URL: redis.url })
  const other = await start({ DATA_DIR: t.testdir({}) })
  publisher.publish(UN, '<html>closed</html>')
  await refresh.syncNow()
  await other.refresh.follow()
  const next = Date.parse(other.refresh.state().sources[0].nextTryAt!)
  const shared = new SharedLists(redis.url, () => {})
  t.teardown(() => shared.close())
  await shared.ready(5_000)
  const { allSyncedAt } = await shared.state()
  t.type(allSyncedAt, 'string')

  publisher.publish(UN, unList({ count: 20 }))
  await other.refresh.retry(next)
  const { version } = await watchlist(other.app)
  t.match((await watchlist(other.app)).sources, [{ status: 'ok', records: 20 }, { status: 'ok' }], 'what it did not have itself it has fetched too')
  t.match(await shared.state(), { version, allSyncedAt, sources: { un: { fault: undefined }, ca: {} } })
  const asked = publisher.requests.length
  await refresh.retry(next)
  t.equal(publisher.requests.length, asked, 'another has done it')
  await refresh.follow()
  t.equal((await watchlist(app)).version, version)
})
