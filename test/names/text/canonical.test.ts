import fc from 'fast-check'
import t from 'tap'
import { canonicalName } from '../../../src/names/text/canonical.js'

/** Pairs of spellings that must have the same canonical form. */
const same: [string, string, string][] = [
  ['MOKRAN llc ', 'Mokran LLC', 'case and white space'],
  ['  Mokran \t LLC\n', 'Mokran LLC', 'tabs and line ends'],
  ['Mokran\u00a0LLC', 'Mokran LLC', 'a space that does not break'],
  ['МОКРАН', 'мокран', 'Cyrillic capitals'],
  ['CHOSŎN', 'chosŏn', 'capitals with marks'],
  ['ＭＯＫＲＡＮ', 'mokran', 'full-width letters'],
  ['Moﬁ', 'mofi', 'a ligature'],
  ['①', '1', 'a digit in a circle'],
  ['Chos\u014fn', 'Choso\u0306n', 'a letter with its mark, in one piece and in two'],
  ['\u1102\u1161\u11b7\u1100\u1161\u11bc', '남강', 'Hangul as a Mac stores it, letter by letter'],
  ['ﾓｸﾗﾝ', 'モクラン', 'half-width kana'],
  ['Mok\u200bran', 'Mokran', 'an invisible space'],
  ['Mok\u00adran', 'Mokran', 'a soft hyphen'],
  ['\ufeffMokran', 'Mokran', 'a byte order mark'],
  ['\u202eMokran\u202c', 'Mokran', 'marks of writing direction'],
  ['Mokran \u00a8 LLC', 'Mokran LLC', 'a diaeresis on a space'],
  ['\u0308Mokran', 'Mokran', 'a mark before all letters'],
  ['Mok\u2060ran\ufe0f', 'Mokran', 'a word joiner and a variation selector'],
  ['남\u3164강', '남강', 'the Hangul filler, which is a letter to Unicode'],
  ['Mоkran', 'Mokran', 'a Cyrillic о in a Latin word'],
  ['МОКPАН', 'Мокран', 'a Latin P in a Cyrillic word'],
  ['Iгар Пiк', 'Ігар Пік', 'a Latin i for the Cyrillic one of Ukraine and Belarus'],
  ["о'kran", 'okran', 'a Cyrillic о before an apostrophe that is closed up'],
  ['О.K.', 'OK', 'a Cyrillic О in a dotted abbreviation'],
  ["Ch'olhyo'n", 'Cholhyon', 'apostrophes of McCune-Reischauer'],
  ['Ch’ŏlsan', 'Chʻŏlsan', 'a typographic apostrophe and an aspiration mark'],
  ['Ch`olsan', 'Cholsan', 'a grave accent typed as an apostrophe'],
  ['Li-Ning', 'Li Ning', 'a hyphen'],
  ['Li–Ning', 'Li_Ning', 'a dash and an underscore'],
  ['Mokran, Ltd.', 'Mokran Ltd', 'a comma and a final stop'],
  ['«Мокран»', '"Мокран"', 'quotation marks'],
  ['Mokran®', 'Mokran', 'a registered mark'],
  ['Mokran™', 'Mokran', 'a trade mark'],
  ['Mokran℠ Trading', 'Mokran Trading', 'a service mark'],
  ['남.강건설', '남강건설', 'a stop between Hangul syllables'],
  ['남강건설·무역', '남강건설무역', 'a middle dot between them'],
  ['S.A.R.L.', 'SARL', 'dotted letters'],
  ['s.a.r.l.', 'S. A. R. L.', 'dotted letters with and without spaces'],
  ['D.P.R.K.', 'DPRK', 'a dotted country'],
  ['Т.М.Г.', 'ТМГ', 'dotted Cyrillic letters'],
  ['T. M. G.', 'TMG', 'dotted letters apart'],
  ['J/V', 'JV', 'letters with a stroke'],
  ['M/S Mokran', 'MS Mokran', 'a merchant as India writes him'],
  ['M/s. Mokran', 'MS Mokran', 'the same with a stop'],
  ['Mokran A/S', 'Mokran AS', 'a Danish company'],
  ['C & T', 'CT', 'two letters around an ampersand'],
  ['E&C', 'ENC', 'engineering and construction'],
  ['D & C', 'DNC', 'design and construction'],
  ['C+T', 'C&T', 'a plus sign for the ampersand'],
  ['Mokran & Ryong', 'Mokran Ryong', 'an ampersand between words'],
  ['(주)남강', '주식회사 남강', 'the bracketed mark of a stock company'],
  ['㈜남강', '주식회사 남강', 'the same mark as one character'],
  ['（ 주 ）남강', '(주)남강', 'wide brackets with spaces'],
  ['남강(주)', '남강 주식회사', 'the mark after the name'],
  ['(유)남강', '유한회사 남강', 'the bracketed mark of a limited company'],
  ['(합)남강', '합자회사 남강', 'that of a partnership'],
  ['(재)남강', '재단법인 남강', 'that of a foundation'],
  ['(사)남강', '사단법인 남강', 'that of an association'],
  ['(同)南江', '合同会社 南江', 'that of a Japanese limited liability company'],
  ['㈱南江', '株式会社 南江', 'the Japanese mark of a stock company'],
  ['㈲南江', '有限会社 南江', 'the Japanese mark of a limited company']
]

