import t from 'tap'
import { spellBySyllables } from '../../../src/names/romanise/syllables.js'

const TABLE = new Map([['а', 'a'], ['ан', 'an'], ['на', 'na'], ['ня', 'nia']])

t.test('a word is spelt by syllables as long as the rest allows', async t => {
  const cases: [word: string, expected: string | null, why: string][] = [
    ['ана', 'ana', 'ан would be too long'],
    ['анна', 'anna', 'two syllables'],
    ['аня', 'ania', 'the only division'],
    ['анб', null, 'a letter that is in no syllable'],
    ['', null, 'nothing']
  ]
  for (const [word, expected, why] of cases) t.equal(spellBySyllables(word, TABLE, 2), expected, `${word}: ${why}`)
})
