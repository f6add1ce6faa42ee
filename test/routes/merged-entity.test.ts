import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { mergeRecords } from '../../src/watchlist/merge/merge-records.js'
import { openApp } from '../helper.js'
import { record } from '../watchlist/merge/records.js'

const records = [
  record('UNSC 1718', 'KPe.900', { names: ['Tolmen Stroy LLC'], countries: ['RU'], unReference: 'KPe.900', remarks: [{ label: 'Comments', text: 'builds' }] }),
  record('UK', 'DPR0900', {
    names: ['Tolmen Stroy Ltd', 'Tolmenstroy'], countries: ['RU', 'KP'], addresses: [{ text: 'Vladivostok' }], unReference: 'KPe.900',
    identifiers: [{ scheme: 'inn', value: '7707083893' }]
  })
]

t.test('a merged party is answered with all that the lists say, also under its former id', async t => {
  const apart = mergeRecords(records.map(each => ({ ...each, unReference: undefined }))).parties
  t.same(apart.map(({ id }) => id), ['UK:DPR0900', 'UN:KPe.900'])
  const [party] = mergeRecords(records, { previousParties: apart }).parties
  const folder = t.testdir({ 'list.ndjson': JSON.stringify(party) })
  const app = await openApp(t, { WATCHLIST: `${folder}/list.ndjson` })
  for (const id of ['UN:KPe.900', 'UK:DPR0900']) {
    const response = await app.inject(`/v1/entities/${id}`)
    t.equal(response.statusCode, 200, id)
    t.strictSame(response.json<ListedParty>(), JSON.parse(JSON.stringify(party)))
  }
  t.match(party, { id: 'UN:KPe.900', formerIds: ['UK:DPR0900'], factSources: { countries: { RU: ['UNSC', 'UK'], KP: ['UK'] } } })
})
