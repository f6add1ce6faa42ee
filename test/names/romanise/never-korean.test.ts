import t from 'tap'
import { isChineseOrVietnamese, isHardlyKorean } from '../../../src/names/romanise/never-korean.js'

const cases: [word: string, never: boolean, hardly: boolean, why: string][] = [
  ['thinh', true, true, 'Vietnamese'],
  ['wei', true, true, 'one syllable of Chinese'],
  ['fengsheng', true, true, 'two'],
  ['guangda', false, true, 'gu-ang-da, but by its letters Chinese'],
  ['changbai', false, true, 'likewise'],
  ['maria', false, true, 'likewise, and a name of half the world'],
  ['hongda', false, false, 'Korean as well'],
  ['kim', false, false, 'Korean'],
  ['ivanova', false, false, 'none of them'],
  ['', false, false, 'nothing']
]
for (const [word, never, hardly, why] of cases) {
  t.equal(isChineseOrVietnamese(word), never, `${word}: ${why}`)
  t.equal(isHardlyKorean([word]), hardly, `${word}: ${why}`)
}
t.notOk(isHardlyKorean(['wei', 'ui']), 'Korean in one of its readings')
t.notOk(isHardlyKorean([]), 'no reading')
t.end()
