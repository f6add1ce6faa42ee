import t from 'tap'
import { readOwnCsv } from '../../../src/watchlist/sources/own-csv.js'
import { filled, fixture, readAll, source } from './reading.js'

t.test('every fact of a row in a company\'s own CSV comes into its record', async t => {
  const { records } = await readAll(() => readOwnCsv('internal', fixture('own.csv')))
  t.same(records.map(filled), [
    {
      list: 'internal',
      kind: 'own_list',
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
    { list: 'internal', kind: 'own_list', reference: 'A-2', type: 'person', names: [{ name: 'Hong Kil Tong', kind: 'primary', weak: false, script: 'latin' }], countries: ['KP'] }
  ])
})

const REFUSED: [text: string, fault: RegExp][] = [
  ['name,country\nA,B\n', /column "country" is not known/],
  ['id,type\n1,company\n', /has no column "name"/],
  ['id,name,type\n1,A,firm\n', /1: type "firm" must be company, organization, person, vessel or aircraft/],
  ['id,name\n1,"A\n', /is cut off: a quote is never closed/],
  ['id,name,inn\n1,A,\n2,B\n3,C,\n', /2: fewer cells than the header/],
  ['id,name\nA-1,B,C\n', /A-1: more cells than the header/],
  ['', /is empty/],
  ['id,name\n,Nameless id\n', /Nameless id: id is missing/],
  ['id,name\n,\n', /a row: id is missing/],
  ['id,name\nA-1,First\nA-2,Other\nA-1,Second\n', /A-1: id is that of "First" and again of "Second"/],
  ['id,name\nA-1,-\n', /A-1: name: "-" has no letter or digit/],
  ['id,name,aliases\nA-1,B,C|(?)\n', /A-1: aliases: "\(\?\)" has no letter or digit/],
  ['id,name\nA-1,B\ufffd\n', /A-1: name: "B\ufffd" holds U\+FFFD/],
  ['id,name,aliases\nA-1,B,C|D\ufffd\n', /A-1: aliases: "D\ufffd" holds U\+FFFD, which stands for a letter that was lost in a wrong encoding/],
  ['id,name,inn,Name\nA-1,Zed,,Y\n', /line 1: column "Name" is there twice/],
  ['id,name,countries\nA-1,B,RU|Atlantis\n', /A-1: countries: "Atlantis" is not a country that Tumen knows/],
  ['id,name,countries\nA-1,B,Korea\n', /A-1: countries: "Korea" may be KP or KR/],
  ['id,name,birth_dates\nA-1,B,foo\n', /A-1: birth_dates: "foo" is not a date that can be read/],
  ['id,name,birth_dates\nA-1,B,1970-05-23|1970-13-01\n', /A-1: birth_dates: "1970-13-01" is not a date that can be read/],
  ['id,name,birth_dates\nA-1,B,31 Feb 1970\n', /A-1: birth_dates: "31 Feb 1970" is not a date that can be read/],
  ['id,name,birth_dates\nA-1,B,1899\n', /A-1: birth_dates: "1899" is not a date that can be read/],
  ['id,name,listed_on\nA-1,B,31.31.2020\n', /A-1: listed_on: "31\.31\.2020" is not a date that can be read/],
  ['id,name,listed_on\nA-1,B,2021-02-29\n', /A-1: listed_on: "2021-02-29" is not a date that can be read/],
  ['id,name,inn\nA-1,B,none\n', /A-1: inn: "none" holds nothing to compare/]
]

t.test('faults of one\'s own list are named', async t => {
  for (const [text, fault] of REFUSED) await t.rejects(readAll(() => readOwnCsv('internal', source(text))), fault, JSON.stringify(text))
})

const TAKEN: [cells: string, value: object][] = [
  ['countries,Namibia|na', { countries: ['NA'] }],
  ['countries,n/a', {}],
  ['birth_dates,1970-05|23.05.1971', { birthDates: ['1970-05', '1971-05-23'] }],
  ['birth_dates,circa 1947', { birthDates: ['1947'], birthDateNotes: ['circa 1947'] }],
  ['birth_dates,unknown', {}],
  ['listed_on,2020', { listedOn: '2020' }],
  ['listed_on,24 Apr 2009', { listedOn: '2009-04-24' }],
  ['listed_on,-', {}],
  ['inn,9900001205', { identifiers: [{ scheme: 'inn', value: '9900001205', unverified: true }] }],
  ['remarks,sent 20 workers,,', { remarks: [{ label: 'Remarks', text: 'sent 20 workers' }] }]
]

t.test('what is not known may be said so, and a number that fails its check is marked', async t => {
  for (const [cells, value] of TAKEN) {
    const column = cells.split(',', 1)[0]
    const cell = cells.slice(column.length + 1)
    const { records } = await readAll(() => readOwnCsv('internal', source(`id,name,${column}\nA-1,B,${cell}\n`)))
    const names = [{ name: 'B', kind: 'primary', weak: false, script: 'latin' }]
    t.same(records.map(filled), [{ list: 'internal', kind: 'own_list', reference: 'A-1', type: 'company', names, ...value }], cells)
  }
})
