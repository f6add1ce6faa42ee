import t from 'tap'
import { mergeRecords } from '../../../src/watchlist/merge/merge-records.js'
import type { ListRecord } from '../../../src/watchlist/sources/list-record.js'
import { record } from './records.js'

/** The ids of the records from which each merged party was made. */
function partiesOf (records: readonly ListRecord[]): string[][] {
  return mergeRecords(records).parties.map(({ sourceRecords }) => sourceRecords!)
}

const komid = [
  record('UNSC 1718', 'KPe.001', { names: ['KOREA MINING DEVELOPMENT TRADING CORPORATION', 'KOMID'], unReference: 'KPe.001', dataId: '690735', countries: ['KP'] }),
  record('OFAC SDN', '9345', { names: ['KOREA MINING DEVELOPMENT TRADING CORPORATION', 'KOMID'], countries: ['KP'] }),
  record('UK', 'DPR0157', { names: ['Korea Mining Development Trading Corporation'], unReference: 'KPe.001 ', ofsiGroupId: '10892' })
]

t.test('a party on three lists is one party with three listings', async t => {
  const { parties, joins } = mergeRecords(komid)
  t.equal(parties.length, 1)
  const [party] = parties
  t.equal(party.id, 'UN:KPe.001')
  t.match(party.listings, [
    { list: 'UNSC 1718', reference: 'KPe.001', dataId: '690735' },
    { list: 'OFAC SDN', reference: '9345' },
    { list: 'UK', reference: 'DPR0157', ofsiGroupId: '10892' }
  ])
  t.strictSame(party.joins, [
    { records: ['UN:KPe.001', 'UK:DPR0157'], reason: 'un_reference', text: 'both give the UN reference KPe.001' },
    { records: ['UN:KPe.001', 'OFAC:9345'], reason: 'name', text: 'both have the name KOREA MINING DEVELOPMENT TRADING CORPORATION, and both the country KP' }
  ])
  t.strictSame(joins, { un_reference: 1, name: 1 })
})

t.test('a record of a company\'s own list stays one beside those of authorities, and designates nobody', t => {
  const own = record('refused', 'A2', { kind: 'own_list', names: ['Orvel Severin LLC'], identifiers: [{ scheme: 'inn', value: '7811489970' }] })
  const official = record('OFAC SDN', '1', { names: ['Orvel Severin OOO'], identifiers: [{ scheme: 'inn', value: '7811489970' }] })
  const [alone] = mergeRecords([own]).parties
  t.match(alone, { id: 'refused:A2', listings: [{ list: 'refused', kind: 'own_list' }], sourceQuality: undefined })
  t.match(mergeRecords([own, official]).parties, [{ listings: [{ list: 'OFAC SDN', kind: 'designation' }, { list: 'refused', kind: 'own_list' }], sourceQuality: 'official' }])
  t.end()
})

