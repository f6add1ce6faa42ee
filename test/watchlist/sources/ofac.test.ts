import t from 'tap'
import { readOfacAdvanced } from '../../../src/watchlist/sources/ofac-advanced.js'
import { readOfacCsv } from '../../../src/watchlist/sources/ofac-csv.js'
import { readOfacXml } from '../../../src/watchlist/sources/ofac-xml.js'
import { changed, filled, fixture, readAll, source } from './reading.js'

const SET = {
  primary: fixture('ofac-sdn.csv'), addresses: fixture('ofac-add.csv'), aliases: fixture('ofac-alt.csv'), comments: fixture('ofac-sdn-comments.csv')
}

t.test('CSV: an entity with facts in its remarks, which go on in the comments in the middle of a word', async t => {
  const { records: [entity] } = await readAll(options => readOfacCsv('OFAC SDN', SET, options))
  t.same(filled(entity), {
    list: 'OFAC SDN',
    reference: '100',
    type: 'company',
    sourceUrl: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=100',
    names: [
      { name: 'EXAMPLE TRADING CORPORATION', kind: 'primary', weak: false, script: 'latin' },
      { name: 'EX', kind: 'aka', weak: true, script: 'latin' },
      { name: 'EXAMPLE GENERAL CORP.', kind: 'fka', weak: false, script: 'latin' }
    ],
    countries: ['RU', 'PS'],
    addresses: [
      { text: 'c/o 1 Example Street, Vladivostok 690000, Russia', country: 'RU' },
      { text: 'Region: Gaza', country: 'PS' }
    ],
    identifiers: [
      { scheme: 'inn', value: '9900001204', country: 'RU' },
      { scheme: 'ogrn', value: '1999900000120', country: 'RU', label: 'Registration Number' },
      { scheme: 'other', value: '990001001', country: 'RU', label: 'Tax ID No.' },
      { scheme: 'crypto_wallet', value: '1ExampLeExampLeExampLeExampLe123', label: 'XBT' },
      { scheme: 'crypto_wallet', value: '1ExampLeExampLeExampLeExampLe456', label: 'XBT' },
      { scheme: 'uscc', value: '91990000MA0000012F', country: 'CN' },
      { scheme: 'website', value: 'www.example.com' }
    ],
    organizationTypes: ['Construction of buildings'],
    programs: ['DPRK3', 'DPRK4'],
    remarks: [
      { label: 'Linked To', text: 'EXAMPLE MINISTRY' },
      { label: 'Linked To', text: 'EXAMPLE BANK' },
      { label: 'Secondary sanctions risk', text: 'North Korea Sanctions Regulations, sections 510.201 and 510.210' },
      { label: 'Remarks', text: 'all offices worldwide' }
    ]
  })
})

t.test('CSV: the facts that remarks give of a person and a ship come into their records', async t => {
  const { records: [, person, ship] } = await readAll(options => readOfacCsv('OFAC SDN', SET, options))
  t.same(person.names.map(({ name }) => name), ["CH'OE, Chun-sik", 'CHOE, Chun Sik'])
  t.same(person.birthDates, ['1954-10-12', '1955'])
  t.same(person.birthPlaces, ['Sariwon, North Korea'])
  t.same(person.identifiers, [
    { scheme: 'passport', value: '900000003', country: 'KP', note: 'issued 07 Dec 2011 expires 07 Dec 2016' },
    { scheme: 'national_id', value: 'AB-12', country: 'IR' }
  ])
  t.same(person.remarks, [{ label: 'Country', text: 'Ruritania' }, { label: 'Gender', text: 'Male' }], 'a country that is none is kept as text')
  t.same(person.addresses, [], 'an address of nothing is none')
  t.match(ship, {
    type: 'vessel',
    countries: ['KP'],
    identifiers: [{ scheme: 'other', label: 'Call Sign', value: 'HMZZ' }, { scheme: 'imo', value: '9999125' }, { scheme: 'other', label: 'MMSI' }]
  })
})

t.test('CSV: rows that belong to nobody are reported', async t => {
  const { records, skipped } = await readAll(options => readOfacCsv('OFAC SDN', SET, options))
  t.equal(records.length, 3)
  t.same(skipped.toSorted((a, b) => a.reason < b.reason ? -1 : 1), [
    { reason: '2 cells and not 12', place: '103' },
    { reason: 'first cell is no entry number', place: 'row 5' },
    { reason: 'ofac-add.csv: its entry is not in the primary file', place: '999' },
    { reason: 'ofac-alt.csv: its entry is not in the primary file', place: '99' }
  ])
})

t.test('CSV: remarks that end in a full stop were not cut, whatever the comments say', async t => {
  const primary = source('1,"A",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Gender Male."\r\n\x1a')
  const { records: [record] } = await readAll(() => readOfacCsv('OFAC SDN', { primary, comments: source('1,"Linked To: B."\r\n\x1a') }))
  t.same(record.remarks, [{ label: 'Gender', text: 'Male' }, { label: 'Linked To', text: 'B' }])
})

