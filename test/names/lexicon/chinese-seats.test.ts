import t from 'tap'
import { isChineseSeat, mayBeOneSeat } from '../../../src/names/lexicon/chinese-seats.js'

t.test('where a Chinese firm may have its seat', async t => {
  const cases: [id: string, expected: boolean, why: string][] = [
    ['CN-liaoning', true, 'a province'], ['CN-shenyang', true, 'a city'], ['CN-donggang', true, 'a city in a city'], ['CN-beijing', true, 'a city of its own'],
    ['HK', true, 'Hong Kong has a register of its own'], ['CN-yellow-river', false, 'a river'], ['CN', false, 'the country'], ['KP-pyongyang', false, 'elsewhere']
  ]
  for (const [id, expected, why] of cases) t.equal(isChineseSeat(id), expected, `${id}: ${why}`)
})

t.test('seats that may be one', async t => {
  const cases: [a: string, b: string, expected: boolean, why: string][] = [
    ['CN-dandong', 'CN-dandong', true, 'the same'],
    ['CN-shenyang', 'CN-liaoning', true, 'a city and its province'],
    ['CN-liaoning', 'CN-donggang', true, 'a province and a city in one of its cities'],
    ['CN-dandong', 'CN-donggang', true, 'a city and a city in it'],
    ['CN-dandong', 'CN-shenyang', false, 'two cities of a province'],
    ['CN-shenyang', 'CN-jilin', false, 'another province'],
    ['HK', 'CN-beijing', false, 'another register']
  ]
  for (const [a, b, expected, why] of cases) t.equal(mayBeOneSeat(a, b), expected, `${a}, ${b}: ${why}`)
})
