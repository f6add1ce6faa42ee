import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'

t.test('a translated river or mountain is also the last syllable of a Korean name', async t => {
  const cases: [name: string, readings: string[][], why: string][] = [
    ['Hapjang River Trading', [['hapjang'], ['gang', 'river'], ['trading']], 'a river'],
    ['Kuwol Mountain', [['kuwol'], ['san', 'mountain']], 'a mountain'],
    ['Mt. Sungni Trading', [['sungni', 'sukri'], ['san', 'mt'], ['trading']], 'English puts it before the name'],
    ['Mount Roun', [['roun'], ['san', 'mount']], 'the same, written out'],
    ['Hudson River Trading', [['hudson'], ['river'], ['trading']], 'no Korean syllables'],
    ['River Trading', [['river'], ['trading']], 'no name before it'],
    ['Trading River', [['trading'], ['river']], 'a business word before it'],
    ['Mountain Tolmen', [['mountain'], ['tolmen']], 'a mountain follows its name']
  ]
  for (const [name, readings, why] of cases) t.strictSame(analyseName(canonicalName(name)).tokens.map(token => token.readings), readings, `${name}: ${why}`)
})
