import t from 'tap'
import { arabicReadings } from '../../../src/names/romanise/arabic.js'

t.test('Arabic and Persian words in Latin letters, without their short vowels', async t => {
  const cases: [string, string[], string][] = [
    ['الأنصار', ['ansâr', 'ansâr'], 'the article falls away, the first vowel stays'],
    ['والتجارة', ['tjâr', 'tgâr'], '"and the" falls away, and so does the feminine ending; g in Egypt'],
    ['للتجارة', ['lltjâr', 'lltgâr'], 'for "for the" it does not: the lexicon knows such words'],
    ['شركة', ['shrk', 'shrk'], 'sh is one letter'],
    ['خالد', ['khâld', 'khâld'], 'a long vowel is written'],
    ['حسين', ['hsyn', 'hsyn'], 'and a long i is y'],
    ['مُحَمَّد', ['mhmd', 'mhmd'], 'vowel marks are left out'],
    ['محمد', ['mhmd', 'mhmd'], 'and mostly not written'],
    ['علي', ['aly', 'aly'], 'an initial ain carries a vowel'],
    ['مصطفى', ['mstfâ', 'mstfâ'], 'another letter for the long a'],
    ['رضا', ['rdâ', 'rzâ'], 'z in Persian'],
    ['ثاقب', ['tâqb', 'sâgb'], 's in Persian'],
    ['پارس', ['pârs', 'pârs'], 'a Persian letter'],
    ['ځدران', ['zdrân', 'zdrân'], 'a Pashto letter'],
    ['ال', ['al', 'al'], 'an article alone is no article'],
    ['', ['', ''], 'nothing']
  ]
  for (const [arabic, latin, why] of cases) t.strictSame(arabicReadings(arabic), latin, `${arabic}: ${why}`)
})
