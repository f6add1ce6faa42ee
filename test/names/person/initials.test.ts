import t from 'tap'
import fc from 'fast-check'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { canonicalPersonName } from '../../../src/names/person/initials.js'

t.test('dotted initials beside a longer word are words of a person\'s name', async t => {
  const cases: [string, string, string][] = [
    ['Никулин Д.Ю.', 'никулин д ю', 'behind'],
    ['Д. Ю. Никулин', 'д ю никулин', 'before, with a space'],
    ['Д.Ю.Никулин', 'д ю никулин', 'no space at all'],
    ['NIKULIN D.Y', 'nikulin d y', 'without the last dot'],
    ['KIM Y.C.', 'kim y c', 'in capitals'],
    ['Ｎikulin Ｄ．Ｙ．', 'nikulin d y', 'full-width'],
    ['M.R. Serbin', 'm r serbin', 'a title has no dots inside'],
    ['J.R.R. Serbin', 'j r r serbin', 'three of them'],
    ['Никулин А.О.', 'никулин а о', 'two letters that are a legal form too'],
    ['D. Nikulin', 'd nikulin', 'a single one stays one']
  ]
  for (const [name, expected, why] of cases) t.equal(canonicalPersonName(name), expected, `${name}: ${why}`)
})

t.test('every other text is as it is elsewhere', async t => {
  const names: [string, string][] = [
    ['S.A.R.L.', 'no longer word'],
    ['С.П.Б.', 'no longer word'],
    ['O.O.O. Mokran', 'a legal form'],
    ['Mokran L.L.C.', 'a legal form behind'],
    ['D.P.R.K. Mission', 'four letters'],
    ['Mokran A/S', 'strokes'],
    ['Mokran 1.2', 'figures'],
    ['김.철 수호', 'Hangul'],
    ['Mokran Trading Co., Ltd.', 'words with dots behind them']
  ]
  for (const [name, why] of names) t.equal(canonicalPersonName(name), canonicalName(name), `${name}: ${why}`)
})

t.test('applying it again changes nothing, whatever the text', async t => {
  for (const text of [fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aBçДЮ주株. ./&-\u0301\u200bİ1'), maxLength: 24 })]) {
    fc.assert(fc.property(text, name => {
      const once = canonicalPersonName(name)
      return canonicalPersonName(once) === once && canonicalName(once) === once
    }), { numRuns: 1000 })
  }
  t.pass()
})
