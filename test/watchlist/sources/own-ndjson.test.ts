import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { fileSource } from '../../../src/watchlist/sources/byte-source.js'
import { readOwnNdjson } from '../../../src/watchlist/sources/own-ndjson.js'
import { recogniseLists } from '../../../src/watchlist/sources/recognise-lists.js'
import { listsOf } from '../../../src/watchlist/sync/verify-files.js'
import { syncSource } from '../../../src/watchlist/sync/sync-sources.js'
import { filled, fixturePath, readAll, source } from './reading.js'

const AGENCY = {
  id: 'A-1',
  name: 'Example Agency',
  aliases: [{ name: 'Agency One' }, { name: 'Ajans', weak: true }],
  countries: ['RU'],
  addresses: ['1 Example Street, Vladivostok, Russia'],
  identifiers: [{ scheme: 'inn', value: '9900001205' }, { scheme: 'company_number', value: '123456', country: 'KP', label: 'Register', note: 'old' }],
  organizationTypes: ['agency'],
  programs: ['internal-2026'],
  listedOn: '2026-01-02',
  sourceUrl: 'https://example.com/a-1',
  remarks: [{ label: 'Note', text: 'sent 20 workers' }]
}
const PERSON = { id: 'A-2', name: 'Hong Kil Tong', type: 'person', birthDates: ['1954-10'], birthPlaces: ['Sariwon'], positions: ['Director'] }
const TEXT = [AGENCY, PERSON, { ...PERSON, name: 'Again' }].map(party => JSON.stringify(party)).join('\n\n') + '\n'

t.test('a company\'s own list, a party a line', async t => {
  const { records, skipped } = await readAll(options => readOwnNdjson('internal', source(TEXT), options))
  t.same(records.map(filled), [
    {
      list: 'internal',
      reference: 'A-1',
      type: 'company',
      names: [
        { name: 'Example Agency', kind: 'primary', weak: false, script: 'latin' },
        { name: 'Agency One', kind: 'aka', weak: false, script: 'latin' },
        { name: 'Ajans', kind: 'aka', weak: true, script: 'latin' }
      ],
      countries: ['RU'],
      addresses: [{ text: '1 Example Street, Vladivostok, Russia', country: 'RU' }],
      identifiers: [{ scheme: 'inn', value: '9900001205', unverified: true }, { scheme: 'company_number', value: '123456', country: 'KP', label: 'Register', note: 'old' }],
      organizationTypes: ['agency'],
      programs: ['internal-2026'],
      listedOn: '2026-01-02',
      sourceUrl: 'https://example.com/a-1',
      remarks: [{ label: 'Note', text: 'sent 20 workers' }]
    },
    {
      list: 'internal',
      reference: 'A-2',
      type: 'person',
      names: [{ name: 'Hong Kil Tong', kind: 'primary', weak: false, script: 'latin' }],
      birthDates: ['1954-10'],
      birthPlaces: ['Sariwon'],
      positions: ['Director']
    }
  ])
  t.same(skipped, [{ reason: 'id is taken by an earlier line', place: 'A-2' }])
})

const REFUSED: [text: string, fault: RegExp][] = [
  ['{"id":"1","name":"A"}\n{"id":"2"', /line 2: is not JSON/],
  ['{"id":"1"}', /line 1: \/name /],
  ['\n{"id":"1","name":"A","type":"firm"}', /line 2: \/type must be one of/],
  ['{"id":"1","name":"A","country":"RU"}', /line 1: \/country /],
  ['{"id":"1","name":"A","countries":["Russia"]}', /line 1: \/countries\/0 /],
  ['{"id":"1","name":"A","labour":{"link":"direct"}}', /line 1: \/labour /],
  ['[]', /line 1: must be/]
]

t.test('faults of one\'s own list are named with their line', async t => {
  for (const [text, fault] of REFUSED) await t.rejects(readAll(() => readOwnNdjson('internal', source(text))), fault, text)
})

t.test('own lists of both kinds, plain and gzip, are taken together, each under the name of its file', async t => {
  const folder = t.testdir({ 'suppliers.ndjson': TEXT })
  await writeFile(join(folder, 'agencies.ndjson.gz'), gzipSync(TEXT))
  const paths = [join(folder, 'suppliers.ndjson'), join(folder, 'agencies.ndjson.gz'), fixturePath('own.csv')]
  const found = []
  for (const list of await listsOf(syncSource('own'), paths)) found.push([list.format, (await readAll(list.read)).records[0].list])
  t.same(found, [['own NDJSON', 'suppliers'], ['own NDJSON', 'agencies'], ['own CSV', 'own']])
})

t.test('gzip that is cut off is refused', async t => {
  const folder = t.testdir({})
  const path = join(folder, 'cut.ndjson.gz')
  await writeFile(path, gzipSync(TEXT.repeat(500)).subarray(0, -20))
  const { lists: [list] } = await recogniseLists([path], fileSource)
  await t.rejects(readAll(list.read), /cannot be read \(unexpected end of file\)/)
})