const REFUSED: [what: string, set: Parameters<typeof readOfacCsv>[1], fault: RegExp][] = [
  ['without the mark at the end', { primary: source('1,"A",-0- ,"X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n') }, /is cut off: the mark/],
  ['another file', { primary: source('name,country\r\nA,B\r\n') }, /line 1: is not a file of the OFAC CSV set/],
  ['a web page', { primary: source('<!DOCTYPE html><html></html>', 100) }, /is a web page/],
  ['not in order', { ...SET, aliases: source('100,1,"aka","A",-0- \r\n36,1,"aka","B",-0- \r\n\x1a') }, /is not sorted by entry number: 36 comes after 100/]
]

t.test('CSV: each kind of file that is no whole list is refused with its reason', async t => {
  for (const [what, set, fault] of REFUSED) await t.rejects(readAll(() => readOfacCsv('OFAC SDN', set)), fault, what)
})

t.test('older XML: every fact comes into its record, and dates begin with the month', async t => {
  const { records, skipped, published } = await readAll(options => readOfacXml('OFAC Consolidated', fixture('ofac.xml'), options))
  t.same(published, ['2025-03-28'], 'the month comes first in its dates')
  t.same(skipped, [{ reason: 'the file announces 3 records and holds 2' }])
  t.same(filled(records[0]), {
    list: 'OFAC Consolidated',
    reference: '201',
    type: 'person',
    sourceUrl: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=201',
    names: [
      { name: 'KIM, Hong', kind: 'primary', weak: false, script: 'latin' },
      { name: 'KIM, H.', kind: 'aka', weak: true, script: 'latin' },
      { name: 'KIM, Hung', kind: 'fka', weak: false, script: 'latin' }
    ],
    countries: ['CN', 'KP'],
    addresses: [{ text: '1 Street, Floor 2, Dandong, Liaoning, 118000, China', country: 'CN' }],
    identifiers: [{ scheme: 'passport', value: '900000004', country: 'KP', note: 'issued 19 Oct 2018 expires 19 Oct 2023' }],
    birthDates: ['1961'],
    birthPlaces: ['Sinuiju'],
    positions: ['Chief'],
    programs: ['DPRK3', 'NPWMD'],
    remarks: [{ label: 'Gender', text: 'Male' }, { label: 'Secondary sanctions risk', text: 'section 1' }, { label: 'Linked To', text: 'EXAMPLE BANK' }]
  })
  t.match(records[1], {
    names: [{ name: 'EXAMPLE BUREAU & CO' }],
    identifiers: [{ scheme: 'inn', value: '9900001205', country: 'RU', unverified: true }],
    organizationTypes: ['Software publishing']
  }, 'a number that fails its check is kept and marked')
})

t.test('older XML: the same file under the new namespace, with a prefix, gives the same records', async t => {
  const prefixed = await changed('ofac.xml', text => text.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1o:').replace('xmlns=', 'xmlns:o='))
  const [plain, other] = [await readAll(() => readOfacXml('OFAC SDN', fixture('ofac.xml'))), await readAll(() => readOfacXml('OFAC SDN', prefixed))]
  t.same(other.records, plain.records)
})

t.test('Advanced XML: what a party names by number is looked up before and after it', async t => {
  const { records, skipped, published } = await readAll(options => readOfacAdvanced(fixture('ofac-advanced.xml'), options))
  t.same(published, ['2026-08-01'])
  t.same(skipped, [{ reason: 'party without a profile', place: '303' }])
  t.same(filled(records[0]), {
    list: 'OFAC SDN',
    reference: '301',
    type: 'person',
    sourceUrl: 'https://sanctionssearch.ofac.treas.gov/Details.aspx?id=301',
    names: [
      { name: 'KIM, Son Il', kind: 'primary', weak: false, script: 'latin' },
      { name: '김선일', kind: 'aka', weak: false, script: 'hangul' },
      { name: 'SON', kind: 'aka', weak: true, script: 'latin' }
    ],
    countries: ['KP', 'CN'],
    addresses: [{ text: '1 River Road, Dandong, China', country: 'CN' }],
    identifiers: [
      { scheme: 'passport', value: '900000005', country: 'KP', note: 'expires 2027-02-03' },
      { scheme: 'crypto_wallet', value: '0xAbCd00000000000000000000000000000000Ef01', label: 'ETH' }
    ],
    birthDates: ['1970'],
    birthPlaces: ['Nampo'],
    programs: ['DPRK3'],
    listedOn: '2023-05-23',
    remarks: [
      { label: 'Gender', text: 'Male' },
      { label: 'Linked To', text: 'EXAMPLE SOFTWARE JOINT STOCK COMPANY' },
      { label: 'Acting for or on behalf of', text: 'EXAMPLE SOFTWARE JOINT STOCK COMPANY' },
      { label: 'Legal basis', text: 'Executive Order 13722' },
      { label: 'Comment', text: 'Works abroad' }
    ]
  })
  t.match(records[1], { list: 'OFAC Consolidated', reference: '302', type: 'company', listedOn: '2024-03-27' })
})
