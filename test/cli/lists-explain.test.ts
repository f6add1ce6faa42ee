import t, { type Test } from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { GenerationStore } from '../../src/watchlist/generations/generation-store.js'
import { packGeneration } from '../../src/watchlist/generations/pack.js'
import { run } from '../../src/cli/program.js'

const LISTED: ListedParty[] = [
  {
    id: 'UN:KPe.900',
    name: 'Tolmen Stroy LLC',
    type: 'company',
    listings: [
      { list: 'UNSC 1718', reference: 'KPe.900', programs: ['DPRK'], listedOn: '2017-08-05' },
      { list: 'UK', reference: 'DPR0900', unReference: 'KPe.900' }
    ],
    sourceRecords: ['UN:KPe.900', 'UK:DPR0900'],
    joins: [{ records: ['UN:KPe.900', 'UK:DPR0900'], reason: 'un_reference', text: 'both give the UN reference KPe.900' }],
    formerIds: ['UK:former'],
    labour: { link: 'direct', basis: 'Its remarks\u001b[2J speak of workers.', assessedBy: 'rule', rule: 'WORKERS_ABROAD' }
  },
  { id: 'T:2', name: 'Orvel Shipyard', type: 'company', sourceRecords: ['T:2'] }
]

async function tumen (t: Test, ...args: string[]) {
  const folder = t.testdir({ 'list.ndjson': LISTED.map(party => JSON.stringify(party)).join('\n') })
  const written = { stdout: '', stderr: '' }
  const code = await run([...args, '--watchlist', `${folder}/list.ndjson`], {
    stdout: { write: text => { written.stdout += text } },
    stderr: { write: text => { written.stderr += text } },
    env: {}
  })
  return { code, ...written }
}

t.test('a party is explained by its id, a former id, or a record', async t => {
  for (const id of ['UN:KPe.900', 'UK:former', 'UK:DPR0900']) {
    const { code, stdout } = await tumen(t, 'lists', 'explain', id)
    t.equal(code, 0, id)
    t.match(stdout, /UN:KPe\.900 {2}UNSC 1718; DPRK; listed on 2017-08-05/)
    t.match(stdout, /UN:KPe\.900 and UK:DPR0900: both give the UN reference KPe\.900/)
    t.match(stdout, /Labour link: direct, by the rule WORKERS_ABROAD/)
    t.match(stdout, 'Formerly UK:former.')
    t.notMatch(stdout, '\u001b', 'a list cannot move the cursor')
  }
})

t.test('a party of one record is said to be one', async t => {
  t.match((await tumen(t, 'lists', 'explain', 'T:2')).stdout, 'It is one record.')
})

t.test('--json prints the explanation as JSON', async t => {
  const { stdout } = await tumen(t, 'lists', 'explain', 'UK:former', '--json')
  t.match(JSON.parse(stdout), { id: 'UN:KPe.900', joins: [{ reason: 'un_reference' }], labour: { link: 'direct' } })
})

t.test('where lists are fetched, a party of the version in use is explained', async t => {
  const dataDir = t.testdir({})
  const explain = async (args: string[], env: Record<string, string> = {}) => {
    let printed = ''
    const stream = { write: (text: string) => { printed += text } }
    return [await run(['lists', 'explain', 'UK:former', ...args], { stdout: stream, stderr: stream, env }), printed]
  }
  t.match(await explain(['--data-dir', dataDir]), [3, /holds no version of the watchlist/])
  const store = new GenerationStore(dataDir)
  await store.open()
  const packed = await packGeneration({ parties: LISTED, listDates: {} }, [], new Date(0))
  await store.write(packed)
  await store.setCurrent(packed.facts.version)
  t.match(await explain(['--data-dir', dataDir]), [0, /UK:former is part of this party/])
  t.match(await explain([], { LISTS: 'un', DATA_DIR: dataDir }), [0, /UK:former is part of this party/])
  t.match(await explain([], { DATA_DIR: dataDir }), [3, /no party has the id/], 'the bundled list where none is fetched')
})

t.test('an id that nobody has is code 3 and one line that repeats it', async t => {
  const { code, stderr } = await tumen(t, 'lists', 'explain', 'UN:none')
  t.equal(code, 3)
  t.equal(stderr, 'tumen: no party has the id, the former id or the record UN:none\n')
})
