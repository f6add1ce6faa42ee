import t from 'tap'
import { readEu } from '../../../src/watchlist/sources/eu.js'
import { filled, fixture, readAll } from './reading.js'

t.test('every fact of the EU list, whose namespace has a prefix, comes into its record', async t => {
  const { records, skipped, published } = await readAll(options => readEu(fixture('eu.xml'), options))
  t.same([published, skipped], [['2026-07-30'], []])
  t.same(filled(records[0]), {
    list: 'EU',
    reference: 'EU.900.1',
    type: 'person',
    names: [
      { name: 'Il PAK', kind: 'primary', weak: false, script: 'latin' },
      { name: '박일', kind: 'aka', weak: false, script: 'hangul', language: 'KO' },
      { name: 'Pak', kind: 'aka', weak: true, script: 'latin', language: 'EN' }
    ],
    countries: ['KP', 'SN'],
    addresses: [{ text: '2 Rue Exemple, Dakar, SENEGAL', country: 'SN' }],
    identifiers: [
      { scheme: 'passport', value: '900000006', country: 'KP', label: 'National passport', note: 'issued 2014-03-02, expired' },
      { scheme: 'ogrn', value: '1999900000120', country: 'RU' }
    ],
    birthDates: ['1966', '1966-05-07'],
    birthDateNotes: ['circa 1966'],
    birthPlaces: ['Wonsan'],
    positions: ['Representative'],
    programs: ['PRK'],
    listedOn: '2022-04-21',
    unReference: 'KPi.901',
    sourceUrl: 'https://eur-lex.europa.eu/eli/reg/2017/1509',
    remarks: [{ label: 'Gender', text: 'M' }, { label: 'Remarks', text: 'Sends workers abroad. OGRN: 1999900000120' }]
  })
})

t.test('without a date of designation the earliest regulation counts, without a reference the logical id', async t => {
  const { records: [, entity] } = await readAll(() => readEu(fixture('eu.xml')))
  t.match(entity, { reference: '9002', type: 'company', listedOn: '2016-05-28', programs: ['PRK'], birthDates: ['1960', '1961', '1962'] })
})
