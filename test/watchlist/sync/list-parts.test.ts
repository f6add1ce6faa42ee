import t from 'tap'
import { PartCounts, shrunkPart } from '../../../src/watchlist/sync/list-parts.js'
import { record } from '../merge/records.js'

t.test('records are counted by list, and by what is listed because of North Korea', t => {
  const counts = new PartCounts()
  counts.add(record('OFAC SDN', '1', { programs: ['SDGT'] }))
  counts.add(record('OFAC SDN', '2', { programs: ['DPRK3'] }))
  counts.add(record('OFAC SDN', '3', { programs: ['NPWMD'], remarks: [{ label: 'Additional Sanctions Information', text: 'North Korea Sanctions Regulations, section 510.201' }] }))
  counts.add(record('EU', '4', { programs: ['UKR'] }))
  t.same(counts.parts(), [{ part: 'EU', records: 1 }, { part: 'OFAC SDN', records: 3 }, { part: 'OFAC SDN, North Korea', records: 2 }])
  t.end()
})

t.test('a part has shrunk when it lost more than the share and more than a few, or all', t => {
  const cases: [from: number, to: number, maxShrink: number, shrunk: boolean, why: string][] = [
    [600, 540, 0.1, false, 'a tenth'],
    [600, 539, 0.1, true, 'more than a tenth'],
    [10, 8, 0.1, false, 'a few'],
    [10, 7, 0.1, true, 'more than a few'],
    [1, 0, 0.1, true, 'all'],
    [1, 0, 1, false, 'it may lose all'],
    [10, 12, 0.1, false, 'it grew']
  ]
  for (const [from, to, maxShrink, shrunk, why] of cases) {
    const found = shrunkPart([{ part: 'other', records: 5 }, { part: 'L', records: from }], [{ part: 'L', records: to }, { part: 'other', records: 5 }], maxShrink)
    t.same(found, shrunk ? { part: 'L', from, to } : undefined, why)
  }
  t.same(shrunkPart([{ part: 'L', records: 9 }], [], 0.1), { part: 'L', from: 9, to: 0 }, 'it is not there at all')
  t.end()
})
