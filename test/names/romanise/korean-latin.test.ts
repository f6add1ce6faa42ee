import t from 'tap'
import { mayBeKoreanInLatin } from '../../../src/names/romanise/korean-latin.js'

const cases: [word: string, may: boolean, why: string][] = [
  ['chol', true, 'of the North'], ['cheol', true, 'Revised'], ['young', true, 'by habit'], ['hee', true, 'by habit'], ['heungmin', true, 'two syllables'],
  ['hui', true, 'ui'], ['phil', true, 'an aspirate'], ['jianshu', true, 'Ji An Shu, for all that its letters say'],
  ['wei', false, 'one syllable of Chinese'], ['jian', false, 'one syllable of Chinese'], ['yupeng', false, 'no syllable ends in eng'], ['khanh', false, 'nor in nh'], ['viktor', false, 'v']
]
for (const [word, may, why] of cases) t.equal(mayBeKoreanInLatin(word), may, `${word}: ${why}`)
t.end()
