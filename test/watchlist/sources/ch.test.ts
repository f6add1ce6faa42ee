import t from 'tap'
import { readCh } from '../../../src/watchlist/sources/ch.js'
import { filled, fixture, readAll } from './reading.js'

t.test('names of parts with variants in other scripts; places that stand after the parties', async t => {
  const { records, skipped, published } = await readAll(options => readCh(fixture('ch.xml'), options))
  t.same(published, ['2026-06-30'])
  t.same(filled(records[0]), {
    list: 'CH',
    reference: '500',
    type: 'person',
    sourceUrl: 'https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos.html',
    names: [
      { name: 'Kil Tong Hong', kind: 'primary', weak: false, script: 'latin', language: 'eng' },
      { name: 'Гиль Дон Хон', kind: 'aka', weak: false, script: 'cyrillic', language: 'eng' },
      { name: 'Hong', kind: 'aka', weak: true, script: 'latin', language: 'eng' }
    ],
    countries: ['KP'],
    addresses: [{ text: 'Room 5, Pyongyang, North Korea', country: 'KP' }],
    identifiers: [{ scheme: 'passport', value: '900000001', country: 'KP', note: 'expires 2025-01-02' }, { scheme: 'imo', value: '1999124' }],
    birthDates: ['1955-12-31', '1956'],
    birthPlaces: ['Pyongyang, North Korea'],
    programs: ['DPRK'],
    listedOn: '2016-05-19',
    unReference: 'KPi.901',
    remarks: [{ label: 'Other information', text: 'IMO number: 1999124' }, { label: 'Justification', text: 'Sends workers.' }, { label: 'Gender', text: 'male' }]
  })
  t.match(records[1], { reference: '530', type: 'vessel', identifiers: [{ scheme: 'imo', value: '9999125' }] })
  t.same(skipped, [{ reason: 'taken off the list', place: '520' }, { reason: 'target without individual, entity or object', place: '540' }])
})
