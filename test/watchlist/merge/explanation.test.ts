import t from 'tap'
import { explanationOf } from '../../../src/watchlist/merge/explanation.js'

t.test('each record is explained by its own listing, though two lists use one number', async t => {
  const { records } = explanationOf({
    id: 'OFAC:4',
    name: 'Tolmen LLC',
    type: 'company',
    sourceRecords: ['OFAC:4', 'AU:4', 'AU:4 (2)', 'CH:14'],
    listings: [{ list: 'OFAC SDN', reference: '4', listedOn: '2023-05-23' }, { list: 'AU', reference: '4' }]
  })
  t.same(records, [
    { record: 'OFAC:4', says: ['OFAC SDN', 'listed on 2023-05-23'] },
    { record: 'AU:4', says: ['AU'] },
    { record: 'AU:4 (2)', says: ['AU'] },
    { record: 'CH:14', says: [] }
  ])
})