t.test('records that refer to each other, or share what one party alone has, become one party', async t => {
  const cases: [what: string, left: ListRecord, right: ListRecord][] = [
    ['a UN reference with spaces and in capitals', record('UNSC 1267', 'QDi.002', { unReference: 'QDi.002' }), record('UK', '1', { unReference: ' QDI.002 ' })],
    ['a UN reference, although their birth dates are a day apart', record('UNSC 1718', 'KPi.001', { type: 'person', unReference: 'KPi.001', birthDates: ['1968-02-29'] }),
      record('UK', '2', { type: 'person', unReference: 'KPi.001', birthDates: ['1968-03-01'] })],
    ['a group id of OFSI', record('UK', '1', { ofsiGroupId: '7' }), record('UK', '2', { ofsiGroupId: '7' })],
    ['a ship under another name', record('OFAC SDN', '1', { type: 'vessel', identifiers: [{ scheme: 'imo', value: '9314650' }] }),
      record('UK', '2', { type: 'vessel', identifiers: [{ scheme: 'imo', value: 'IMO 9314650' }] })],
    ['a passport of one country', record('OFAC SDN', '1', { type: 'person', identifiers: [{ scheme: 'passport', value: '745132192', country: 'KP' }] }),
      record('AU', '2', { type: 'person', identifiers: [{ scheme: 'passport', value: '745 132 192', country: 'KP' }] })],
    ['a person, family name first or last', record('OFAC SDN', '1', { type: 'person', names: ['KIM, Yong Chol'], birthDates: ['1968-02-18'] }),
      record('UK', '2', { type: 'person', names: ['Yong-chol KIM'], birthDates: ['1968-02-18'] })],
    ['a person born in a year, and on a day of it', record('OFAC SDN', '1', { type: 'person', names: ['KIM, Yong Chol'], birthDates: ['1968'] }),
      record('UK', '2', { type: 'person', names: ['KIM Yong Chol'], birthDates: ['1968-02-18'] })],
    ['a legal form written in two ways', record('OFAC SDN', '1', { names: ['MOKRAN LLC'] }), record('UK', '2', { names: ['Mokran Limited Liability Company'] })],
    ['a primary name that is an alias elsewhere', record('OFAC SDN', '1', { names: ['MOKRAN LLC'] }), record('EU', '2', { names: ['Tumangan', 'Mokran LLC'] })],
    ['one list that names it twice, under two programmes', record('AU', '1', { names: ['Mokran LLC'], programs: ['1718 (DPRK)'] }),
      record('AU', '2', { names: ['Mokran LLC'], programs: ['Autonomous (DPRK)'] })],
    ['an organization that another list calls a company', record('OFAC SDN', '1', { names: ['Namgang Bureau'], type: 'organization' }),
      record('UK', '2', { names: ['Namgang Bureau'] })]
  ]
  for (const [what, left, right] of cases) t.equal(partiesOf([left, right]).length, 1, what)
})

