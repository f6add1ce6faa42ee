import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { ChangesPage } from '../../schemas/generations.js'
import type { Readiness } from '../../schemas/health.js'
import { buildApp } from '../../src/app.js'
import { loadConfig } from '../../src/config/load-config.js'
import { openServices } from '../../src/services/open-services.js'
import { post } from '../helper.js'
import { caList, unList } from '../watchlist/sync/publisher.js'
import { CA, open, screen, UN, versions, watchlist } from './fetching-service.js'

/** An answer without its id and its time, which differ each time. */
const verdictOf = (body: string) => body.replace(/"id":"[^"]+",/, '').replace(/,"screenedAt":"[^"]+"/, '')

t.test('it begins with the bundled list, and takes fetched ones into use', async t => {
  const { app, refresh } = await open(t)
  const bundled = await watchlist(app)
  t.match(bundled.sources?.map(({ id, status }) => [id, status]), [['un', 'waiting'], ['ca', 'waiting']])
  t.match((await screen(app, 'Belmarev Stroy')).json(), { decision: 'clear' })
  await refresh.syncNow()
  const fetched = await watchlist(app)
  t.not(fetched.version, bundled.version)
  t.match(fetched.sources, [{ id: 'un', status: 'ok', published: '2026-08-01', records: 20 }, { id: 'ca', status: 'ok', records: 1 }])
  t.match((await screen(app, 'Belmarev Stroy')).json(), { watchlist: { version: fetched.version }, matches: [{ name: 'Belmarev Stroy' }] })
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'ok', watchlist: { stale: false } })
})

t.test('a bad download is shown everywhere, the old list answers, and it recovers by itself', async t => {
  const { app, refresh, publisher } = await open(t)
  await refresh.syncNow()
  const { version } = await watchlist(app)
  publisher.publish(UN, '<html>closed</html>')
  await refresh.syncNow()
  t.match(await watchlist(app), { version, sources: [{ status: 'failing', reason: /is a web page/, failingSince: /Z$/, records: 20 }, { status: 'ok' }] })
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'degraded', reasons: [/^The list un cannot be refreshed: is a web page.*, since /] })
  const metrics = (await app.inject('/metrics')).body.split('\n')
  for (const line of ['tumen_list_up{list="un"} 0', 'tumen_list_up{list="ca"} 1', 'tumen_list_records{list="un"} 20', 'tumen_list_failing_seconds{list="ca"} 0',
    'tumen_list_syncs_total{outcome="failed"} 1', 'tumen_list_syncs_total{outcome="changed"} 1']) t.ok(metrics.includes(line), line)
  t.match((await screen(app, 'Belmarev Stroy')).json(), { matches: [{ name: 'Belmarev Stroy' }] })
  publisher.publish(UN, unList({ count: 20 }))
  await refresh.syncNow()
  t.match((await app.inject('/health/ready')).json<Readiness>(), { status: 'ok', reasons: [] })
})

t.test('past its age a list is stale', async t => {
  const { refresh } = await open(t, { LISTS_MAX_AGE: '1h' })
  await refresh.syncNow()
  const checkedAt = Date.parse(refresh.state().sources[0].checkedAt!)
  t.match(refresh.state(checkedAt + 3_600_000).sources[0], { status: 'ok' })
  t.match(refresh.state(checkedAt + 3_601_000).sources[0], { status: 'stale', ageS: 3_601 })
})

t.test('where lists would be stale before they are fetched again, the start says so in one line', async t => {
  const { start } = await open(t, { SYNC_INTERVAL: '10h' })
  const cases: [maxAge: string, warned: boolean][] = [['3d', false], ['11h', false], ['10h', true], ['1h', true]]
  for (const [LISTS_MAX_AGE, warned] of cases) {
    const { refresh } = await start({ LISTS_MAX_AGE })
    const warnings: string[] = []
    await refresh.start({ info () {}, warn: (_facts, text) => { warnings.push(text) } })
    t.equal(warnings.filter(text => /^LISTS_MAX_AGE is less than SYNC_INTERVAL and a tenth of it/.test(text)).length, warned ? 1 : 0, LISTS_MAX_AGE)
    await refresh.stop()
  }
})

t.test('an earlier version answers as it did, to a screening and to a batch', async t => {
  const { app, refresh } = await open(t)
  const before = (await screen(app, 'Mokran LLC')).body
  const { current } = await versions(app)
  await refresh.syncNow()
  const after = await watchlist(app)
  t.equal(verdictOf((await screen(app, 'Mokran LLC', current)).body), verdictOf(before), 'the same bytes')
  t.match((await screen(app, 'Belmarev Stroy', current)).json(), { decision: 'clear', watchlist: { version: current } })
  t.match((await screen(app, 'Belmarev Stroy', after.version)).json(), { matches: [{}] })
  const batch = await post(app, '/v1/screen/batch', { parties: [{ party: { name: 'Belmarev Stroy' } }], options: { watchlistVersion: current } })
  t.match(batch.json(), { results: [{ decision: 'clear', watchlist: { version: current } }] })
  for (const response of [await screen(app, 'Mokran LLC', '0123456789abcdef'), await post(app, '/v1/screen/batch', {
    parties: [{ party: { name: 'Mokran' } }], options: { watchlistVersion: '0123456789abcdef' }
  })]) {
    t.equal(response.statusCode, 404)
    t.match(response.json(), { code: 'VERSION_NOT_KEPT', errors: [{ path: '/options/watchlistVersion', message: /^"0123456789abcdef" is not kept; these are: / }] })
  }
})

