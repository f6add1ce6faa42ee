import t from 'tap'
import { withoutEntities } from '../../../src/names/field/entities.js'

const cases: [text: string, plain: string][] = [
  ['Tolmen &amp; Sons', 'Tolmen & Sons'],
  ['&quot;Tolmen&QUOT; &laquo;Orvel&raquo;', '"Tolmen" «Orvel»'],
  ['Ch&#39;olsan&#x27;s', "Ch'olsan's"],
  ['&#47785;&#46976;', '목란'],
  ['Tolmen &unknown; Sons', 'Tolmen &unknown; Sons'],
  ['Tolmen & Sons; Orvel', 'Tolmen & Sons; Orvel'],
  ['Tolmen', 'Tolmen']
]

for (const [text, plain] of cases) t.equal(withoutEntities(text), plain, text)
t.end()
