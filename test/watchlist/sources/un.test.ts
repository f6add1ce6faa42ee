import t from 'tap'
import { readUn } from '../../../src/watchlist/sources/un.js'
import { changed, filled, fixture, readAll } from './reading.js'

t.test('all that the list says of a person comes into the record', async t => {
  const { records: [person], published } = await readAll(options => readUn(fixture('un.xml'), options))
  t.same(published, ['2026-08-01'])
  t.same(filled(person), {
    list: 'UNSC 1718',
    reference: 'KPi.901',
    type: 'person',
    sourceUrl: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
    names: [
      { name: 'HONG KIL TONG', kind: 'primary', weak: false, script: 'latin' },
      { name: '홍길동', kind: 'aka', weak: false, script: 'hangul' },
      { name: 'Hong Gil-dong', kind: 'aka', weak: false, script: 'latin' },
      { name: 'Hong Gil Dong', kind: 'aka', weak: false, script: 'latin' },
      { name: 'The Director', kind: 'aka', weak: true, script: 'latin' }
    ],
    countries: ['KP'],
    identifiers: [
      { scheme: 'passport', value: 'PS 900000001', country: 'KP', note: 'issued 2015-01-02' },
      { scheme: 'passport', value: 'R90000002', country: 'SS', note: 'South Sudan' },
      { scheme: 'passport', value: '900003', note: 'Libyan passport number' },
      { scheme: 'passport', value: '900000008', note: 'Expired 25 Jan. 2016' }
    ],
    birthDates: ['1958-09', '1960', '1961', '1962'],
    birthDateNotes: ['1960 to 1961', 'circa 1962'],
    birthPlaces: ["Sariwon, Democratic People's Republic of Korea"],
    positions: ['Representative'],
    programs: ['DPRK'],
    unReference: 'KPi.901',
    dataId: '1001',
    listedOn: '2013-03-07',
    remarks: [
      { label: 'National Identification Number', text: 'not known' },
      { label: 'Comments', text: 'Represents Examplebank abroad.' }
    ]
  })
})

t.test('an entity: several names in one element, a name that was printed over two lines, numbers in the comments', async t => {
  const { records } = await readAll(options => readUn(fixture('un.xml'), options))
  const entity = records.at(-1)!
  t.equal(entity.reference, 'KPe.901', 'white space around a reference is dropped')
  t.same(entity.names.map(({ name, kind }) => [name, kind]), [
    ['KOREA EXAMPLE SHIPPING COMPANY', 'primary'],
    ['KESC', 'aka'],
    ['Example Sea Lines', 'fka'],
    ['Example Sea Trading', 'fka'],
    ['The Korea Example General Shipping and Crew Management Trading Corporation', 'aka']
  ])
  t.same(entity.identifiers, [{ scheme: 'imo', value: '1999124' }, { scheme: 'swift_bic', value: 'EXMPKPPY', country: 'KP' }])
  t.same(entity.addresses, [{ text: "Central District, Pyongyang, Democratic People's Republic of Korea", country: 'KP' }])
})

t.test('a name in its script with romanisations in brackets; a regime that is not known keeps its name', async t => {
  const { records, skipped } = await readAll(options => readUn(fixture('un.xml'), options))
  t.same(records[1].names.map(({ name, script }) => [name, script]), [
    ['ABD AL-MITHAL', 'latin'], ['عبد المثال', 'arabic'], ['Abd al Mithal', 'latin'], ['Abdul Mithal', 'latin']
  ])
  t.equal(records[1].list, 'UNSC Newly Made')
  t.same(skipped, [{ reason: 'no name', place: 'KPi.902' }], 'a party without a name is reported')
})

t.test('a file that is cut off is refused, after the records before the cut', async t => {
  const cut = await changed('un.xml', text => text.slice(0, text.indexOf('<ENTITIES>')))
  let records = 0
  await t.rejects(async () => { for await (const record of readUn(cut)) records += record.names.length > 0 ? 1 : 0 }, /is cut off: <CONSOLIDATED_LIST> is not closed/)
  t.equal(records, 2)
})
