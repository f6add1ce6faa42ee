import t from 'tap'
import { PINYIN_SYLLABLES } from '../../../src/names/romanise/pinyin-syllables.js'

t.test('syllables of pinyin by their sounds', async t => {
  const cases: [pinyin: string, initial: string, final: string, why: string][] = [
    ['zhang', 'zh', 'ang', 'as written'],
    ['zhi', 'zh', '-i', 'a vowel that is no i'],
    ['si', 's', '-i', 'the same after s'],
    ['xi', 'x', 'i', 'i'],
    ['xu', 'x', 'ü', 'u after x'],
    ['quan', 'q', 'üan', 'u after q'],
    ['lue', 'l', 'üe', 'ü before e'],
    ['you', '', 'iu', 'alone'],
    ['ying', '', 'ing', 'alone'],
    ['yan', '', 'ian', 'y for i'],
    ['yuan', '', 'üan', 'yu for ü'],
    ['wei', '', 'ui', 'alone'],
    ['wang', '', 'uang', 'w for u'],
    ['an', '', 'an', 'no initial']
  ]
  for (const [pinyin, initial, final, why] of cases) t.match(PINYIN_SYLLABLES.find(syllable => syllable.pinyin === pinyin), { initial, final }, `${pinyin}: ${why}`)
  t.notOk(PINYIN_SYLLABLES.some(({ final }) => final === ''), 'each has a vowel')
})
