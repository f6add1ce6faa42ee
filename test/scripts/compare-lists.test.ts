import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { compareLists } from '../../scripts/watchlist/compare-lists.js'

const before: ListedParty = {
  id: 'OFAC:7',
  name: 'Yong Chol KIM',
  type: 'person',
  aliases: [{ name: 'Kim Y. C.', weak: true }],
  countries: ['KP'],
  listings: [{ list: 'OFAC SDN', reference: '7', programs: ['DPRK2'] }],
  labour: { link: 'direct' },
  sourceRecords: ['OFAC:7', 'UK:8']
}

t.test('each change of a party is told as its kind of difference', async t => {
  const cases: [rebuilt: ListedParty[], kinds: string[]][] = [
    [[before], []],
    [[{ ...before, name: 'KIM, Yong Chol' }], ['primary name written differently']],
    [[{ ...before, countries: ['CN'] }], ['country added', 'country gone']],
    [[{ ...before, aliases: [{ name: 'KIM Y.C.' }, { name: 'Kim' }] }], ['alias now strong', 'name added']],
    [[{ ...before, listings: [{ list: 'OFAC SDN', reference: '7', programs: ['DPRK2'], listedOn: '2017-01-11' }] }], ['listing date added']],
    [[{ ...before, labour: { link: 'enabler' } }], ['labour link changed']],
    [[], ['party gone']],
    [[before, { id: 'UK:8', name: 'Kim', type: 'person', sourceRecords: ['UK:8'] }], ['party divided']],
    [[before, { id: 'UK:9', name: 'Kim', type: 'person', sourceRecords: ['UK:9'] }], ['party new']],
    [[{ ...before, id: 'UN:1', formerIds: ['OFAC:7'] }], ['party joined to another']]
  ]
  for (const [rebuilt, kinds] of cases) t.same(compareLists([before], rebuilt).map(({ kind }) => kind).sort(), kinds)
})