t.test('records that contradict each other, or share what several may have, stay two parties', async t => {
  const person = { type: 'person' as const, names: ['Yong Chol KIM'] }
  const cases: [what: string, left: ListRecord, right: ListRecord][] = [
    ['two persons of one name, born in different years', record('OFAC SDN', '1', { ...person, birthDates: ['1968'] }), record('UK', '2', { ...person, birthDates: ['1970'] })],
    ['two persons of one name, of whom nothing else is known', record('OFAC SDN', '1', person), record('UK', '2', person)],
    ['two persons of one name, born in one year in different countries', record('OFAC SDN', '1', { ...person, birthDates: ['1968'], countries: ['KP'] }),
      record('UK', '2', { ...person, birthDates: ['1968'], countries: ['KR'] })],
    ['a UN reference, but different birth dates', record('UNSC 1718', 'KPi.001', { ...person, unReference: 'KPi.001', birthDates: ['1968-01-01'] }),
      record('UK', '2', { ...person, unReference: 'KPi.001', birthDates: ['1968-01-03'] })],
    ['one passport, but birth dates a day apart', record('OFAC SDN', '1', { ...person, birthDates: ['1968-01-01'], identifiers: [{ scheme: 'passport', value: '745132192', country: 'KP' }] }),
      record('UK', '2', { ...person, birthDates: ['1968-01-02'], identifiers: [{ scheme: 'passport', value: '745132192', country: 'KP' }] })],
    ['one name, but birth dates a day apart', record('OFAC SDN', '1', { ...person, birthDates: ['1968-01-01'] }), record('UK', '2', { ...person, birthDates: ['1968-01-02'] })],
    ['a UN reference, but a person and a company', record('UNSC 1718', 'KPi.001', { unReference: 'KPi.001' }), record('UK', '2', { ...person, unReference: 'KPi.001' })],
    ['one name in different countries', record('OFAC SDN', '1', { names: ['Mokran LLC'], countries: ['RU'] }), record('UK', '2', { names: ['Mokran LLC'], countries: ['KP'] })],
    ['one name with different register numbers', record('OFAC SDN', '1', { names: ['Mokran LLC'], identifiers: [{ scheme: 'inn', value: '7707083893' }] }),
      record('UK', '2', { names: ['Mokran LLC'], identifiers: [{ scheme: 'inn', value: '7811489970' }] })],
    ['different legal forms', record('OFAC SDN', '1', { names: ['Mokran LLC'] }), record('UK', '2', { names: ['Mokran JSC'] })],
    ['a name that many bodies have', record('OFAC SDN', '1', { names: ['Ministry of Defence'] }), record('CA', '2', { names: ['Ministry of Defence'] })],
    ['a weak alias', record('OFAC SDN', '1', { names: ['Alpha Star', { name: 'Mokran', weak: true }] }), record('UK', '2', { names: ['Mokran'] })],
    ['an alias that two have', record('OFAC SDN', '1', { names: ['Alpha Star', 'Mokran'] }), record('UK', '2', { names: ['Beta Moon', 'Mokran'] })],
    ['one list that has two of one name under one programme', record('OFAC SDN', '1', { names: ['Mokran LLC'], programs: ['DPRK3'] }),
      record('OFAC SDN', '2', { names: ['Mokran LLC'], programs: ['DPRK3', 'DPRK4'] })],
    ['one list without programmes that has two of one name', record('own', '1', { names: ['Mokran LLC'] }), record('own', '2', { names: ['Mokran LLC'] })],
    ['two ships of one name', record('OFAC SDN', '1', { type: 'vessel', names: ['CHON MA SAN'] }), record('UK', '2', { type: 'vessel', names: ['CHON MA SAN'] })],
    ['a passport number of two countries', record('OFAC SDN', '1', { type: 'person', identifiers: [{ scheme: 'passport', value: '745132192', country: 'KP' }] }),
      record('AU', '2', { type: 'person', identifiers: [{ scheme: 'passport', value: '745132192', country: 'CN' }] })],
    ['a number that fails its check', record('OFAC SDN', '1', { identifiers: [{ scheme: 'inn', value: '7707083890', unverified: true }] }),
      record('UK', '2', { identifiers: [{ scheme: 'inn', value: '7707083890', unverified: true }] })],
    ['two companies of one list, one of which has the number of the other', record('OFAC SDN', '1', { identifiers: [{ scheme: 'inn', value: '7707083893' }] }),
      record('OFAC SDN', '2', { identifiers: [{ scheme: 'inn', value: '7707083893' }] })],
    ['two companies that ran one ship', record('OFAC SDN', '1', { identifiers: [{ scheme: 'imo', value: '9314650' }] }),
      record('UK', '2', { identifiers: [{ scheme: 'imo', value: '9314650' }] })]
  ]
  for (const [what, left, right] of cases) t.equal(partiesOf([left, right]).length, 2, what)
})

t.test('a name that fits two records of one list equally well joins neither', async t => {
  const person = { type: 'person' as const, names: ['Yong Chol KIM'], birthDates: ['1968'] }
  const { parties, keptApart } = mergeRecords([record('OFAC SDN', '1', person), record('OFAC SDN', '2', person), record('UK', '3', person)])
  t.equal(parties.length, 3)
  t.strictSame(keptApart.map(({ because }) => because), ['several fit', 'several fit'])
  t.strictSame(partiesOf([record('OFAC SDN', '1', person), record('OFAC SDN', '2', { ...person, birthDates: ['1968-05-01'] }), record('UK', '3', { ...person, birthDates: ['1968-05-01'] })]),
    [['OFAC:1'], ['OFAC:2', 'UK:3']], 'the surer join goes first')
})

