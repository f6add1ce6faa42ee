import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { SearchBox } from '../../src/search/search-box.js'
import { atOnce } from '../../src/steps.js'

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

t.test('what is found', async t => {
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

t.test('filters', async t => {
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
