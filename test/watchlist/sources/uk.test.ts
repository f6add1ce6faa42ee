import t from 'tap'
import { readUkCsv } from '../../../src/watchlist/sources/uk-csv.js'
import { readUkTables } from '../../../src/watchlist/sources/uk-tables.js'
import { readUkXml } from '../../../src/watchlist/sources/uk-xml.js'
import { filled, fixture, readAll, source } from './reading.js'

t.test('XML: the facts of a person, a ship, and a company with several numbers in one text come into their records', async t => {
  const { records: [person, ship, company], skipped, published } = await readAll(options => readUkXml(fixture('uk.xml'), options))
  t.same(published, ['2026-04-29'])
  t.same(skipped, [{ reason: 'no name', place: 'RUS9004' }])
  t.same(filled(person), {
    list: 'UK',
    reference: 'DPR9001',
    type: 'person',
    sourceUrl: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
    names: [
      { name: 'Kil Tong HONG', kind: 'primary', weak: false, script: 'latin' },
      { name: 'Kil Hong', kind: 'aka', weak: true, script: 'latin' },
      { name: 'Hong Gil Dong', kind: 'aka', weak: false, script: 'latin' },
      { name: '홍길동', kind: 'aka', weak: false, script: 'hangul', language: 'Korean' }
    ],
    countries: ['KP'],
    addresses: [{ text: 'Room 5, Pyongyang, North Korea', country: 'KP' }],
    identifiers: [{ scheme: 'passport', value: '900000001', country: 'KP', note: 'North Korea' }],
    birthDates: ['1945', '1946-05', '1947-02-03'],
    birthPlaces: ['Haeju, North Korea'],
    positions: ['Minister'],
    programs: ["The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019"],
    listedOn: '2020-12-31',
    unReference: 'KPi.901',
    ofsiGroupId: '90001',
    remarks: [{ label: 'Title', text: 'Dr' }, { label: 'DesignationSource', text: 'UN' }, { label: 'SanctionsImposed', text: 'Asset freeze|Travel Ban' }]
  })
  t.match(ship, { type: 'vessel', countries: ['KP'], identifiers: [{ scheme: 'imo', value: '9999125' }], remarks: [{ label: 'Current owner or operator', text: 'Example Shipping' }, { label: 'Year built', text: '1999' }] })
  t.same(company.identifiers.map(({ scheme, value, label }) => [scheme, value, label]), [
    ['inn', '9900001204', undefined], ['ogrn', '1999900000120', undefined], ['other', '773601001', 'KPP']
  ])
})

t.test('CSV: the rows of a party become one record', async t => {
  const { records, skipped, published } = await readAll(options => readUkCsv(fixture('uk.csv'), options))
  t.same(published, ['2026-04-29'])
  t.same(records.map(({ reference, type }) => [reference, type]), [['DPR9001', 'person'], ['DPR9002', 'vessel']])
  t.match(records[0], {
    names: [{ name: 'Kil Tong HONG', kind: 'primary', weak: false }, { name: 'Kil Hong', kind: 'aka', weak: true }],
    addresses: [{ text: 'Room 5, Pyongyang, North Korea', country: 'KP' }, { text: 'Room 6, "Annex", Pyongyang, North Korea' }],
    identifiers: [{ scheme: 'passport', value: '900000001', country: 'KP' }, { scheme: 'passport', value: '900000002' }],
    birthDates: ['1945', '1947-02-03'],
    listedOn: '2020-12-31',
    unReference: 'KPi.901'
  })
  t.equal(records[0].names.length, 2, 'equal names of many rows are one')
  t.same(skipped, [
    { reason: 'fewer cells than the header', place: '30/03/2018' },
    { reason: 'lies apart from the other rows of its reference', place: 'DPR9001' }
  ])
})

t.test('CSV: a file that was cut off in a row is refused', async t => {
  const text = [...'Report Date: 29-Apr-2026\nUnique ID,Name 6,Regime Name\nDPR1,Tolmen,DPRK\nDPR2,Orv'].join('')
  await t.rejects(readAll(() => readUkCsv(source(text))), /is cut off: its last row has fewer cells than the header/)
})

t.test('CSV: a file with another beginning or other columns is refused', async t => {
  await t.rejects(readAll(() => readUkCsv(source('Unique ID,Name 6\nA,B\n'))), /line 1: does not begin with "Report Date"/)
  await t.rejects(readAll(() => readUkCsv(source('Report Date: 29-Apr-2026\nUnique ID,Surname\nA,B\n'))), /has no column "Name 6"/)
})

t.test('flat tables: names and numbers come in an order of their own', async t => {
  const { records, skipped } = await readAll(options => readUkTables({
    subjects: fixture('uk-subjects.csv'), names: fixture('uk-names.csv'), identifiers: fixture('uk-identifiers.csv')
  }, options))
  t.match(records, [
    {
      reference: 'DPR9001',
      type: 'person',
      names: [{ name: 'Kil Tong Hong', kind: 'primary' }, { name: 'Kil Hong', weak: true }, { name: 'Gil Dong Hong' }],
      identifiers: [{ scheme: 'passport', value: '900000001', country: 'KP' }, { scheme: 'passport', value: '900000002' }, { scheme: 'national_id', value: '12-34' }],
      programs: ["The Democratic People's Republic of Korea (Sanctions) (EU Exit) Regulations 2019"]
    },
    {
      reference: 'RUS9003',
      type: 'organization',
      identifiers: [{ scheme: 'company_number', value: '04152338' }, { scheme: 'inn', value: '9900001204' }, { scheme: 'ogrn', value: '1999900000120' }]
    }
  ])
  t.same(skipped, [
    { reason: 'no name', place: 'RUS9004' },
    { reason: 'names or numbers of a subject that is not in the subjects file', place: 'RUS9999' }
  ])
})
