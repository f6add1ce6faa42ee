import t from 'tap'
import { areOtherSyllables, isPinyin, mayBePinyin } from '../../../src/names/romanise/pinyin.js'

const cases: [word: string, other: string, are: boolean, why: string][] = [
  ['jinjiang', 'jinxiang', true, '锦江 and 锦祥'],
  ['yongsheng', 'zhongsheng', true, 'another beginning'],
  ['hongxiang', 'hongxiang', false, 'the same'],
  ['zhongsheng', 'zongseng', false, 'dialects do not tell zh from z, nor sh from s'],
  ['nanjing', 'lanjin', false, 'nor n from l, nor ng from n'],
  ['hongda', 'hongdali', false, 'more syllables may be more of the name'],
  ['da', 'ta', false, 'one syllable says too little'],
  ['namgang', 'namhung', false, 'no pinyin: Korean'],
  ['jinxiang', 'jinsong', true, 'Korean too may look like pinyin'],
  ['', 'jin', false, 'nothing']
]

for (const [word, other, are, why] of cases) {
  t.equal(areOtherSyllables(word, other), are, `${word}, ${other}: ${why}`)
  t.equal(areOtherSyllables(other, word), are, `${other}, ${word}: ${why}`)
}

for (const [word, is, may] of [['jinxiang', true, true], ['hongda', false, true], ['ryongbong', false, false], ['da', false, false]] as const) {
  t.equal(isPinyin(word), is, word)
  t.equal(mayBePinyin(word), may, `${word}: perhaps`)
}
t.end()
