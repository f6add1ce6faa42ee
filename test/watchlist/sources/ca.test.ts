import t from 'tap'
import { readCa } from '../../../src/watchlist/sources/ca.js'
import { changed, fixture, readAll } from './reading.js'

t.test('aliases of several languages in one text, legal forms after a comma, ships, and items that repeat', async t => {
  const { records, skipped } = await readAll(options => readCa(fixture('ca.xml'), options))
  t.match(records, [
    {
      reference: 'Russia, Ivan Primerov',
      type: 'person',
      names: [{ name: 'Ivan Primerov' }, { name: 'Ivan Primeroff' }, { name: 'Иван Примеров', language: 'Russian', script: 'cyrillic' }],
      birthDates: ['1965-04-29'],
      positions: ['Director'],
      programs: ['Russia'],
      listedOn: '2022-02-24',
      countries: []
    },
    { reference: 'Russia, Example LLC', type: 'company', remarks: [{ label: 'Schedule', text: '1, Part 1' }, { label: 'Item', text: '7' }] },
    { type: 'vessel', identifiers: [{ scheme: 'imo', value: '9999125' }], remarks: [{ label: 'Year built', text: '1994' }, { label: 'Type of ship', text: 'Oil Tanker' }] }
  ])
  t.same(records[1].names.map(({ name }) => name), ['Example LLC', 'Example Trading Co., Ltd.', 'OOO "Primer"', 'Пример, ООО', 'Образец, ФГУП', 'Sample, Pte. Ltd.'])
  t.same(records[2].birthDates, [], 'a ship has no birth date')
  t.same(skipped, [{ reason: 'no reference' }], 'a record without a name')
})

t.test('a reference stays when the regulation is renumbered; namesakes are numbered', async t => {
  const references = async (change: (text: string) => string) => (await readAll(async function * () { yield * readCa(await changed('ca.xml', change)) })).records.map(({ reference }) => reference)
  const before = await references(text => text)
  t.same(await references(text => text.replaceAll('<Item>7<', '<Item>6<')), before)
  t.same(await references(text => text.replace('<EntityOrShip>\tExample LLC', '<EntityOrShip>Example Star')), ['Russia, Ivan Primerov', 'Russia, Example Star', 'Russia, Example Star (2)'])
})
