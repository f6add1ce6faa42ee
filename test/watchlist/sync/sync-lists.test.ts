import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { GenerationStore } from '../../../src/watchlist/generations/generation-store.js'
import { packGeneration } from '../../../src/watchlist/generations/pack.js'
import { syncLists, type SyncReport } from '../../../src/watchlist/sync/sync-lists.js'
import type { SyncSettings } from '../../../src/watchlist/sync/sync-settings.js'
import { fixturePath } from '../sources/reading.js'
import { caList, Publisher, unList, type Answer, type UnListOptions } from './publisher.js'
import { settings } from './settings.js'

const UN = 'un/consolidated.xml'
const CA = 'ca/sema-lmes.xml'

async function open (t: Test, given: Partial<SyncSettings> = {}) {
  const publisher = await Publisher.open(t)
  publisher.publish(UN, unList({ count: 20 }))
  publisher.publish(CA, caList('Belmarev Stroy', 'Orvel Shipyard'))
  const dataDir = t.testdir({})
  const sync = async (more: Partial<SyncSettings> = {}) => await syncLists(settings(dataDir, { lists: ['un', 'ca'], mirror: publisher.url, ...given, ...more }))
  return { publisher, dataDir, sync, store: new GenerationStore(dataDir) }
}

const outcomes = ({ sources }: SyncReport) => sources.map(({ outcome }) => outcome)
const reasonOf = ({ sources: [{ state }] }: SyncReport) => state.fault?.reason

t.test('lists are fetched, checked, merged and kept; what has not changed is not fetched again', async t => {
  const { publisher, sync, store } = await open(t)
  const first = await sync()
  t.same(outcomes(first), ['fetched', 'fetched'])
  t.match(first.sources[0].state, { good: { records: 20, published: '2026-08-01', sha256: /^[0-9a-f]{64}$/ }, checkedAt: /Z$/ })
  const { parties, asOf } = await store.read(first.version!)
  t.equal(asOf, '2026-08-01')
  t.match(parties.find(({ name }) => name === 'Belmarev Stroy'), { listings: [{ list: 'CA' }] })
  t.match(parties.filter(({ listings }) => listings?.some(({ list }) => list === 'UNSC 1718')).length, 20, 'the bundled UN list has made way for the fetched one')
  t.ok(parties.some(({ listings }) => listings?.some(({ list }) => list === 'OFAC SDN')), 'a list that is not fetched stays as bundled')

  const again = await sync()
  t.same(outcomes(again), ['unchanged', 'unchanged'])
  t.equal(again.version, first.version)
  t.same(publisher.requests.slice(-2).map(({ conditional, status }) => [conditional, status]), [[true, 304], [true, 304]])
})

t.test('a list that is not fetched keeps its date and the note on it, and one that is fetched has its own or none', async t => {
  const { publisher, sync, store, dataDir } = await open(t)
  const bundled = (await readBundledWatchlist()).listDates
  const datesOf = async ({ version }: SyncReport) => {
    const { asOf, lists } = await store.read(version!)
    return { asOf, ...Object.fromEntries(lists!.map(({ list, date, dateNote }) => [list, [date, dateNote]])) }
  }
  t.match(await datesOf(await sync()), {
    asOf: '2026-08-01', 'UNSC 1718': ['2026-08-01', undefined], CA: [undefined, undefined],
    'OFAC SDN': [bundled['OFAC SDN'], 'with additions to 2026-08'], UK: [bundled.UK, undefined]
  })
  publisher.publish(UN, unList({ count: 20, date: '2026-01-01', mark: 'B' }))
  t.match(await datesOf(await sync({ force: true })), { asOf: bundled.AU, 'UNSC 1718': ['2026-01-01', undefined] }, 'an older list does not take the date back behind that of the others')
  copyFileSync(fixturePath('ofac-sdn.csv'), join(dataDir, 'sdn.csv'))
  t.match(await datesOf(await sync({ lists: ['ofac'], from: dataDir, force: true })), { asOf: '2026-08-01', 'OFAC SDN': [undefined, undefined], 'UNSC 1718': [bundled['UNSC 1718'], undefined] },
    'the date and the note of the bundled list are not those of the one that took its place')
})

t.test('a list that changes makes another version, and ids stay', async t => {
  const { publisher, sync, store } = await open(t)
  const first = await sync()
  await store.setCurrent(first.version!)
  publisher.publish(UN, unList({ count: 21, date: '2026-08-02', mark: 'B' }))
  const second = await sync()
  t.not(second.version, first.version)
  const ids = async (version: string) => (await store.read(version)).parties.map(({ id }) => id)
  const [before, after] = [await ids(first.version!), await ids(second.version!)]
  t.same(before.filter(id => !after.includes(id)), [])
  t.same(after.filter(id => !before.includes(id)).length, 1)
})

