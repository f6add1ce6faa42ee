import fc from 'fast-check'
import t from 'tap'
import { canonicalName } from '../../src/names/canonical.js'

const same: [string, string, string][] = [
  ['MOKRAN llc ', 'Mokran LLC', 'case and white space'],
  ['ＭＯＫＲＡＮ', 'mokran', 'full-width letters'],
  ['Mоkran', 'Mokran', 'a Cyrillic о in a Latin word'],
  ['МОКPАН', 'Мокран', 'a Latin P in a Cyrillic word'],
  ['Mok\u200bran', 'Mokran', 'an invisible space'],
  ["Ch'olhyo'n", 'Cholhyon', 'apostrophes of McCune-Reischauer'],
  ['Li-Ning', 'Li Ning', 'a hyphen'],
  ['S.A.R.L.', 'SARL', 'dotted letters'],
  ['T. M. G.', 'TMG', 'dotted letters apart'],
  ['J/V', 'JV', 'letters with a stroke'],
  ['C & T', 'CT', 'two letters around an ampersand'],
  ['(주)남강', '주식회사 남강', 'the bracketed mark of a stock company'],
  ['㈜남강', '주식회사 남강', 'the same mark as one character'],
  ['«Мокран»', '"Мокран"', 'quotation marks']
]

for (const [a, b, why] of same) t.equal(canonicalName(a), canonicalName(b), why)

t.not(canonicalName('Mokran'), canonicalName('Mokram'), 'another letter is another name')
t.equal(canonicalName('…!?'), '', 'no letter, no name')

t.test('applying it again changes nothing, whatever the text', async t => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => canonicalName(canonicalName(text)) === canonicalName(text)), { numRuns: 2000 })
  t.pass()
})
