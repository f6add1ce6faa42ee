import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { SearchBox } from '../../src/search/search-box.js'
import { atOnce } from '../../src/steps/steps.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'

const parties: ListedParty[] = [
  { id: 'A:1', name: 'Mokran LLC', type: 'company', aliases: [{ name: 'OOO Mokran' }], addresses: ['Kolpino, St. Petersburg'], listings: [{ list: 'OFAC SDN', programs: ['DPRK3'] }], labour: { link: 'direct' } },
  { id: 'B:2', name: 'Korea Namgang Trading Corporation', type: 'company', aliases: [{ name: '조선남강무역회사' }], listings: [{ list: 'UNSC 1718', programs: ['DPRK2'] }] },
  { id: 'C:3', name: 'Kim Chol', type: 'person', listings: [{ list: 'UNSC 1718' }], labour: { link: 'enabler' } },
  { id: 'D:4', name: 'Twin', type: 'vessel' },
  { id: 'C:4', name: 'Twin', type: 'vessel' }
]
const box = new SearchBox(parties)
const ids = (q: string, filters = {}) => box.search({ q, ...filters }).map(({ entityId }) => entityId)

t.test('built in steps it is the same box', async t => {
  const inSteps = atOnce(SearchBox.inSteps(parties))
  for (const q of ['mok', 'trading', 'twin', 'petersburg', 'korea namgang', 'DPRK3']) t.strictSame(inSteps.search({ q }), box.search({ q }), q)
})

t.test('every word is found in any order, by its beginning and despite a slip', async t => {
  const cases: [q: string, found: string[]][] = [
    ['mok', ['A:1']],
    ['MOKRAN', ['A:1']],
    ['mokrna', ['A:1']], // two letters swapped
    ['trading namgang', ['B:2']], // any order
    ['namgang mokran', []], // every word
    ['남강', ['B:2']],
    ['petersburg', ['A:1']],
    ['dprk3', ['A:1']],
    ['DPRK2', ['B:2']],
    ['dprk9', []],
    ['twin', ['C:4', 'D:4']], // ties in the order of ids
    ['xyzzy', []]
  ]
  for (const [q, found] of cases) t.same(ids(q), found, q)
})

t.test('of many words the longest may have slips, and all the others have to stand in what is found', async t => {
  const listed = new SearchBox([{
    id: 'L:1', name: 'Tolmen General Trading Corporation', type: 'company', addresses: ['Room 12, Sonhung Street, Pyongyang District'],
    listings: [{ list: 'UNSC 1718', programs: ['DPRK3'] }]
  }])
  const cases: [q: string, found: boolean][] = [
    ['tolmen general trading corporation room 12 sonhung street pyongyang district', true],
    ['tolmen general tradng corporation room 12 sonhung stret pyongyang district', true],
    ['tolmen general trading corporation dprk3 12 sonhung street pyongyang district', true],
    ['tolmen general trading corporation room 13 sonhung street pyongyang district', false],
    ['tolmen general trading corporation roof 12 sonhung street pyongyang district', false],
    ['tolmen general trading corporation orvelskaya 12 sonhung street pyongyang district', false],
    ['tolmen '.repeat(25).trim(), true],
    ['a b c d e f g h i j k l m n o p q r s t u v w x y z', false]
  ]
  for (const [q, found] of cases) t.equal(listed.search({ q }).length === 1, found, q)
})

t.test('of a word that is longer than any the beginning is searched for', async t => {
  const unspaced = '조선남강무역총회사'.repeat(5)
  const listed = new SearchBox([{ id: 'L:1', name: unspaced, type: 'company' }])
  t.equal(listed.search({ q: unspaced }).length, 1)
  t.equal(listed.search({ q: '가나다라마바사아자차카타파하'.repeat(5) }).length, 0)
})

t.test('a name comes before those that hold its words, and these before those that are only like it', async t => {
  const kims: ListedParty[] = ['KIM JUNG JONG', 'KIM Jong Un II', 'Kim, Jong-un', 'KIM Jong Sik', 'PAK Un'].map((name, i) => ({ id: `K:${i}`, name, type: 'person' }))
  const named = new SearchBox([...kims, { id: 'K:9', name: 'Supreme Leader', type: 'person', aliases: [{ name: 'Kim Jong Un' }] }])
  const found = (q: string) => named.search({ q }).map(({ name }) => name)
  const cases: [q: string, first: string[]][] = [
    ['kim jong un', ['Kim, Jong-un', 'Supreme Leader', 'KIM Jong Un II']],
    ['UN KIM-JONG', ['Kim, Jong-un', 'Supreme Leader', 'KIM Jong Un II']],
    ['kim jong s', ['KIM Jong Sik']]
  ]
  for (const [q, first] of cases) t.same(found(q).slice(0, first.length), first, q)
  const scores = named.search({ q: 'kim jong un' }).map(({ score }) => score)
  t.same(scores.slice(0, 2), [1, 1])
  t.same(scores, scores.toSorted((a, b) => b - a), 'the score orders hits')
})

t.test('a listed party comes first when its own name is asked, or behind others of the very same name', async t => {
  const { parties } = await readBundledWatchlist()
  const listed = new SearchBox(parties)
  const words = (name: string) => name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '').sort().join(' ')
  // Every sixth: each search goes through the whole list.
  const late = parties.filter((_, i) => i % 6 === 0).filter(({ id, name }) => {
    const hits = listed.search({ q: name, limit: 10 })
    const before = hits.slice(0, hits.findIndex(({ entityId }) => entityId === id) + 1)
    return before.length === 0 || before.some(hit => words(hit.name) !== words(name))
  })
  t.same(late.map(({ name }) => name), [])
})

t.test('filters and the limit narrow what is found', async t => {
  t.same(ids('k', { type: 'person' }), ['C:3'])
  t.same(ids('k', { labourLink: 'enabler' }), ['C:3'])
  t.same(ids('o', { list: 'OFAC SDN' }), ['A:1'])
  t.equal(ids('o', { limit: 1 }).length, 1)
})

t.test('highlights name the field and cut out what was typed', async t => {
  const cases: [q: string, field: string, marked: string][] = [
    ['mokran', 'name', 'Mokran'], ['남강', 'alias', '남강'], ['kolpino', 'address', 'Kolpino'], ['dprk3', 'program', 'DPRK3']
  ]
  for (const [q, field, marked] of cases) {
    const match = box.search({ q })[0].matches.find(match => match.field === field)
    t.same(match?.ranges.map(([start, end]) => match.value.slice(start, end)), [marked], q)
  }
})
