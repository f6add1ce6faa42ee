import t from 'tap'
import { romaniseKana } from '../../../src/names/romanise/kana.js'

t.test('kana in Hepburn without marks of length', async t => {
  const cases: [kana: string, latin: string, why: string][] = [
    ['スズキ', 'suzuki', 'plain syllables'],
    ['とうきょう', 'toukyou', 'hiragana, and a small yo'],
    ['シャープ', 'shapu', 'sh, and a long vowel'],
    ['チェジュ', 'cheju', 'ch and a small e'],
    ['ニッポン', 'nippon', 'a doubled consonant'],
    ['ファミリー', 'famiri', 'f and a small a'],
    ['ティッシュ', 'tisshu', 't and a small i'],
    ['ウォッカ', 'wokka', 'u and a small o'],
    ['カンウォン', 'kanwon', 'the same within a word'],
    ['クァンジュ', 'kwanju', 'kw'],
    ['イェーメン', 'yemen', 'i and a small e'],
    ['ヴォルガ', 'voruga', 'v'],
    ['モーツァルト', 'motsaruto', 'ts and a small a'],
    ['ドゥバイ', 'dubai', 'd and a small u'],
    ['テッ', 'tet', 'a doubling sign at the end'],
    ['ッ', 't', 'a doubling sign alone'],
    ['ァ', 'a', 'a small kana alone'],
    ['ー', '', 'nothing but length']
  ]
  for (const [kana, latin, why] of cases) t.equal(romaniseKana(kana), latin, `${kana}: ${why}`)
})

t.test('other words have no such reading', async t => {
  for (const word of ['東京', 'ไทย', 'abc', '東ア', '']) t.equal(romaniseKana(word), null, word)
})