t.test('birth dates a day apart: who joins must share one of them, and none may contradict more', async t => {
  const un = record('UNSC 1718', 'KPi.001', { type: 'person', names: ['KIM TONG CHOL'], unReference: 'KPi.001', birthDates: ['1966-01-28'] })
  const uk = record('UK', '1', { type: 'person', names: ['Tong Chol KIM'], unReference: 'KPi.001', birthDates: ['1966-01-27'] })
  const like = (reference: string, birthDate: string) => record('AU', reference, { type: 'person', names: ['Kim Tong Chol'], birthDates: [birthDate] })
  const [party] = mergeRecords([un, uk, like('2', '1966-01-27')]).parties
  t.strictSame(party.sourceRecords, ['UN:KPi.001', 'UK:1', 'AU:2'])
  t.strictSame(party.factSources!.birthDates, { '1966-01-28': ['UNSC'], '1966-01-27': ['UK', 'AU'] }, 'each date says whose it is')
  for (const date of ['1966-01-26', '1966-01-29']) t.equal(mergeRecords([un, uk, like('2', date)]).parties.length, 2, date)
})

t.test('birth dates a day apart: where nobody says outright that a party is one, no record brings the other date into it', async t => {
  const person = (list: string, reference: string, birthDates: string[], passports: string[]) => record(list, reference, {
    type: 'person',
    names: [`Person ${reference}`],
    birthDates,
    identifiers: passports.map(value => ({ scheme: 'passport' as const, value, country: 'KP' }))
  })
  const cases: [what: string, records: ListRecord[]][] = [
    ['a year is not the other date', [
      person('UNSC 1718', '1', ['1968'], ['745132192']), person('OFAC SDN', '2', ['1968-02-20'], ['745132192', '745132193']), person('UK', '3', ['1968-02-19'], ['745132193'])
    ]],
    ['nor is the date of one who shares another with them', [
      person('UNSC 1718', '1', ['1968-02-19', '1970'], ['745132192']), person('OFAC SDN', '2', ['1968-02-20', '1970'], ['745132192', '745132193']),
      person('UK', '3', ['1968-02-19'], ['745132193'])
    ]]
  ]
  for (const [what, records] of cases) {
    t.same(mergeRecords(records).parties.map(({ sourceRecords }) => sourceRecords), [['UK:3'], ['UN:1', 'OFAC:2']], what)
  }
})

t.test('the name is the curated one as long as a list has it', async t => {
  const records = [record('OFAC SDN', '1', { type: 'person', names: ['KIM, Yong Chol', 'KIM YC'] }), record('UK', '2', { type: 'person', names: ['Yong-Chol Kim'] })]
  const named = (name: string) => {
    const curated = { id: 'OFAC:1', name, records: ['OFAC:1', 'UK:2'] }
    return mergeRecords(records, { labourLinks: new Map(curated.records.map(key => [key, curated])) }).parties[0]
  }
  t.match(named('KIM Yong Chol'), { name: 'KIM Yong Chol', factSources: { name: ['OFAC', 'UK'] }, aliases: [{ name: 'KIM, Yong Chol' }, { name: 'KIM YC' }, { name: 'Yong-Chol Kim' }] })
  t.match(named('KIM Yong Su'), { name: 'KIM, Yong Chol', factSources: { name: ['OFAC'] } }, 'else the first list\'s own')
})

t.test('every fact says which list said it', async t => {
  const [party] = mergeRecords([
    record('OFAC SDN', '1', {
      names: ['MOKRAN LLC', { name: 'OOO Mokran', weak: true }], countries: ['RU'], addresses: [{ text: 'St. Petersburg, Russia', country: 'RU' }],
      identifiers: [{ scheme: 'inn', value: '7811489970' }], remarks: [{ label: 'Linked To', text: 'KOREA CHOLSAN' }, { label: 'Gender', text: 'none' }]
    }),
    record('UK', '2', {
      names: ['Mokran Llc', 'ooo mokran', { name: 'Mokran Ltd', kind: 'fka' }], countries: ['RU', 'KP'],
      identifiers: [{ scheme: 'inn', value: '78 114 899 70', note: 'from 2011' }], remarks: [{ label: 'Other Information', text: 'builder' }]
    })
  ]).parties
  t.strictSame(party.aliases, [
    { name: 'OOO Mokran', weak: false, kind: 'aka', script: 'latin', sources: ['OFAC', 'UK'] },
    { name: 'Mokran Ltd', weak: false, kind: 'fka', script: 'latin', sources: ['UK'] }
  ])
  t.strictSame(party.factSources, {
    name: ['OFAC', 'UK'], countries: { RU: ['OFAC', 'UK'], KP: ['UK'] }, addresses: { 'St. Petersburg, Russia': ['OFAC'] }
  })
  t.strictSame(party.identifiers, [{ scheme: 'inn', value: '7811489970', note: 'from 2011', sources: ['OFAC', 'UK'] }])
  t.match(party.related, [{ name: 'KOREA CHOLSAN', relation: 'linked to (OFAC)' }])
  t.strictSame(party.remarks, [{ label: 'Gender', text: 'none', sources: ['OFAC'] }, { label: 'Other Information', text: 'builder', sources: ['UK'] }])
})

