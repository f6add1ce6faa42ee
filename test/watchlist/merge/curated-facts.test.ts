import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { addCuratedParties } from '../../../src/watchlist/merge/curated-facts.js'
import { readCuratedParties } from '../../../src/watchlist/merge/curated-parties.js'
import { mergeRecords } from '../../../src/watchlist/merge/merge-records.js'
import { record } from './records.js'

const [party] = mergeRecords([
  record('OFAC SDN', '7', { names: ['TOLMEN STROY', { name: 'TOLMEN', weak: true }], countries: ['KP'], addresses: [{ text: 'Pyongyang' }] })
]).parties

t.test('facts found by hand go to the party that has the record, and say so', async t => {
  const curated: ListedParty = {
    id: 'OFAC:7',
    name: 'Tolmen Stroy',
    type: 'organization',
    aliases: [{ name: 'Tolmen', weak: false, sources: ['EU'] }, { name: '톨멘', script: 'hangul', sources: ['press'] }],
    countries: ['KP', 'RU'],
    listings: [{ list: 'OFAC SDN', reference: '7', listedOn: '2020-11-19' }, { list: 'KR', kind: 'designation' }],
    related: [{ name: 'Orvel', relation: 'owner' }],
    sourceRecords: ['OFAC:7', 'KR:tolmen']
  }
  const [after, ...others] = addCuratedParties([party], [curated])
  t.same(others, [])
  t.match(after, {
    id: 'OFAC:7',
    name: 'TOLMEN STROY',
    type: 'organization',
    countries: ['KP', 'RU'],
    factSources: { name: ['OFAC'], countries: { KP: ['OFAC'], RU: ['curated'] }, addresses: { Pyongyang: ['OFAC'] } },
    listings: [{ list: 'OFAC SDN', reference: '7', listedOn: '2020-11-19', kind: 'designation' }, { list: 'KR' }],
    related: [{ name: 'Orvel' }],
    sourceRecords: ['OFAC:7', 'KR:tolmen']
  })
  t.match(after.aliases, [{ name: 'TOLMEN', weak: false, sources: ['OFAC', 'EU'] }, { name: '톨멘', sources: ['press'] }])
  t.strictSame(addCuratedParties([after], [curated]), [after], 'adding them again changes nothing')
})

t.test('a party that no file has stands alone, until a file has its listing', async t => {
  const curated: ListedParty = { id: 'X:orvel', name: 'Orvel Bank', type: 'company', listings: [{ list: 'OFAC SDN', reference: '8' }], sourceRecords: ['X:orvel'] }
  t.strictSame(addCuratedParties([party], [curated]), [party, { ...curated, factSources: { name: ['curated'] } }])
  const { parties } = mergeRecords([record('OFAC SDN', '8', { names: ['ORVEL BANK JSC'] })], { curatedParties: [curated] })
  t.match(parties, [{ id: 'OFAC:8', name: 'ORVEL BANK JSC' }])
  t.equal(parties.length, 1)
})

t.test('facts of a party that stands alone say who says them: the list of its record, or people', async t => {
  const curated: ListedParty = {
    id: 'KR:orvel', name: 'Orvel', type: 'company', aliases: [{ name: 'Orvel Bank', sources: ['press'] }, { name: 'Orvel OOO' }], countries: ['RU'], listings: [{ list: 'KR' }]
  }
  const said = (sourceRecords: string[]): ListedParty => addCuratedParties([], [{ ...curated, sourceRecords }])[0]
  t.match(said(['KR:orvel']), { aliases: [{ sources: ['press'] }, { sources: ['KR'] }], factSources: { name: ['KR'], countries: { RU: ['KR'] } } })
  t.match(said(['KR:orvel', 'EU:9']), { factSources: { name: ['curated'], countries: { RU: ['curated'] } } }, 'of two records, which says what is not known')
  t.match(said([]), { factSources: { name: ['curated'], countries: { RU: ['curated'] } } })
  t.strictSame(addCuratedParties([said(['KR:orvel'])], [{ ...curated, sourceRecords: ['KR:orvel'] }])[0].factSources, { name: ['KR'], countries: { RU: ['KR'] } })
})

t.test('a list whose file has the party needs no listing by hand', async t => {
  const [eu] = mergeRecords([record('EU', 'EU.1.2')]).parties
  const [after] = addCuratedParties([eu], [{ id: 'x', name: 'x', type: 'company', listings: [{ list: 'EU', reference: 'Annex XVI' }], sourceRecords: ['EU:EU.1.2'] }])
  t.match(after.listings, [{ reference: 'EU.1.2' }])
  t.equal(after.listings?.length, 1)
})

t.test('the curated parties of the package keep detentions and notices apart from files', async t => {
  const curated = await readCuratedParties()
  t.ok(curated.some(({ listings }) => listings?.some(({ kind }) => kind === 'import_detention')))
  t.ok(curated.some(({ listings }) => listings?.some(({ list }) => list === 'KR')))
  t.notOk(curated.some(({ labour }) => labour !== undefined), 'labour links have a file of their own')
})
