import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Readiness } from '../../schemas/health.js'
import { syncLists } from '../../src/watchlist/sync/sync-lists.js'
import { eventually } from '../redis.js'
import { settings } from '../watchlist/sync/settings.js'
import { open, screen, versions, watchlist } from './fetching-service.js'

t.test('after a start with a damaged version lists are fetched at once, and it is said once', async t => {
  const { refresh, app, dataDir, start } = await open(t)
  await refresh.syncNow()
  const { version } = await watchlist(app)
  writeFileSync(join(dataDir, 'generations', `${version}.ndjson.gz`), 'spoilt')
  const damaged = await start()
  const warnings: string[] = []
  t.intercept(Math, 'random', { value: () => 0 }) // leaves nothing to chance
  await damaged.refresh.start({ info () {}, warn: (_facts, text) => { warnings.push(text) } })
  for (let i = 0; i < 3; i++) await damaged.refresh.follow()
  await eventually(async () => (await watchlist(damaged.app)).version === version)
  t.same(warnings, ['a new version of the list cannot be used'])
})

t.test('what cannot be deleted after a swap is logged, and the new list is in use', async t => {
  const { refresh, app, dataDir } = await open(t)
  const left = join(dataDir, `spoilt.${randomUUID()}.tmp`)
  mkdirSync(left)
  utimesSync(left, 0, 0)
  const warnings: string[] = []
  t.intercept(Math, 'random', { value: () => 0 }) // leaves nothing to chance
  await refresh.start({ info () {}, warn: (_facts, text) => { warnings.push(text) } })
  await eventually(async () => warnings.length > 0)
  t.same(warnings, ['earlier versions of the list could not be deleted'])
  t.match((await watchlist(app)).sources, [{ status: 'ok' }, { status: 'ok' }])
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'ok', reasons: [] })
})

t.test('a version that is damaged on disk is said to be so to whoever asks it', async t => {
  const { refresh, app, dataDir } = await open(t)
  const { current } = await versions(app)
  await refresh.syncNow()
  writeFileSync(join(dataDir, 'generations', `${current}.ndjson.gz`), 'spoilt')
  for (const response of [await screen(app, 'Mokran LLC', current), await app.inject(`/v1/watchlist/changes?from=${current}`)]) {
    t.equal(response.statusCode, 404)
    t.match(response.json(), { code: 'VERSION_NOT_KEPT', errors: [{ message: /is damaged/ }] })
  }
})

t.test('while another process fetches into the folder it is no fault, and is tried again soon', async t => {
  const { refresh, app, dataDir } = await open(t)
  writeFileSync(join(dataDir, 'sync.lock.1'), `${process.pid} ${hostname()}\n`)
  t.ok((await refresh.syncNow())! <= 10_000)
  t.equal(refresh.state().fault, undefined)
  rmSync(join(dataDir, 'sync.lock.1'))
  t.equal(await refresh.syncNow(), undefined)
  t.match((await watchlist(app)).sources, [{ status: 'ok' }, { status: 'ok' }])
})

t.test('a list of which the file was taken from a folder does not fail where it cannot be fetched', async t => {
  const { refresh, dataDir, app } = await open(t, { LISTS: 'un,own' })
  await refresh.syncNow()
  t.match(refresh.state().sources, [{ status: 'ok' }, { status: 'failing', reason: /only taken from a folder/ }])
  const from = t.testdir({ data: {}, files: { 'mine.csv': 'id,name\n1,Zarbelnik Stroy\n' } })
  await syncLists({ ...settings(dataDir, { lists: ['own'] }), from: join(from, 'files') })
  await refresh.syncNow()
  t.match(refresh.state(), { sources: [{ status: 'ok' }, { status: 'ok', records: 1 }], fault: undefined })
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'ok', reasons: [] })
  t.match((await screen(app, 'Zarbelnik Stroy')).json(), { matches: [{ name: 'Zarbelnik Stroy' }] })
  t.equal(refresh.state(Date.now() + 4 * 86_400_000).sources[1].status, 'stale')
})

t.test('a folder that cannot be written to is shown, and no path of it', async t => {
  const { refresh, app, dataDir } = await open(t)
  await refresh.syncNow()
  rmSync(join(dataDir, 'sources', 'un'), { recursive: true })
  writeFileSync(join(dataDir, 'sources', 'un'), 'no folder')
  await refresh.syncNow()
  const ready = (await app.inject('/health/ready')).json<Readiness>()
  t.match(ready, { status: 'degraded', reasons: [/^The data folder cannot be used \(ENOTDIR/] })
  t.match(await watchlist(app), { fault: ready.reasons[0] })
  t.notMatch(JSON.stringify(ready), dataDir)
  rmSync(join(dataDir, 'sources', 'un'))
  await refresh.syncNow()
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'ok', reasons: [] })
})