t.test('an id stays with its party from one generation to the next, and leads on where parties join', async t => {
  const before = mergeRecords(komid.slice(1)).parties
  t.equal(before[0].id, 'OFAC:9345')
  t.match(mergeRecords(komid, { previousParties: before }).parties, [{ id: 'OFAC:9345', formerIds: undefined }], 'a party keeps its id when a list of more weight gets it')
  const apart = mergeRecords([komid[0], record('OFAC SDN', '9345')]).parties
  t.match(mergeRecords(komid, { previousParties: apart }).parties, [{ id: 'UN:KPe.001', formerIds: ['OFAC:9345'] }], 'a party that joins another leaves its id')
  const joined = mergeRecords(komid, { previousParties: apart }).parties
  t.match(mergeRecords(komid, { previousParties: joined }).parties, [{ id: 'UN:KPe.001', formerIds: ['OFAC:9345'] }], 'and it stays there')
  t.match(mergeRecords([komid[0], record('OFAC SDN', '9345')], { previousParties: joined }).parties,
    [{ id: 'OFAC:9345', formerIds: undefined }, { id: 'UN:KPe.001', formerIds: undefined }], 'until it parts again')
  t.match(mergeRecords([komid[1]], { previousParties: joined }).parties, [{ id: 'UN:KPe.001', formerIds: ['OFAC:9345'] }], 'a record that goes leaves the id')
  t.match(mergeRecords([komid[1]], { previousParties: [{ id: 'curated', sourceRecords: ['OFAC:9345'] }] }).parties, [{ id: 'curated' }], 'ids of any form are kept')
  t.strictSame(mergeRecords([record('CA', '4'), record('CA', '4', { type: 'person' })]).parties.map(({ id }) => id), ['CA:4', 'CA:4 (2)'], 'a reference that a list gives twice')
})

t.test('a curated labour link goes to the party that has one of its records', async t => {
  const curated = { id: 'UN:KPe.001', name: 'KOMID', records: ['UK:DPR0157'], link: 'direct' as const, basis: 'read' }
  const labourLinks = new Map([['UK:DPR0157', curated]])
  t.match(mergeRecords(komid, { labourLinks }).parties, [{ labour: { link: 'direct', assessedBy: 'curated' } }])
})

t.test('records that people found to be one party become one, unless birth dates contradict it', async t => {
  const records = (birthDates: string[]) => [
    record('OFAC SDN', '1', { type: 'person', names: ['RA, Kyong Su'], birthDates: ['1954-06-04'] }),
    record('UK', '2', { type: 'person', names: ['Na Gyeong-su'], birthDates })
  ]
  const curated = { id: 'chosen', name: 'Ra', records: ['OFAC:1', 'UK:2'] }
  const labourLinks = new Map(curated.records.map(key => [key, curated]))
  t.match(mergeRecords(records([]), { labourLinks }).parties, [{ id: 'chosen', joins: [{ reason: 'curated' }] }])
  t.match(mergeRecords(records([]), { labourLinks, previousParties: [{ id: 'old', sourceRecords: ['UK:2'] }] }).parties, [{ id: 'old' }], 'an id in use is kept')
  t.match(mergeRecords(records(['1955']), { labourLinks }).parties.map(({ id }) => id), ['UK:2', 'chosen'], 'never across contradicting birth dates')
})
