import t from 'tap'
import { readOpensanctionsCsv } from '../../../src/watchlist/sources/opensanctions-csv.js'
import { readOpensanctionsFtm } from '../../../src/watchlist/sources/opensanctions-ftm.js'
import { changed, fixture, readAll, source } from './reading.js'

t.test('CSV: several values in a cell, one of which holds the mark between them', async t => {
  const { records, skipped } = await readAll(options => readOpensanctionsCsv(fixture('opensanctions.csv'), options))
  t.match(records, [
    {
      list: 'OpenSanctions',
      reference: 'NK-1',
      type: 'company',
      names: [{ name: 'Example Trading' }, { name: 'Example Trading Co' }, { name: 'Example; Sons' }],
      countries: ['KP', 'RU'],
      addresses: [{ text: '1 Street, Vladivostok, Russia', country: 'RU' }],
      identifiers: [{ scheme: 'other', value: '9900001204' }, { scheme: 'imo', value: '1999124' }, { scheme: 'email', value: 'info@example.com' }],
      programs: ['US-DPRK', 'OFAC']
    },
    { reference: 'NK-2', type: 'person', names: [{ script: 'latin' }, { name: '홍길동', script: 'hangul' }], birthDates: ['1955-12', '1956'] }
  ])
  t.same(skipped, [{ reason: 'schema Security is no party', place: 'NK-3' }])
})

t.test('CSV: older files have no program_ids', async t => {
  const older = source('"id","schema","name","aliases","identifiers","dataset"\n"NK-1","Person","A","","","UN"\n')
  const { records } = await readAll(() => readOpensanctionsCsv(older))
  t.match(records, [{ names: [{ name: 'A' }], programs: ['UN'] }])
})

t.test('FtM: sanctions and relations are lines of their own, before or after the party', async t => {
  const { records, skipped } = await readAll(options => readOpensanctionsFtm(fixture('opensanctions.ftm.json'), options))
  t.same(skipped, [])
  t.match(records, [
    {
      reference: 'NK-1',
      type: 'company',
      names: [{ name: 'Example Trading', kind: 'primary' }, { name: 'Example Trading Co' }, { name: 'EX', weak: true }, { name: 'Old Example', kind: 'fka' }],
      countries: ['RU'],
      identifiers: [{ scheme: 'inn', value: '9900001204', country: 'RU' }, { scheme: 'company_number', value: 'X-12' }],
      programs: ['US-DPRK', 'us_ofac_sdn'],
      listedOn: '2020-01-14',
      unReference: 'KPe.901',
      sourceUrl: 'https://example.com/1',
      remarks: [{ label: 'topics', text: 'sanction' }, { label: 'Ownership', text: 'Hong Kil Tong' }]
    },
    { reference: 'NK-2', type: 'person', birthDates: ['1955-12'], identifiers: [{ scheme: 'passport' }], sourceUrl: 'https://www.opensanctions.org/entities/NK-2/' }
  ])
  t.equal(records.length, 2, 'who is no target is no record')
})

t.test('FtM: a line that is cut off or is no entity is refused with its number', async t => {
  const cut = await changed('opensanctions.ftm.json', text => text.slice(0, text.lastIndexOf('{') + 40))
  await t.rejects(readAll(() => readOpensanctionsFtm(cut)), /line 6: is not JSON/)
  await t.rejects(readAll(() => readOpensanctionsFtm(source('{"id":"A"}\n'))), /line 1: is no FollowTheMoney entity/)
})
