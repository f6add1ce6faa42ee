import t from 'tap'
import { withWideWords } from '../../../src/names/words/written-wide.js'

t.test('a word written letter by letter is joined', async t => {
  const cases: [string, string, string][] = [
    ['남 강 건 설', '남강건설', 'Hangul'],
    ['조 선 남강', '조 선 남강', 'two syllables may be two words'],
    ['(ignored) 朝 鲜 南 江 贸 易', '(ignored) 朝鲜南江贸易', 'Han'],
    ['n a m g a n g construction', 'namgang construction', 'Latin, four letters or more'],
    ['м о к р а н ооо', 'мокран ооо', 'Cyrillic'],
    ['s k construction', 's k construction', 'an abbreviation'],
    ['mokran j s c', 'mokran j s c', 'a legal form of three letters'],
    ['mokran p j s c', 'mokran p j s c', 'of four'],
    ['n a m 남 강', 'n a m 남 강', 'two scripts'],
    ['mokran trading', 'mokran trading', 'nothing to join'],
    ['', '', 'nothing']
  ]
  for (const [name, joined, why] of cases) t.equal(withWideWords(name.split(' ')).join(' '), joined, `${name}: ${why}`)
})
