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
const TEXT = [AGENCY, PERSON].map(party => JSON.stringify(party)).join('\n\n') + '\n'

t.test('every fact of a party in a company\'s own NDJSON comes into its record', async t => {
  const { records } = await readAll(() => readOwnNdjson('internal', source(TEXT)))
  t.same(records.map(filled), [
    {
      list: 'internal',
      kind: 'own_list',
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
      kind: 'own_list',
      reference: 'A-2',
      type: 'person',
      names: [{ name: 'Hong Kil Tong', kind: 'primary', weak: false, script: 'latin' }],
      birthDates: ['1954-10'],
      birthPlaces: ['Sariwon'],
      positions: ['Director']
    }
  ])
})

const REFUSED: [text: string, fault: RegExp][] = [
  ['{"id":"1","name":"A"}\n{"id":"2"', /line 2: is not JSON/],
  ['{"id":"1"}', /line 1: \/name /],
  ['\n{"id":"1","name":"A","type":"firm"}', /line 2: \/type must be one of/],
  ['{"id":"1","name":"A","country":"RU"}', /line 1: \/country /],
  ['{"id":"1","name":"A","countries":["Russia"]}', /line 1: \/countries\/0 /],
  ['{"id":"1","name":"A","labour":{"link":"direct"}}', /line 1: \/labour /],
  ['[]', /line 1: must be/],
  ['{"id":"1","name":"A"}\n\n{"id":"1","name":"B"}', /line 3: \/id "1" is taken by line 1/],
  ['{"id":"1","name":"-"}', /line 1: \/name "-" has no letter or digit/],
  ['{"id":"1","name":"A","aliases":[{"name":"B"},{"name":"?"}]}', /line 1: \/aliases\/1\/name "\?" has no letter or digit/],
  ['{"id":"1","name":"A","aliases":[{"name":"B\ufffd"}]}', /line 1: \/aliases\/0\/name "B\ufffd" holds U\+FFFD, which stands for a letter that was lost in a wrong encoding/],
  ['{"id":"1","name":"A"}\n{"id":"2","name":"Zed","name":"Y"}', /line 2: \/name is given twice: give it once/],
  ['{"id":"1","name":"A","identifiers":[{"scheme":"inn","value":"1","value":"2"}]}', /line 1: \/identifiers\/0\/value is given twice/],
  ['{"id":"1","name":"A","countries":["RU","XX"]}', /line 1: \/countries\/1 "XX" is not a country that Tumen knows/],
  ['{"id":"1","name":"A","birthDates":["1970-02-31"]}', /line 1: \/birthDates\/0 "1970-02-31" is not a date that can be read/],
  ['{"id":"1","name":"A","birthDates":["2970"]}', /line 1: \/birthDates\/0 "2970" is not a date that can be read/],
  ['{"id":"1","name":"A","listedOn":"2021-02-29"}', /line 1: \/listedOn "2021-02-29" is not a date that can be read/],
  ['{"id":"1","name":"A","identifiers":[{"scheme":"inn","value":"none"}]}', /line 1: \/identifiers\/0\/value "none" holds nothing to compare/],
  ['{"id":"1","name":"A","identifiers":[{"scheme":"passport","value":"1","country":"XX"}]}', /line 1: \/identifiers\/0\/country "XX" is not a country that Tumen knows/]
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
  await writeFile(path, gzipSync(Array.from({ length: 1000 }, (_, i) => JSON.stringify({ ...AGENCY, id: `A-${i}` })).join('\n')).subarray(0, -20))
  const { lists: [list] } = await recogniseLists([path], fileSource)
  await t.rejects(readAll(list.read), /cannot be read \(unexpected end of file\)/)
})
