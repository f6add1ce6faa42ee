import t from 'tap'
import { arabicConsonants } from '../../src/names/arabic.js'
import { consonants, phonemes } from '../../src/names/phonemes.js'

t.test('consonants of Arabic and Persian words', async t => {
  const cases: [string, string, string][] = [
    ['الأنصار', 'ansr', 'the article falls away, the first vowel stays'],
    ['والتجارة', 'tjr', '"and the" falls away, and so does the feminine ending'],
    ['للتجارة', 'lltjr', 'for "for the" it does not: the lexicon knows such words'],
    ['شركة', 'shrk', 'sh is one letter'],
    ['خالد', 'khld', 'a long vowel is left out like a short one'],
    ['مُحَمَّد', 'mhmd', 'vowel marks are left out'],
    ['محمد', 'mhmd', 'and mostly not written'],
    ['علي', 'aly', 'an initial ain carries a vowel'],
    ['پارس', 'prs', 'a Persian letter'],
    ['گاز', 'gz', 'a Persian letter'],
    ['ال', 'al', 'an article alone is no article'],
    ['', '', 'nothing']
  ]
  for (const [arabic, latin, why] of cases) t.equal(arabicConsonants(arabic), latin, `${arabic}: ${why}`)
})

t.test('Latin spellings of one Arabic name meet in their consonants', async t => {
  const cases: [string, string[]][] = [
    ['محمد', ['muhammad', 'mohammed', 'mohamed']],
    ['خالد', ['khalid', 'khaled']],
    ['حسين', ['hussein', 'husayn', 'hossein']],
    ['الأنصار', ['ansar', 'anssar']],
    ['دبي', ['dubai', 'dubay']],
    ['نور', ['nur', 'noor', 'nour']],
    ['پارس', ['pars', 'bars']]
  ]
  for (const [arabic, spellings] of cases) {
    for (const latin of spellings) t.equal(consonants(phonemes(arabicConsonants(arabic))), consonants(phonemes(latin)), `${arabic} and ${latin}`)
  }
  for (const other of ['nasir', 'karim', 'salim']) t.not(consonants(phonemes(arabicConsonants('خالد'))), consonants(phonemes(other)), `خالد and ${other}`)
})
