import t from 'tap'
import { arabicConsonants } from '../../src/names/arabic.js'
import { romaniseCyrillic } from '../../src/names/cyrillic.js'
import { koreanReadingOf, pinyinOf, simplifyHan } from '../../src/names/han.js'
import { readAsLoanword, romaniseHangul } from '../../src/names/hangul.js'
import { phonemes, skeleton } from '../../src/names/phonemes.js'

t.test('Revised Romanization and McCune-Reischauer, sound changes included', async t => {
  const cases: [string, string, string][] = [
    ['남강', 'namgang', 'namgang'],
    ['대성', 'daeseong', 'taesong'],
    ['신라', 'silla', 'silla'],
    ['종로', 'jongno', 'chongno'],
    ['백마', 'baengma', 'paengma'],
    ['독립문', 'dongnimmun', 'tongnimmun'],
    ['압록강', 'amnokgang', 'amnokkang'],
    ['철산', 'cheolsan', 'cholsan'],
    ['조선', 'joseon', 'choson']
  ]
  for (const [hangul, revised, mccuneReischauer] of cases) {
    t.equal(romaniseHangul(hangul, 'revised'), revised)
    t.equal(romaniseHangul(hangul, 'mccune-reischauer'), mccuneReischauer)
  }
  t.equal(romaniseHangul('압록강', 'letters'), 'aprokgang', 'each syllable alone')
})

t.equal(readAsLoanword('스포랜드'), 'sporand', 'Korean adds vowels that English has not, and has one sound for r and l')

t.test('Chinese characters', async t => {
  t.equal(pinyinOf('鸿祥'), 'hongxiang')
  t.equal(pinyinOf('重庆'), 'chongqing', 'a reading that depends on the phrase')
  t.equal(koreanReadingOf('南江'), 'namgang', 'as Korean reads them')
  t.equal(simplifyHan('貿易會社'), '贸易会社')
})

t.test('Cyrillic', async t => {
  const cases: [string, string][] = [['мокран', 'mokran'], ['чосон', 'choson'], ['намган', 'namgan'], ['чхольсан', 'cholsan'], ['щука', 'shchuka']]
  for (const [cyrillic, latin] of cases) t.equal(romaniseCyrillic(cyrillic), latin)
  t.equal(romaniseCyrillic('чхольсан', false), 'chkholsan', 'letter by letter')
})

t.equal(arabicConsonants('الأنصار'), 'ansr', 'the article falls away, the first vowel stays')

t.test('romanisations of one name have one skeleton', async t => {
  const families = [
    ['choson', 'joseon', 'chosun'], ['ryong', 'yong', 'ryung'], ['chol', 'cheol'], ['taesong', 'daeseong', 'daesung'],
    ['paekho', 'baekho'], ['kumgang', 'geumgang'], ['songkwang', 'songgwang']
  ]
  for (const [first, ...others] of families) for (const other of others) t.equal(skeleton(phonemes(other)), skeleton(phonemes(first)), `${other} and ${first}`)
})
