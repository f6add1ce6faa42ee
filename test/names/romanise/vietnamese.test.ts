import t from 'tap'
import { analyseName } from '../../../src/names/analyse.js'
import { canonicalName } from '../../../src/names/text/canonical.js'
import { isVietnamese } from '../../../src/names/vietnamese-names.js'
import { isVietnameseSyllable } from '../../../src/names/romanise/vietnamese.js'

for (const word of ['thinh', 'cuong', 'minh', 'quang', 'nguyen', 'khanh', 'nghia', 'giang', 'quynh', 'thuy', 'an']) t.ok(isVietnameseSyllable(word), word)
for (const word of ['kum', 'zhong', 'wei', 'ryong', 'dandong', 'kanh', 'orvel', '']) t.notOk(isVietnameseSyllable(word), `${word} is none`)

const cases: [name: string, is: boolean, why: string][] = [
  ['Thinh Cuong', true, 'syllables that only Vietnamese has'],
  ['Công ty TNHH Minh Quang', true, 'behind a legal form'],
  ['Thinh', false, 'one word'],
  ['An Song', false, 'Korean or Chinese as well'],
  ['Thinh Orvel', false, 'another word']
]
for (const [name, is, why] of cases) t.equal(isVietnamese(analyseName(canonicalName(name))), is, `${name}: ${why}`)
t.end()