t.test('ids stay when the generation in use is damaged: those of the one before hold', async t => {
  const { sync, store, dataDir } = await open(t)
  await store.open()
  const keep = async (name: string, createdAt: number) => {
    const packed = await packGeneration({ parties: [{ id: 'CHOSEN:1', name, type: 'company', sourceRecords: ['CA:Russia, Belmarev Stroy'] }], listDates: {} }, [], new Date(createdAt))
    await store.write(packed)
    return packed.facts.version
  }
  await keep('Belmarev', 0)
  const inUse = await keep('Belmarev Stroy', 1)
  await store.setCurrent(inUse)
  writeFileSync(join(dataDir, 'generations', `${inUse}.ndjson.gz`), 'spoilt')
  const { parties } = await store.read((await sync()).version!)
  t.equal(parties.find(({ name }) => name === 'Belmarev Stroy')?.id, 'CHOSEN:1')
})

t.test('where another replica has fetched a newer list, one that cannot fetch it makes no older generation', async t => {
  const { publisher, sync, store, dataDir } = await open(t)
  const other = join(dataDir, 'other')
  mkdirSync(other)
  const replica = { sync: () => sync({ dataDir: other }), store: new GenerationStore(other) }
  const old = await replica.sync()
  await replica.store.setCurrent(old.version!)
  publisher.publish(UN, unList({ count: 21, date: '2026-08-02', mark: 'B' }))
  const newer = (await sync()).version!
  await replica.store.write(await store.readPacked(newer))
  await replica.store.setCurrent(newer)
  publisher.publish(UN, '<html>closed</html>')
  const failed = await replica.sync()
  t.same([outcomes(failed), failed.version, failed.fault], [['failed', 'unchanged'], undefined, undefined])
  publisher.publish(UN, unList({ count: 22, date: '2026-08-03', mark: 'C' }))
  const next = (await replica.sync()).version!
  t.equal((await replica.store.read(next)).parties.filter(({ listings }) => listings?.some(({ list }) => list === 'UNSC 1718')).length, 22)
})

const web = '<!DOCTYPE html><html><body>We will be back soon</body></html>'
const cutOff: Answer = (_request, response) => {
  const list = unList({ count: 20 })
  response.writeHead(200, { 'content-length': list.length })
  response.write(list.slice(0, 500), () => response.destroy())
}
const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${unList({ count: 20 }).replace(/^<\?xml.*?\?>/, '').replace('Street A', '&b;')}`
const external = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]>${unList({ count: 20 }).replace(/^<\?xml.*?\?>/, '').replace('Street A', '&x;')}`

t.test('every kind of bad download is refused with its reason, the last good list stays, and it recovers by itself', async t => {
  const cases: [what: string, answer: string | Buffer | Answer, reason: RegExp][] = [
    ['an error of the server', (_request, response) => response.writeHead(503).end(), /^is answered with status 503$/],
    ['a missing file', (_request, response) => response.writeHead(404).end(), /^is answered with status 404$/],
    ['an address that leads back to itself', (request, response) => response.writeHead(302, { location: request.url }).end(), /^is redirected in a circle$/],
    ['a web page', web, /is a web page, not a list/],
    ['a cut connection', cutOff, /^was cut off: the connection broke$/],
    ['a connection that goes silent', (_request, response) => { response.writeHead(200).write('<?xml') }, /^sent nothing for 1 s$/],
    ['half a list', unList({ count: 20 }).slice(0, 2_000), /consolidated\.xml is cut off: <\w+> is not closed/],
    ['an empty file', '', /is empty/],
    ['too much', unList({ count: 20 }) + ' '.repeat(100_000), /^is larger than 100000 bytes$/],
    ['too much, unannounced', (_request, response) => { response.writeHead(200); response.end(Buffer.alloc(200_000, ' ')) }, /^is larger than 100000 bytes$/],
    ['a packed body', (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))), /^comes packed/],
    ['entities within entities', bomb, /declares a document type/],
    ['an external entity', external, /declares a document type/],
    ['bytes in another encoding', Buffer.from(unList({ count: 20, mark: 'caf\u00e9' }), 'latin1'), /is not UTF-8/],
    ['UTF-8 that calls itself something else', Buffer.from(unList({ count: 20, mark: '톨멘' }).replace('UTF-8', 'ISO-8859-1')), /is UTF-8 and says that it is windows-1252/],
    ['an unknown encoding', unList({ count: 20 }).replace('UTF-8', 'KLINGON'), /encoding/],
    ['another list', caList('Belmarev Stroy'), /is not there as UN XML/],
    ['no record', unList({ count: 0 }), /^holds no record$/],
    ['a sudden shrink', unList({ count: 17, date: '2026-08-02' }), /^has shrunk from 20 to 17 records, more than 10 %/],
    ['an older state', unList({ count: 20, date: '2026-07-01' }), /^is of 2026-07-01, older than the one held, of 2026-08-01/],
    ['a small file that unpacks to a text without end', gzipSync(unList({ count: 20 }).replace('Street A', 'a'.repeat(21_000_000))), /has a record without end/],
    ['a small file that unpacks to space without end', gzipSync(unList({ count: 20 }).replace('<ENTITIES>', '<ENTITIES>' + ' '.repeat(21_000_000))), /has a text without end/],
    ['a small file that unpacks to depth without end', gzipSync(unList({ count: 20 }).replace('<ENTITIES>', '<ENTITIES>' + '<a>'.repeat(1_000))), /has elements within elements without end/],
    ['broken XML', unList({ count: 20 }).replace('</ENTITY>', '</ENTITI>'), /is not well-formed XML/]
  ]
  const { publisher, sync } = await open(t)
  const good = await sync()
  for (const [what, answer, reason] of cases) {
    publisher.publish(UN, answer)
    const bad = await sync()
    t.same(outcomes(bad), ['failed', 'unchanged'], what)
    t.match(reasonOf(bad), reason, what)
    t.notMatch(JSON.stringify(bad), /127\.0\.0\.1/, 'no address is shown')
    t.match(bad.sources[0].state.good, { records: 20, published: '2026-08-01' }, what)
    t.equal(bad.version, good.version, what)
    publisher.publish(UN, unList({ count: 20 }))
    const recovered = await sync()
    t.same([outcomes(recovered), reasonOf(recovered), recovered.version], [['unchanged', 'unchanged'], undefined, good.version], `${what}: recovered`)
  }
})

