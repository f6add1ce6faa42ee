import t from 'tap'
import { koreanKanaReading } from '../../../src/names/romanise/korean-kana.js'
import { phonemes, skeleton } from '../../../src/names/romanise/phonemes.js'

t.test('Korean names in katakana, with their final consonants', async t => {
  const cases: [kana: string, latin: string, why: string][] = [
    ['キム', 'kim', 'a final m'],
    ['パク', 'pak', 'a final k'],
    ['ソル', 'sol', 'a final l'],
    ['ヒョプ', 'hyop', 'a final p'],
    ['ジョンソッ', 'jonsot', 'a final t'],
    ['ジョンウン', 'jonun', 'n and ng are one'],
    ['ムン', 'mun', 'an m that begins the syllable'],
    ['ムンギル', 'munkil', 'n and g, which are not ng'],
    ['グクリョル', 'gukryol', 'a final consonant within a word'],
    ['クァク', 'kwak', 'kw'],
    ['ファン', 'hwan', 'hw, which kana writes with f'],
    ['ソクファ', 'sokhwa', 'the same after a final k'],
    ['フン', 'hun', 'hu'],
    ['フィ', 'hwi', 'hwi'],
    ['ウォンホ', 'wonho', 'w'],
    ['キムジョンウン', 'kimjonun', 'a whole name']
  ]
  for (const [kana, latin, why] of cases) t.equal(koreanKanaReading(kana), latin, `${kana}: ${why}`)
})

t.test('they have the skeletons of the names as lists spell them', async t => {
  for (const [kana, latin] of [['ジョンウン', 'Jong Un'], ['ヨンチョル', 'Yong Chol'], ['ソクファ', 'Sok Hwa'], ['ムンギル', 'Mun Kil'], ['ジンヒョク', 'Jin Hyok']]) {
    t.equal(skeleton(phonemes(koreanKanaReading(kana)!)), skeleton(phonemes(latin.toLowerCase().replace(' ', ''))), `${kana}: ${latin}`)
  }
})

t.test('what is no Korean name has no such reading', async t => {
  const cases: [word: string, why: string][] = [
    ['スズキ', 'z'],
    ['ナツメ', 'ts'],
    ['ヨーコ', 'a long vowel'],
    ['ティム', 'ti'],
    ['ヴィクトル', 'v'],
    ['ナカムラタロウ', 'too many syllables'],
    ['ンクルマ', 'begins with a final'],
    ['平壌', 'no kana']
  ]
  for (const [word, why] of cases) t.equal(koreanKanaReading(word), null, `${word}: ${why}`)
})
