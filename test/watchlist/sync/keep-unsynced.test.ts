import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { mergeRecords } from '../../../src/watchlist/merge/merge-records.js'
import type { ListRecord } from '../../../src/watchlist/sources/list-record.js'
import { keepUnsynced } from '../../../src/watchlist/sync/keep-unsynced.js'
import { record } from '../merge/records.js'

const UN = record('UNSC 1718', 'KPe.900', {
  names: ['Tolmen Trading', 'Tolmen Export'], countries: ['KP'], addresses: [{ text: 'Pyongyang' }], unReference: 'KPe.900', remarks: [{ label: 'Comments', text: 'Sells ore.' }]
})
const OFAC = record('OFAC SDN', '77', {
  names: ['TOLMEN TRADING', 'Tolmen Stroy'], countries: ['KP', 'RU'], addresses: [{ text: 'Vladivostok, Russia' }], unReference: 'KPe.900',
  identifiers: [{ scheme: 'inn', value: '7707083893', country: 'RU' }], remarks: [{ label: 'Linked To', text: 'ORVEL' }, { label: 'Gender', text: 'none' }]
})
const CURATED: ListedParty = {
  id: 'UN:KPe.900',
  name: 'Tolmen Trading',
  type: 'organization',
  aliases: [{ name: '톨멘', sources: ['press'] }],
  addresses: ['Vladivostok, Russia', 'Dandong, China'],
  listings: [{ list: 'OFAC SDN', reference: '77', listedOn: '2020-11-19' }, { list: 'KR', kind: 'designation' }],
  sourceRecords: ['UN:KPe.900', 'OFAC:77']
}
const bundled = mergeRecords([UN, OFAC], { curatedParties: [CURATED] }).parties.map((party): ListedParty => ({ ...party, labour: { link: 'direct', assessedBy: 'curated' } }))
const merged = (...records: ListRecord[]): ListedParty[] => mergeRecords(records, { previousParties: bundled }).parties
const names = ({ name, aliases = [] }: ListedParty): string[] => [name, ...aliases.map(alias => alias.name)].sort()
const keep = (lists: string[], ...records: ListRecord[]): ListedParty[] => keepUnsynced(merged(...records), new Set(lists), bundled)

t.test('a party on a fetched list and on others keeps what the others, and people, say of it', async t => {
  const [party, ...others] = keep(['UNSC 1718'], { ...UN, names: [...UN.names.slice(0, 1), { ...UN.names[1], name: 'Tolmen Import' }], addresses: [{ text: 'Nampo' }] })
  t.same(others, [])
  t.same(names(party), ['Tolmen Import', 'Tolmen Stroy', 'Tolmen Trading', '톨멘'].sort(), 'the name that only the UN had, and has no more, is gone')
  t.same(party.addresses, ['Nampo', 'Vladivostok, Russia', 'Dandong, China'])
  t.match(party, {
    id: 'UN:KPe.900',
    type: 'organization',
    countries: ['KP', 'RU'],
    identifiers: [{ scheme: 'inn', value: '7707083893', sources: ['OFAC'] }],
    listings: [{ list: 'UNSC 1718' }, { list: 'OFAC SDN', reference: '77', listedOn: '2020-11-19' }, { list: 'KR' }],
    labour: { assessedBy: 'curated' },
    related: [{ name: 'ORVEL' }],
    remarks: [{ sources: ['UNSC'] }, { label: 'Gender', sources: ['OFAC'] }],
    sourceRecords: ['UN:KPe.900', 'OFAC:77'],
    joins: [{ reason: 'un_reference' }],
    factSources: {
      countries: { KP: ['UNSC', 'OFAC'], RU: ['OFAC'] },
      addresses: { Nampo: ['UNSC'], 'Vladivostok, Russia': ['OFAC'], 'Dandong, China': ['curated'] }
    }
  })
})

t.test('of a party all of whose lists are fetched stays what people found', async t => {
  const [party] = keep(['UNSC 1718', 'OFAC SDN'], UN, OFAC)
  t.same(names(party), ['Tolmen Export', 'Tolmen Stroy', 'Tolmen Trading', '톨멘'].sort())
  t.match(party, { listings: [{ list: 'UNSC 1718' }, { listedOn: '2020-11-19' }, { list: 'KR' }], factSources: { addresses: { 'Dandong, China': ['curated'] } } })
  t.equal(party.remarks?.length, 2)
  t.equal(party.related?.length, 1)
  t.equal(party.joins?.length, 1)
})

t.test('a party that a fetched list has no more stays on the others, without what only that list said', async t => {
  const [party] = keep(['UNSC 1718'])
  t.same(names(party), ['Tolmen Stroy', 'Tolmen Trading', '톨멘'].sort())
  t.match(party, { id: 'UN:KPe.900', addresses: ['Vladivostok, Russia', 'Dandong, China'], listings: [{ list: 'OFAC SDN' }, { list: 'KR' }], sourceRecords: ['OFAC:77'] })
  t.notOk('joins' in party)
  const alone = mergeRecords([UN]).parties
  t.same(keepUnsynced([], new Set(['UNSC 1718']), alone), [], 'and goes where it was on no other')
})

t.test('what the one record of a file says stays where people added one of a list that is fetched now', async t => {
  const eu: ListedParty = { ...CURATED, sourceRecords: ['UN:KPe.900', 'EU:XVI-1'], listings: [{ list: 'EU', reference: 'Annex XVI no. 1' }] }
  const { parties: known } = mergeRecords([UN], { curatedParties: [eu] })
  const [party] = keepUnsynced([], new Set(['EU']), known)
  t.match(party, { name: 'Tolmen Trading', countries: ['KP'], addresses: ['Pyongyang', 'Vladivostok, Russia', 'Dandong, China'], listings: [{ list: 'UNSC 1718' }] })
})

t.test('a party on no fetched list stays as it is', async t => {
  t.strictSame(keep(['CA'], record('CA', '1')).find(({ id }) => id === 'UN:KPe.900'), bundled[0])
})