t.test('a list that loses much of a part is refused, though it is little of the whole', async t => {
  const cases: [what: string, before: UnListOptions, after: UnListOptions, reason: RegExp | undefined][] = [
    ['North Korea loses 3 of 20', { count: 60, others: 40 }, { count: 60, others: 43 }, /^has shrunk from 20 to 17 records of UNSC 1718, more than 10 %; if that is right, take it with tumen lists sync --force$/],
    ['another regime loses 5 of 40', { count: 60, others: 40 }, { count: 60, others: 35 }, /^has shrunk from 40 to 35 records of UNSC 1267, more than 10 %/],
    ['a small regime is gone', { count: 60, others: 2 }, { count: 58 }, /^has shrunk from 2 to 0 records of UNSC 1267, more than 10 %/],
    ['a small regime loses two', { count: 60, others: 8 }, { count: 58, others: 6 }, undefined],
    ['each part loses a tenth', { count: 60, others: 40 }, { count: 54, others: 36 }, undefined]
  ]
  for (const [what, before, after, reason] of cases) {
    const { publisher, sync } = await open(t, { lists: ['un'], dataDir: t.testdir({}) })
    publisher.publish(UN, unList(before))
    await sync()
    publisher.publish(UN, unList({ ...after, date: '2026-08-02' }))
    const report = await sync()
    t.same(outcomes(report), [reason === undefined ? 'fetched' : 'failed'], what)
    t.match(reasonOf(report), reason, what)
    t.same(outcomes(await sync({ force: true })), [reason === undefined ? 'unchanged' : 'fetched'], `${what}: by force`)
  }
})

t.test('a list that was kept before parts were counted is compared as a whole', async t => {
  const { publisher, sync, dataDir } = await open(t, { lists: ['un'] })
  publisher.publish(UN, unList({ count: 60, others: 40 }))
  await sync()
  const path = join(dataDir, 'sources', 'un', 'state.json')
  const { good: { parts, ...good }, ...state } = JSON.parse(readFileSync(path, 'utf8'))
  t.same(parts, [{ part: 'UNSC 1267', records: 40 }, { part: 'UNSC 1718', records: 20 }, { part: 'UNSC 1718, North Korea', records: 20 }])
  writeFileSync(path, JSON.stringify({ ...state, good }))
  publisher.publish(UN, unList({ count: 60, others: 43 }))
  t.same(outcomes(await sync()), ['fetched'])
  publisher.publish(UN, unList({ count: 60, others: 46 }))
  t.match(reasonOf(await sync()), /^has shrunk from 17 to 14 records of UNSC 1718/, 'from then on by its parts')
})

t.test('where no file is held, the list in use is what a new one is compared with', async t => {
  const { publisher, sync, store, dataDir } = await open(t, { lists: ['un'] })
  publisher.publish(UN, unList({ count: 60, others: 40 }))
  await store.setCurrent((await sync()).version!)
  rmSync(join(dataDir, 'sources'), { recursive: true })
  publisher.publish(UN, unList({ count: 60, others: 43 }))
  t.match(reasonOf(await sync()), /^has shrunk from 20 to 17 records of UNSC 1718/)
})

