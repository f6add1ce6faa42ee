import t from 'tap'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { initialismsOf } from '../../src/names/initialisms.js'

const CASES: [name: string, initialisms: string[], why: string][] = [
  ['Korea Mining Development Trading Corporation', ['kmdt', 'kmdtc'], 'with the word for a company and without'],
  ['Tolmen Orvel Trading Co., Ltd.', ['tot', 'totc'], 'Ltd is hardly ever taken along'],
  ['Tolmen Orvel Stroy LLC', ['tos'], 'nor is LLC'],
  ['Bureau of Tolmen and Orvel', ['bto'], 'small words have no letter'],
  ['Tolmen Orvel General Corporation', ['togc'], 'General Corporation is one form with two letters'],
  ['Tolmen Orvel Stroy Cooperative', ['tos'], 'another form is not'],
  ['Korea Ocean Shipping Agency (KOSA)', ['kosa'], 'the abbreviation that a name gives of itself is none of its words'],
  ['Far Eastern Tolmen Orvel', ['feto'], 'a phrase has the letters of its words'],
  ['Aviatrans Tolmen Orvel', ['ato'], 'a word made of two has one letter'],
  ['Толмен Орвел Шахта', ['tosh'], 'in Latin letters'],
  ['Tolmen Trading', [], 'two letters stand for too much'],
  ['Tolmen Trading Company', ['ttc'], 'three are the fewest'],
  ['조선남강무역회사', [], 'Hangul has no initials of this kind'],
  ['Korea 남강 Trading Corporation', [], 'nor has a name in two scripts'],
  ['', [], 'no name']
]

t.test('the initials that may stand for a name', async t => {
  for (const [name, initialisms, why] of CASES) t.same(initialismsOf(analyseName(canonicalName(name))), initialisms, `${name}: ${why}`)
})
