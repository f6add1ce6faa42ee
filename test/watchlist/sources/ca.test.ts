import t from 'tap'
import { readCa } from '../../../src/watchlist/sources/ca.js'
import { fixture, readAll } from './reading.js'

t.test('aliases of several languages in one text, legal forms after a comma, ships, and items that repeat', async t => {
  const { records, skipped } = await readAll(options => readCa(fixture('ca.xml'), options))
  t.match(records, [
    {
      reference: 'Russia, Schedule 1, Part 1, item 7',
      type: 'person',
      names: [{ name: 'Ivan Primerov' }, { name: 'Ivan Primeroff' }, { name: 'Иван Примеров', language: 'Russian', script: 'cyrillic' }],
      birthDates: ['1965-04-29'],
      positions: ['Director'],
      programs: ['Russia'],
      listedOn: '2022-02-24',
      countries: []
    },
    { reference: 'Russia, Schedule 1, Part 1, item 7 (2)', type: 'company' },
    { type: 'vessel', identifiers: [{ scheme: 'imo', value: '9999125' }], remarks: [{ label: 'Year built', text: '1994' }, { label: 'Type of ship', text: 'Oil Tanker' }] }
  ])
  t.same(records[1].names.map(({ name }) => name), ['Example LLC', 'Example Trading Co., Ltd.', 'OOO "Primer"', 'Пример, ООО'])
  t.same(records[2].birthDates, [], 'a ship has no birth date')
  t.same(skipped, [{ reason: 'no reference', place: 'Exemple' }])
})