/** Pairs of names whose canonical forms must differ. */
const different: [string, string, string][] = [
  ['Mokran', 'Mokram', 'another letter'],
  ['Mokran', 'Мокран', 'another alphabet, all through: that is for the matcher to weigh'],
  ['Mokran', 'Mok ran', 'a space: words are kept apart here'],
  ['Mokran 3', 'Mokran 38', 'another number'],
  ['1.23', '123', 'figures with a stop, unlike letters with one'],
  ['A. Mokran', 'AMokran', 'an initial before a word'],
  ['Chosŏn', 'Choson', 'a diacritic: it is folded later, by script']
]

t.test('one name, however it is typed', async t => {
  for (const [a, b, why] of same) t.equal(canonicalName(a), canonicalName(b), why)
})

t.test('other names stay other names', async t => {
  for (const [a, b, why] of different) t.not(canonicalName(a), canonicalName(b), why)
})

t.test('what it looks like', async t => {
  const cases: [string, string, string][] = [
    ['Mokran Trading Co., Ltd.', 'mokran trading co ltd', 'words and single spaces'],
    ['조선남강무역회사', '조선남강무역회사', 'Hangul stays as it is'],
    ['ＤＰＲＫ（朝鮮）', 'dprk 朝鮮', 'traditional characters too: simplifying is done later'],
    ['ЗАОМокран', 'зао мокран', 'a legal form before a name is told apart by the capitals'],
    ['ПАОЛО', 'паоло', 'and where all are capitals it may be the beginning of a word'],
    ['…!?', '', 'no letter, no name'],
    ['', '', 'nothing']
  ]
  for (const [name, expected, why] of cases) t.equal(canonicalName(name), expected, why)
})

t.test('applying it again changes nothing, whatever the text', async t => {
  const texts = [
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(units => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom(...'aBçоРЖ주株가\u1100\u1161()./&-_ ʻ\u200b\u0301İßﬁ㈜㈱1①'), maxLength: 24 })
  ]
  for (const text of texts) {
    fc.assert(fc.property(text, name => {
      const once = canonicalName(name)
      return canonicalName(once) === once
    }), { numRuns: 1000 })
  }
  t.pass()
})

t.test('common letters are read as all others are', async t => {
  // An invisible character does not change a name, but keeps it from the fast path for common letters.
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'aBoixpsjеzоРЖЁйyіу07주株남가()./&+-\'`, '), maxLength: 24 }), name =>
    canonicalName(name) === canonicalName(`\u200b${name}`) && canonicalName(name) === canonicalName(`${name}\u200b`)), { numRuns: 5000 })
  t.pass()
})

t.test('nothing but words and single spaces comes out, whatever the text', async t => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), name =>
    /^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u.test(canonicalName(name))), { numRuns: 1000 })
  t.pass()
})
