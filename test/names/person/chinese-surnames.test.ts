import t from 'tap'
import { chineseSurnamesOf } from '../../../src/names/person/chinese-surnames.js'
import type { Token } from '../../../src/names/words/token.js'
import { pinyinOfWadeGiles } from '../../../src/names/romanise/wade-giles.js'

const word = (text: string, script: Token['script'] = 'latin'): Token =>
  ({ text, script, kind: 'name', readings: [text], consonantal: false, acronym: false, bits: 10 })

const cases: [token: Token, syllables: string[], why: string][] = [
  [word('zhu'), ['zhu'], 'pinyin'],
  [word('cheng'), ['cheng', 'zheng'], 'Taiwan spells zheng like that too'],
  [word('tan'), ['tan', 'chen'], 'and Singapore chen'],
  [word('tseng'), ['zeng'], 'Taiwan alone'],
  [word('dan'), ['dan'], 'a rare one'],
  [word('朱', 'han'), ['zhu'], 'in characters'],
  [word('欧阳', 'han'), ['ouyang'], 'of two characters'],
  [word('呼延', 'han'), ['huyan'], 'a rarer one of them'],
  [word('单', 'han'), ['shan', 'dan'], 'as family names read it, and as machines do'],
  [word('查', 'han'), ['zha', 'cha'], 'Zha'],
  [word('尉迟', 'han'), ['yuchi'], 'of two characters, both read otherwise elsewhere'],
  [word('曾', 'han'), ['zeng'], 'read so everywhere but in one word'],
  [word('cheung'), ['zhang', 'jiang'], 'Hong Kong spells two names so'],
  [word('shum'), ['cen', 'shen'], 'and two others'],
  [word('建书', 'han'), [], 'a given name'],
  [word('smith'), [], 'none']
]
for (const [token, syllables, why] of cases) t.strictSame(chineseSurnamesOf(token), syllables, `${token.text}: ${why}`)

for (const [spelling, syllable] of [['hsieh', 'xie'], ['chou', 'zhou'], ['kuo', 'guo'], ['tsai', 'cai'], ['shih', 'shi'], ['yeh', 'ye'], ['hsu', 'xu'],
  ['hui', 'hui'], ['huei', 'hui'], ['shuo', 'shuo'], ['o', 'e'], ['kuei', 'gui']] as const) {
  t.ok(pinyinOfWadeGiles(spelling).includes(syllable), `${spelling} is ${syllable}`)
}
t.end()