t.test('two versions are compared field by field, and the pages together are the whole comparison', async t => {
  const { app, refresh, publisher } = await open(t)
  await refresh.syncNow()
  const { version: from } = await watchlist(app)
  publisher.publish(UN, unList({ count: 21, mark: 'B', date: '2026-08-02' }))
  publisher.publish(CA, caList('Orvel Shipyard'))
  await refresh.syncNow()
  const { version: to } = await watchlist(app)
  const page = async (query: string) => (await app.inject(`/v1/watchlist/changes?from=${from}&${query}`)).json<ChangesPage>()
  const all = await page('limit=500')
  t.match(all, { from: { version: from }, to: { version: to }, counts: { added: 2, removed: 1, changed: 20 } })
  t.match(all.items.find(({ id }) => id.endsWith('KPe.900')), {
    kind: 'changed', fields: [{ field: 'addresses', added: [/Street B/], removed: [/Street A/] }]
  })
  t.match((await page('kind=added')).items, [{ kind: 'added', id: 'CA:Russia, Orvel Shipyard', lists: ['CA'] }, { kind: 'added', id: /KPe\.920$/, lists: ['UNSC 1718'] }])
  const pages: ChangesPage['items'] = []
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await page(`limit=5${cursor}`)
    pages.push(...items)
    if (nextCursor === undefined) break
    cursor = `&cursor=${nextCursor}`
  }
  t.same(pages, all.items)
  t.same((await app.inject(`/v1/watchlist/changes?from=${to}&to=${from}`)).json<ChangesPage>().counts, { added: 1, removed: 2, changed: 20 })
  const cases: [query: string, status: number, code: string][] = [
    [`from=${from}&to=nowhere`, 404, 'VERSION_NOT_KEPT'], ['from=nowhere', 404, 'VERSION_NOT_KEPT'],
    [`from=${from}&cursor=x`, 400, 'INVALID_CURSOR'], [`from=${to}&to=${to}&cursor=${(await page('limit=5')).nextCursor}`, 409, 'CURSOR_OUTDATED'],
    ['', 400, 'INVALID_REQUEST'], [`from=${from}&kind=moved`, 400, 'INVALID_REQUEST']
  ]
  for (const [query, status, code] of cases) t.match((await app.inject(`/v1/watchlist/changes?${query}`)).json(), { status, code }, query)
})

t.test('without fetched lists the version in use is the only one', async t => {
  const services = await openServices(loadConfig({ LOG_LEVEL: 'silent', WORKERS: '0', MAX_EVENT_LOOP_DELAY_MS: '0' }))
  const app = await buildApp(services)
  t.teardown(() => app.close())
  const { current, versions: kept } = await versions(app)
  t.same(kept.map(({ version }) => version), [current])
  t.equal((await screen(app, 'Mokran LLC', current)).statusCode, 200)
  t.equal((await screen(app, 'Mokran LLC', '0123456789abcdef')).statusCode, 404)
  t.notOk('sources' in await watchlist(app))
})

t.test('no more versions are kept than asked for, and never fewer than the one in use', async t => {
  const { app, refresh, publisher } = await open(t, { GENERATIONS_KEPT: '2' })
  for (const mark of ['A', 'B', 'C']) {
    publisher.publish(UN, unList({ count: 20, mark }))
    await refresh.syncNow()
  }
  const { current, versions: kept } = await versions(app)
  t.equal(kept.length, 2)
  t.equal(kept[0].version, current)
})

t.test('started again, it begins where it was; a damaged version is passed over, said, and made anew', async t => {
  const { app, refresh, dataDir, start } = await open(t)
  await refresh.syncNow()
  const { version } = await watchlist(app)
  t.equal((await watchlist((await start()).app)).version, version)

  writeFileSync(join(dataDir, 'generations', `${version}.ndjson.gz`), 'spoilt')
  const damaged = await start()
  t.not((await watchlist(damaged.app)).version, version)
  t.match((await damaged.app.inject('/health/ready')).json<Readiness>(), { status: 'degraded', reasons: [`Generation ${version} is damaged (its bytes are not those that were written)`] })
  await damaged.refresh.syncNow()
  t.equal((await watchlist(damaged.app)).version, version)
  t.match((await damaged.app.inject('/health/ready')).json<Readiness>(), { status: 'ok' })
  t.notOk(readdirSync(join(dataDir, 'generations')).some(name => name.endsWith('.tmp')))
})

t.test('two processes on one folder: the other takes up what one has fetched', async t => {
  const { app, refresh, start } = await open(t)
  const other = await start()
  await refresh.syncNow()
  await other.refresh.follow()
  t.equal((await watchlist(other.app)).version, (await watchlist(app)).version)
  t.match((await watchlist(other.app)).sources, [{ status: 'ok' }, { status: 'ok' }])
})

t.test('a folder that cannot be used stops the start in one line', async t => {
  const file = join(t.testdir({ file: '' }), 'file')
  await t.rejects(openServices(loadConfig({ LISTS: 'un', DATA_DIR: join(file, 'data') })), { message: /^DATA_DIR .*file.data: cannot be used \(ENOTDIR\)$/ })
})
