import t from 'tap'
import { markedFamilyName } from '../../../src/names/person/marked-family-name.js'

const cases: [text: string, name: string | undefined, why: string][] = [
  ['TAN, Wee Beng', 'tan', 'a comma'],
  ['Wee Beng TAN', 'tan', 'capitals'],
  ["CH'OE, Song-nam", 'choe', 'an apostrophe'],
  ['TAN WEE BENG', undefined, 'all capitals'],
  ['Wee Beng Tan', undefined, 'no mark'],
  ['TSAI SU, Lu-Chi', undefined, 'two words'],
  ['', undefined, 'no name']
]
for (const [text, name, why] of cases) t.equal(markedFamilyName(text), name, `${text}: ${why}`)
t.end()
