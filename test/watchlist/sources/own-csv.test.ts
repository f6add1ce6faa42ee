import t from 'tap'
import { readOwnCsv } from '../../../src/watchlist/sources/own-csv.js'
import { filled, fixture, readAll, source } from './reading.js'

t.test('a company\'s own list', async t => {
  const { records, skipped } = await readAll(options => readOwnCsv('internal', fixture('own.csv'), options))
  t.same(records.map(filled), [
    {
      list: 'internal',
      reference: 'A-1',
      type: 'company',
      names: [
        { name: 'Example Agency', kind: 'primary', weak: false, script: 'latin' },
        { name: 'Agency One', kind: 'aka', weak: false, script: 'latin' },
        { name: 'Ajans', kind: 'aka', weak: false, script: 'latin' }
      ],
      countries: ['RU', 'CN'],
      identifiers: [{ scheme: 'inn', value: '9900001205', unverified: true }],
      programs: ['internal-2026'],
      listedOn: '2026-01-02',
      remarks: [{ label: 'Remarks', text: 'sent 20 workers, 2025' }]
    },
    { list: 'internal', reference: 'A-2', type: 'person', names: [{ name: 'Hong Kil Tong', kind: 'primary', weak: false, script: 'latin' }], countries: ['KP'] }
  ])
  t.same(skipped, [{ reason: 'id is taken by an earlier row', place: 'A-2' }, { reason: 'no reference', place: 'Nameless id' }])
})

const REFUSED: [text: string, fault: RegExp][] = [
  ['name,country\nA,B\n', /column "country" is not known/],
  ['id,type\n1,company\n', /has no column "name"/],
  ['id,name,type\n1,A,firm\n', /1: type "firm" must be company, organization, person, vessel or aircraft/],
  ['id,name\n1,"A\n', /is cut off: a quote is never closed/],
  ['id,name,inn\n1,A,\n2,B\n3,C,\n', /2: fewer cells than the header/],
  ['', /is empty/]
]

t.test('faults of one\'s own list are named', async t => {
  for (const [text, fault] of REFUSED) await t.rejects(readAll(() => readOwnCsv('internal', source(text))), fault, JSON.stringify(text))
})
