import fc from 'fast-check'
import t from 'tap'
import { canonicalName } from '../../../src/names/canonical.js'
import { fieldText } from '../../../src/names/field/field-text.js'

const cases: [text: string, plain: string][] = [
  ['Tolmen &amp; Sons', 'Tolmen & Sons'],
  ['&quot;Tolmen&QUOT; &laquo;Orvel&raquo;', '"Tolmen" «Orvel»'],
  ['Ch&#39;olsan&#x27;s', "Ch'olsan's"],
  ['&#47785;&#46976;', '목란'],
  ['Tolmen &unknown; Sons', 'Tolmen &unknown; Sons'],
  ['Tolmen & Sons; Orvel', 'Tolmen & Sons; Orvel'],
  ['  Tolmen\u00a0\u200bOrvel \n', 'Tolmen Orvel'],
  ['ＴＯＬＭＥＮ', 'TOLMEN'],
  ['조선'.normalize('NFD'), '조선'],
  ['Tolmen™ Ltd', 'Tolmen Ltd'],
  ['Tolmen', 'Tolmen']
]

for (const [text, plain] of cases) t.equal(fieldText(text), plain, text)

t.test('what a text is compared by stays the same', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }).filter(text => !text.includes('&')), text => canonicalName(fieldText(text)) === canonicalName(text)), { numRuns: 3_000 })
})
t.end()
