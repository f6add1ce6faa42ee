import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { bitsOf, MOST_BITS } from '../../../src/names/lexicon/rarity.js'

const bits = (name: string) => analyseName(canonicalName(name)).tokens.map(token => token.bits)

t.test('a frame word says less than a name', async t => {
  const names = ['hongxiang', 'mokran', 'namgang', '남강', '소백수', '鸿祥', 'мокран', 'сириус']
  const frames = ['trading', '무역', '贸易', 'торговая', 'construction', 'international', 'group', 'Korea', '조선', 'technology', 'general']
  for (const name of names) for (const frame of frames) t.ok(bits(frame)[0] < bits(name)[0], `${frame} says less than ${name}`)
})

t.test('a word weighs the same in every language and romanisation', async t => {
  const cases: [string, string, string][] = [
    ['trading', '무역', 'a concept'], ['trading', '贸易', 'a concept'], ['construction', 'строительная', 'a concept'], ['Korea', '조선', 'a country'],
    ['Daesong', 'Taesong', 'two romanisations'], ['Daeseong', '대성', 'a romanisation and Hangul'], ['Daegang', 'Taekang', 'two romanisations']
  ]
  for (const [a, b, why] of cases) t.strictSame(bits(a), bits(b), `${a} and ${b}: ${why}`)
})

t.test('a word never seen says the most, and no word says nothing', async t => {
  t.equal(bitsOf('xyzzyqwrt'), MOST_BITS)
  for (const key of ['#trading', '#construction', '#KOREA', '#bank']) t.ok(bitsOf(key) > 0 && bitsOf(key) < MOST_BITS, key)
})
