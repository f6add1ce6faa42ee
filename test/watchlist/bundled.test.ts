import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import t from 'tap'
import type { ListedIdentifier, ListedParty } from '../../schemas/listed-party.js'
import { isValidIdentifier } from '../../src/identifiers/identifier.js'
import { bundledPath, loadWatchlist, readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { contentVersion } from '../../src/watchlist/content.js'
import { SOURCED } from '../../src/watchlist/merge/curated-facts.js'
import { readWatchlist } from '../../src/watchlist/read.js'

const watchlist = await readBundledWatchlist()
const corpus = buildCorpus(watchlist)
const listings = watchlist.parties.flatMap(party => party.listings ?? [])
const identifiers = watchlist.parties.flatMap(party => (party.identifiers ?? []).map(identifier => [party, identifier] as const))

function listed (id: string): ListedParty {
  return corpus.byId.get(id)!
}

function withScheme (scheme: ListedIdentifier['scheme']): ListedIdentifier[] {
  return identifiers.flatMap(([, identifier]) => identifier.scheme === scheme ? [identifier] : [])
}

t.test('all parties are there, each once', async t => {
  t.equal(corpus.counts.parties, 772)
  t.equal(corpus.byId.size, 772)
  t.same(corpus.counts.byType, { aircraft: 16, company: 256, organization: 43, person: 344, vessel: 113 })
  t.same(corpus.counts.byLabourLink, { direct: 84, dprk_sanctioned: 554, enabler: 134 })
})

t.test('each list has the records and the date of its source', async t => {
  t.same(corpus.lists.map(({ list, kind, date, records }) => [list, kind, date, records]), [
    ['AU', 'designation', '2026-07-23', 221],
    ['EU', 'designation', undefined, 13],
    ['KR', 'designation', undefined, 39],
    ['OFAC SDN', 'designation', '2024-07-02', 657],
    ['UK', 'designation', '2026-04-29', 261],
    ['UNSC 1718', 'designation', '2026-08-01', 155],
    ['US CBP CAATSA 321 detention', 'import_detention', undefined, 4]
  ])
  t.equal(new Set(listings.filter(({ list }) => list === 'UNSC 1718').map(({ reference }) => reference)).size, 155)
})

t.test('no listing date is made up', async t => {
  t.equal(listings.filter(({ listedOn }) => listedOn !== undefined).length, 740)
  t.equal(listings.filter(({ listedBetween }) => listedBetween !== undefined).length, 80)
  t.equal(listings.filter(({ listedOn, listedBetween }) => listedOn === undefined && listedBetween === undefined).length, 530)
  t.same(listings.filter(({ listedBetween: [from, to] = ['1', '2'] }) => from >= to), [])
  t.notOk('listedOn' in listed('OFAC:19611').listings![0], 'the SDN file has no date for most entries')
  t.equal(listed('KR:kumsong').listings![0].listedOn, '2023-05', 'a month stays a month')
})

t.test('a detention of goods is no designation', async t => {
  t.same(new Set(listings.filter(({ list }) => !list.includes('CAATSA 321')).map(({ kind }) => kind)), new Set(['designation']))
  for (const id of ['CBP:jingde', 'CBP:lining', 'CBP:rixin', 'CBP:sunrise']) {
    t.same(listed(id).listings!.map(({ kind }) => kind), ['import_detention'])
  }
})

t.test('identifiers have our schemes, and what fails its check is marked', async t => {
  const ofFailing = [['OFAC:23513', '543400']]
  t.same(identifiers.filter(([, { unverified }]) => unverified).map(([{ id }, { value }]) => [id, value]), ofFailing)
  t.same(identifiers.filter(([, { scheme, value }]) => isValidIdentifier(scheme, value) === false).map(([{ id }, { value }]) => [id, value]), ofFailing)
  t.same(new Set(withScheme('inn').map(({ country }) => country)), new Set(['RU']))
  t.same(new Set(withScheme('ogrn').map(({ country }) => country)), new Set(['RU']))
  t.same(new Set(withScheme('uscc').map(({ country }) => country)), new Set(['CN']))
  t.same(new Set(withScheme('crypto_wallet').map(({ label }) => label)), new Set(['XBT', 'ETH', 'TRX', 'USDT', 'USDC', 'ARB', 'BSC']))
  t.same(withScheme('passport').filter(({ value }) => !/^[A-Z]{0,3}[ -]?\d[\d ]{4,9}[A-Z]?$/.test(value)), [])
})

t.test('the facts that an analyst looks up stand with their parties', async t => {
  const mokran = listed('OFAC:30083')
  t.match(mokran, {
    name: 'MOKRAN LLC',
    countries: ['RU'],
    organizationTypes: ['Construction of other civil engineering projects'],
    identifiers: [{ scheme: 'inn', value: '7811489970', country: 'RU' }, { scheme: 'ogrn', value: '1117847131643', country: 'RU' }],
    listings: [{ list: 'OFAC SDN', reference: '30083', programs: ['DPRK3'], listedOn: '2020-11-19' }],
    labour: { link: 'direct', sectors: ['construction'], basis: /St Petersburg/ },
    sourceQuality: 'official'
  })
  t.match(listed('OFAC:40203').identifiers, [{ scheme: 'inn', value: '7743531082' }, { scheme: 'ogrn', value: '1047796451658' }],
    'numbers that the source calls by other names')
  t.ok(listed('OFAC:52282').identifiers!.some(({ scheme, value }) => scheme === 'imo' && value === '5619960'), 'a company number that is an IMO number')
  t.match(listed('UN:KPi.068').identifiers, [
    { scheme: 'passport', value: '108120258', country: 'KP', note: 'issued 2018-02-14, expiration date 14 Feb. 2023' },
    { scheme: 'passport', value: '927234267' }
  ].reverse())
  t.match(listed('UN:KPi.068'), {
    name: 'KIM TONG CHOL', birthDates: ['1966-01-27', '1966-01-28'], factSources: { birthDates: { '1966-01-27': ['UNSC', 'AU'], '1966-01-28': ['OFAC'] } }
  }, 'a slip of a day between two lists that mean one person')
  t.same(listed('UN:KPi.053').birthDates, ['1925-01-25'])
  t.same(listed('UN:KPi.053').birthDateNotes, ['9157'])
  t.equal(listed('OFAC:23178').labour!.basisVerified, false)
})

/** The facts of a party that could name their sources but do not. */
function unsourced ({ name, aliases = [], identifiers = [], remarks = [], factSources, ...party }: ListedParty): string[] {
  return [
    ...factSources?.name?.length ? [] : [name],
    ...aliases.filter(({ sources = [] }) => sources.length === 0).map(({ name }) => name),
    ...identifiers.filter(({ sources = [] }) => sources.length === 0).map(({ value }) => value),
    ...remarks.filter(({ sources = [] }) => sources.length === 0).map(({ text }) => text),
    ...SOURCED.flatMap(field => (party[field] ?? []).filter(value => (factSources?.[field]?.[value] ?? []).length === 0))
  ]
}

t.test('every fact says which list, or that people, said it', async t => {
  t.same(watchlist.parties.flatMap(party => unsourced(party).map(fact => [party.id, fact])), [])
  t.match(listed('OFAC:19611'), {
    countries: ['KP', 'RU'],
    factSources: {
      name: ['OFAC'],
      countries: { KP: ['OFAC'], RU: ['OFAC'] },
      addresses: { 'Korea, North': ['OFAC'], 'Taedonggang District, Pyongyang, Democratic People’s Republic of Korea': ['curated'] }
    }
  }, 'a record of one list to which a curated one of another was added')
  t.same(listed('KR:kumsong').factSources, { name: ['KR'], countries: { KP: ['KR'] } }, 'a notice of which there is no file')
  t.same(listed('X:mrb').factSources?.name, ['curated'], 'no list at hand has the party')
  const sayers = new Set(watchlist.parties.flatMap(({ factSources: { name = [], ...tables } = {} }) => [...name, ...Object.values(tables).flatMap(Object.values).flat()]))
  t.same([...sayers].sort(), ['AU', 'CBP', 'EU', 'KR', 'OFAC', 'UK', 'UNSC', 'curated'])
})

t.test('names are those that people chose, as the lists have them', async t => {
  const names: [id: string, name: string][] = [['OFAC:12211', 'KIM Yong Chol'], ['UN:KPe.001', 'KOREA MINING DEVELOPMENT TRADING CORPORATION'], ['X:tsmr', 'TSMRBANK, OOO']]
  for (const [id, name] of names) t.equal(listed(id).name, name)
})

t.test('why a party is linked to labour is said in sentences', async t => {
  const unfit = watchlist.parties.filter(({ labour }) => !/^[A-Z].*\.$/.test(labour!.basis!) || /verify|brief|undefined/.test(labour!.basis!))
  t.same(unfit.map(({ id }) => id), [])
})

t.test('the manifest describes the file beside it', async t => {
  const manifest = JSON.parse(await readFile(join(dirname(bundledPath()), 'manifest.json'), 'utf8'))
  const bytes = await readFile(bundledPath())
  t.equal(manifest.sha256, createHash('sha256').update(bytes).digest('hex'))
  t.equal(manifest.version, corpus.version)
  t.equal(manifest.records, corpus.counts.parties)
  t.equal(corpus.asOf, '2026-08-01')
  t.equal(manifest.version, contentVersion(watchlist.parties))
  t.same(manifest.lists, corpus.lists)
})

const MISMATCHES: [what: string, manifest: (said: object) => string, message: RegExp][] = [
  ['another version', said => JSON.stringify({ ...said, version: '0123456789abcdef', sha256: '' }), /list\.ndjson: is version \w+ and manifest\.json describes 0123456789abcdef: run/],
  ['no manifest', said => JSON.stringify({ ...said, lists: undefined }), /manifest\.json: is no manifest: run/],
  ['not JSON', () => '{', /manifest\.json: cannot be read \(/]
]

t.test('a list and a manifest that do not belong together are refused', async t => {
  const said = JSON.parse(await readFile(join(dirname(bundledPath()), 'manifest.json'), 'utf8'))
  const bytes = await readFile(bundledPath())
  for (const [what, manifest, message] of MISMATCHES) {
    const folder = t.testdir({ 'list.ndjson': bytes, 'manifest.json': manifest(said) })
    await t.rejects(readBundledWatchlist(join(folder, 'list.ndjson')), { name: 'WatchlistError', message }, what)
  }
})

t.test('a list whose lines stand in another order is the one that its manifest describes', async t => {
  const folder = t.testdir({
    'list.ndjson': watchlist.parties.toReversed().map(party => JSON.stringify(party)).join('\n'),
    'manifest.json': await readFile(join(dirname(bundledPath()), 'manifest.json'))
  })
  t.equal((await readBundledWatchlist(join(folder, 'list.ndjson'))).version, corpus.version)
})

t.test('a list that was changed under its manifest is refused', async t => {
  const folder = t.testdir({
    'list.ndjson': watchlist.parties.slice(1).map(party => JSON.stringify(party)).join('\n'),
    'manifest.json': await readFile(join(dirname(bundledPath()), 'manifest.json'))
  })
  await t.rejects(readBundledWatchlist(join(folder, 'list.ndjson')), { name: 'WatchlistError', message: /is version \w+ and manifest\.json describes/ })
})

t.test('the list to start with is the bundled one unless a path says otherwise', async t => {
  t.equal((await loadWatchlist()).version, corpus.version)
  const path = join(t.testdir({ 'own.ndjson': '{"id":"1","name":"A","type":"company"}' }), 'own.ndjson')
  t.equal((await loadWatchlist(path)).parties.length, 1)
  t.equal((await readWatchlist(bundledPath())).version, corpus.version, 'one content, one version, bundled or given')
})
