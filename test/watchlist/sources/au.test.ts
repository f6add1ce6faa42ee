import { readFile, truncate } from 'node:fs/promises'
import t from 'tap'
import { readAu } from '../../../src/watchlist/sources/au.js'
import { filled, fixturePath, readAll } from './reading.js'
import { writeParts, writeXlsx, type Cell } from './xlsx.js'

const HEADER = [
  'Reference', 'Name of Individual or Entity', 'Type', 'Name Type', 'Alias Strength', 'Date of Birth', 'Place of Birth', 'Citizenship', 'Address',
  'Additional Information', 'Listing Information', 'IMO Number', 'Committees', 'Control Date', 'Instrument of Designation', 'Targeted Financial Sanction',
  'Travel Ban', 'Arms Embargo', 'Maritime Restriction'
]

const ROWS: Cell[][] = [
  HEADER,
  ['9001a', '홍길동', 'Individual', 'Original Script', undefined, 20_000],
  [9001, 'Hong Kil Tong', 'Individual', 'Primary Name', undefined, 20_000, 'Sariwon, DPRK', "Democratic People's Republic of Korea (North Korea);Russia",
    'a) 1 Example Street, Vladivostok, Russia; b) Pyongyang, DPRK', 'KPi.901. Representative & agent. Passport number 900000006 and PD900000007 (expired 2015)', 'Listed on: 2 Mar. 2016 (amended on 26 Jul. 2022)', undefined,
    '1718 (DPRK)', 46_073, 'Regulations 2008', true, true, false, false],
  ['9001b', 'Hong Gil Dong', 'Individual', 'Alias', 'Weak', 'Approximately 1955, 3/02/1956  '],
  [9002, 'Example Star', 'Vessel', 'Primary Name', undefined, undefined, undefined, undefined, 'North Korea', undefined, 'Designated 2025', 9_999_125, 'Autonomous (Vessels)'],
  [undefined, undefined],
  [undefined, 'Without a number', 'Entity'],
  ['9001c', 'Straggler', 'Individual', 'Alias']
]

t.test('rows of one number are one record; a single date is a day of the spreadsheet, several are text', async t => {
  const path = await writeXlsx(ROWS)
  const { records, skipped } = await readAll(options => readAu(path, options))
  t.same(filled(records[0]), {
    list: 'AU',
    reference: '9001',
    type: 'person',
    sourceUrl: 'https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list',
    names: [
      { name: 'Hong Kil Tong', kind: 'primary', weak: false, script: 'latin' },
      { name: '홍길동', kind: 'aka', weak: false, script: 'hangul' },
      { name: 'Hong Gil Dong', kind: 'aka', weak: true, script: 'latin' }
    ],
    countries: ['KP', 'RU'],
    addresses: [{ text: '1 Example Street, Vladivostok, Russia', country: 'RU' }, { text: 'Pyongyang, DPRK', country: 'KP' }],
    identifiers: [{ scheme: 'passport', value: '900000006' }, { scheme: 'passport', value: 'PD900000007', note: 'expired 2015' }],
    birthDates: ['1954-10-03', '1955', '1956-02-03'],
    birthDateNotes: ['Approximately 1955, 3/02/1956'],
    birthPlaces: ['Sariwon, DPRK'],
    programs: ['1718 (DPRK)'],
    listedOn: '2016-03-02',
    unReference: 'KPi.901',
    remarks: [
      { label: 'Additional Information', text: 'KPi.901. Representative & agent. Passport number 900000006 and PD900000007 (expired 2015)' },
      { label: 'Listing Information', text: 'Listed on: 2 Mar. 2016 (amended on 26 Jul. 2022)' },
      { label: 'Instrument of Designation', text: 'Regulations 2008' },
      { label: 'Control Date', text: '2026-02-20' },
      { label: 'Measure', text: 'Targeted Financial Sanction' },
      { label: 'Measure', text: 'Travel Ban' }
    ]
  })
  t.match(records[1], { reference: '9002', type: 'vessel', addresses: [{ text: 'North Korea', country: 'KP' }], identifiers: [{ scheme: 'imo', value: '9999125' }] })
  t.same(skipped, [{ reason: 'no reference', place: '' }, { reason: 'lies apart from the other rows of its reference', place: '9001' }])
})

t.test('a file that is cut off, is no workbook or is another one is refused with its reason', async t => {
  const cut = await writeXlsx(ROWS)
  await truncate(cut, (await readFile(cut)).length - 100)
  await t.rejects(readAll(() => readAu(cut)), /is no XLSX file or is cut off/, 'a file that is cut off')
  await t.rejects(readAll(() => readAu(fixturePath('un.xml'))), /is no XLSX file or is cut off/, 'XML')
  await t.rejects(readAll(async function * () { yield * readAu(await writeParts({ 'a.txt': 'A' })) }), /has no xl\/workbook.xml: it is no XLSX file/, 'another ZIP file')
  await t.rejects(readAll(async function * () { yield * readAu(await writeParts({ 'xl/workbook.xml': '<workbook/>' }, 900_000_000)) }),
    /unpacks to 900000000 bytes in xl\/workbook.xml/, 'a part that says it is huge')
  await t.rejects(readAll(async function * () { yield * readAu(await writeParts({ 'xl/workbook.xml': `<workbook>${' '.repeat(1e6)}</workbook>` }, 30)) }),
    /xl\/workbook.xml cannot be unpacked/, 'a part that is larger than it says')
  await t.rejects(readAll(async function * () { yield * readAu(await writeXlsx([['Name'], ['A']])) }), /has no column "Reference"/, 'another table')
})
