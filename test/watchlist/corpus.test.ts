import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { contentVersion } from '../../src/watchlist/content.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import type { Watchlist } from '../../src/watchlist/read.js'

const PARTIES: ListedParty[] = [
  {
    id: 'OFAC:2',
    name: 'MOKRAN LLC',
    type: 'company',
    aliases: [{ name: 'OOO MOKRAN' }],
    listings: [{ list: 'OFAC SDN', kind: 'designation' }, { list: 'EU', kind: 'designation' }],
    labour: { link: 'direct' }
  },
  { id: 'CBP:1', name: 'Li-Ning', type: 'company', listings: [{ list: 'CBP', kind: 'import_detention' }], labour: { link: 'direct' } },
  { id: 'X:3', name: 'SONG Rim', type: 'person', listings: [{ list: 'EU', reference: '1' }, { list: 'EU', reference: '2', kind: 'designation' }] }
]

function watchlist (parties: readonly ListedParty[] = PARTIES): Watchlist {
  return { version: contentVersion(parties), asOf: '2026-08-01', parties, listDates: { EU: '2026-07-01', AU: '2026-07-23' } }
}

t.test('a corpus holds the parties by id, its lists and its counts', async t => {
  const corpus = buildCorpus(watchlist())
  t.equal(corpus.version, contentVersion(PARTIES))
  t.equal(corpus.asOf, '2026-08-01')
  t.same(corpus.parties.map(({ id }) => id), ['CBP:1', 'OFAC:2', 'X:3'])
  t.same([...corpus.byId].map(([id, { name }]) => [id, name]), [['CBP:1', 'Li-Ning'], ['OFAC:2', 'MOKRAN LLC'], ['X:3', 'SONG Rim']])
  t.same(corpus.counts, {
    parties: 3, names: 4, listings: 5, byType: { company: 2, person: 1 }, byLabourLink: { direct: 2 }
  })
  t.same(corpus.listNames, ['CBP', 'EU', 'OFAC SDN'])
  t.match(corpus.lists, [
    { list: 'CBP', kind: 'import_detention', parties: 1, records: 1 },
    { list: 'EU', date: '2026-07-01', parties: 2, records: 3 },
    { list: 'OFAC SDN', kind: 'designation', parties: 1, records: 1 }
  ])
  t.notOk('kind' in corpus.lists[1], 'a list whose listings do not all say their kind has none')
  t.notOk('date' in corpus.lists[0], 'a date that is not known is left out')
})

t.test('the order of lines leaves no trace', async t => {
  const { matcher: _, ...forwards } = buildCorpus(watchlist())
  const { matcher: __, ...backwards } = buildCorpus(watchlist(PARTIES.toReversed()))
  t.same(backwards, forwards)
})

t.test('a list\'s hash moves with its own listings and parties only', async t => {
  const hashes = (parties: readonly ListedParty[]) => Object.fromEntries(buildCorpus(watchlist(parties)).lists.map(({ list, sha256 }) => [list, sha256]))
  const before = hashes(PARTIES)
  const [mokran, ...others] = PARTIES
  const relisted = hashes([{ ...mokran, listings: [{ list: 'OFAC SDN', kind: 'designation', listedOn: '2020-11-19' }, mokran.listings![1]] }, ...others])
  t.not(relisted['OFAC SDN'], before['OFAC SDN'])
  t.equal(relisted.EU, before.EU)
  t.equal(relisted.CBP, before.CBP)
  const renamed = hashes([{ ...mokran, name: 'MOKRAN' }, ...others])
  t.not(renamed.EU, before.EU)
  t.equal(renamed.CBP, before.CBP)
})

t.test('a corpus cannot be changed', async t => {
  const source = [...PARTIES]
  const corpus = buildCorpus(watchlist(source))
  source.pop()
  t.equal(corpus.parties.length, 3)
  t.throws(() => { (corpus.parties as ListedParty[]).pop() }, TypeError)
  t.throws(() => { (corpus as { version: string }).version = '' }, TypeError)
})
