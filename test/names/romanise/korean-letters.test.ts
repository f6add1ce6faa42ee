import t from 'tap'
import { isSinoKorean, koreanLettersOf, mayBeOneName } from '../../../src/names/romanise/korean-letters.js'

/** Whether two spellings may be one name, in some division into syllables. */
function mayBeOne (name: string, other: string): boolean {
  return koreanLettersOf(name).some(syllables => koreanLettersOf(other).some(others => mayBeOneName(syllables, others)))
}

t.test('spellings of one name', async t => {
  const cases: [name: string, other: string, why: string][] = [
    ['종남', 'jongnam', 'the North and the South'],
    ['종남', 'chongnam', 'McCune and Reischauer'],
    ['정', 'jong', 'without marks'],
    ['성', 'sung', 'by habit'],
    ['승', 'sung', 'by habit'],
    ['영', 'young', 'by habit'],
    ['용', 'ryong', '룡, as the North has it'],
    ['이', 'ri', 'likewise'],
    ['노', 'ro', 'likewise'],
    ['수남', 'sunam', 'or 순암'],
    ['권우', 'konu', 'without the glide'],
    ['덕룡', 'tongnyong', 'as it is spoken'],
    ['진라', 'chilla', 'likewise'],
    ['갑남', 'kamnam', 'likewise'],
    ['록문', 'nongmun', 'likewise'],
    ['joong', 'chung', 'in Latin letters on both sides'],
    ['joong', 'jong', 'likewise'],
    ['chool', 'chol', 'a vowel twice'],
    ['see', 'se', 'likewise']
  ]
  for (const [name, other, why] of cases) t.ok(mayBeOne(name, other), `${name}, ${other}: ${why}`)
})

t.test('spellings of different ones', async t => {
  const cases: [name: string, other: string][] = [['종남', 'yongnam'], ['jongnam', 'yongnam'], ['승훈', 'songhun'], ['기', 'kwi'], ['chol', 'chul il'], ['wei', 'ui'], ['sidnog', 'sidnog'], ['', 'kim'],
    ['철', 'chun'], ['진', 'chil'], ['석', 'song'], ['봉', 'pok'], ['남', 'nap'], ['철환', 'chunhwan'], ['석일', 'songil'], ['철남', 'chunnam'], ['천남', 'cholnam']]
  for (const [name, other] of cases) t.notOk(mayBeOne(name, other), `${name}, ${other}`)
  t.ok(mayBeOne('성훈', 'songhun'))
})

t.test('readings of characters', async t => {
  for (const syllable of ['min', 'song', 'hyok', 'ri']) t.ok(isSinoKorean(syllable), syllable)
  for (const syllable of ['ming', 'ning', 'xin', 'orvel']) t.notOk(isSinoKorean(syllable), syllable)
})