t.test('a server that says "not changed" of a list that is not here is no confirmation', async t => {
  const { publisher, sync } = await open(t)
  publisher.publish(UN, (_request, response) => response.writeHead(304).end())
  const report = await sync()
  t.same(outcomes(report), ['failed', 'fetched'])
  t.match(reasonOf(report), /^is answered with status 304$/)
  t.equal(report.sources[0].state.checkedAt, undefined)
})

t.test('the mark of an equal file is taken over, so that it is not fetched over and over', async t => {
  const { publisher, sync } = await open(t)
  await sync()
  publisher.publish(UN, ({ headers }, response) => headers['if-none-match'] === '"moved"'
    ? response.writeHead(304).end()
    : response.writeHead(200, { etag: '"moved"' }).end(unList({ count: 20 })))
  t.same(outcomes(await sync()), ['unchanged', 'unchanged'])
  t.same(outcomes(await sync()), ['unchanged', 'unchanged'])
  t.same(publisher.requests.filter(({ path }) => path === `/${UN}`).map(({ status }) => status), [200, 200, 304])
})

t.test('a fault keeps the time of its beginning', async t => {
  const { publisher, sync } = await open(t)
  publisher.publish(UN, web)
  const [first, second] = [(await sync()).sources[0].state.fault!, (await sync()).sources[0].state.fault!]
  t.equal(second.since, first.since)
  t.ok(second.at >= first.at)
})

t.test('a list that was never had holds a new version up', async t => {
  const { publisher, sync } = await open(t)
  publisher.publish(UN, web)
  const report = await sync()
  t.same(outcomes(report), ['failed', 'fetched'])
  t.match(report, { version: undefined, fault: /^The list un has never been had/ })
})

t.test('an operator may take a list that shrank', async t => {
  const { publisher, sync } = await open(t)
  await sync()
  publisher.publish(UN, unList({ count: 3, date: '2026-07-01' }))
  t.same(outcomes(await sync({ force: true })), ['fetched', 'unchanged'])
})

t.test('a list that may not be fetched, or needs a token, says so and is taken from a folder', async t => {
  const from = t.testdir({ data: {}, files: { 'mine.csv': 'id,name,type\n1,Tolmen Stroy,company\n', 'notes.txt': 'nothing' } })
  const dataDir = join(from, 'data')
  const online = await syncLists(settings(dataDir, { lists: ['own', 'eu', 'au'] }))
  t.match(online.sources.map(({ state }) => state.fault?.reason), [/^is only taken from a folder/, /^needs a token from its publisher: set EU_LISTS_TOKEN/, /dfat\.gov\.au/])
  const offline = await syncLists(settings(dataDir, { lists: ['own'], from: join(from, 'files') }))
  t.same(outcomes(offline), ['fetched'])
  t.match((await new GenerationStore(dataDir).read(offline.version!)).parties.find(({ name }) => name === 'Tolmen Stroy'), { listings: [{ list: 'mine', kind: 'own_list' }] })
})

t.test('an own list with the name of an official one is refused: it would take its place', async t => {
  const from = t.testdir({ data: {}, files: { 'UK.csv': 'id,name\n1,Tolmen Stroy\n' } })
  const report = await syncLists(settings(join(from, 'data'), { lists: ['own'], from: join(from, 'files') }))
  t.match(reasonOf(report), /^UK\.csv would be the list "UK", which is an official one: give the file another name$/)
})

t.test('offline, a folder that is not there is said', async t => {
  const { sync } = await open(t)
  t.match(reasonOf(await sync({ from: '/nowhere/lists' })), /^the folder that lists are taken from, or a file in it, cannot be read \(ENOENT\)$/)
})

t.test('offline, a list that the folder does not hold stays as it was', async t => {
  const { sync } = await open(t)
  const online = await sync()
  const folder = join(t.testdirName, '..', 'offline-folder')
  mkdirSync(folder, { recursive: true })
  t.teardown(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'un.xml'), unList({ count: 22, date: '2026-09-01' }))
  const offline = await sync({ from: folder, mirror: 'http://127.0.0.1:1' })
  t.same(outcomes(offline), ['fetched', 'absent'])
  t.not(offline.version, online.version)
})

t.test('a file that was altered on disk makes no version, and is fetched anew', async t => {
  const { dataDir, sync, publisher } = await open(t)
  const first = await sync()
  const folder = join(dataDir, 'sources', 'un')
  const [kept] = readdirSync(folder).filter(name => name !== 'state.json' && name !== 'incoming')
  const path = join(folder, kept, 'consolidated.xml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('China', 'Chile'))
  publisher.publish(CA, caList('Belmarev Stroy', 'Orvel Shipyard', 'Third'))
  const second = await sync()
  t.same(second.fault, undefined)
  t.notMatch(readFileSync(path, 'utf8'), /Chile/)
  t.not(second.version, first.version)
})
