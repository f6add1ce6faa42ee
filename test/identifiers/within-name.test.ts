import t from 'tap'
import { identifiersWithin } from '../../src/identifiers/within-name.js'

const cases: [name: string, found: string[], why: string][] = [
  ['Tolmen, IMO 9562233', ['imo 9562233'], 'a ship by its number'],
  ['IMO No. 9562233', ['imo 9562233'], 'nothing but the number'],
  ['Tolmen (IMO:9562234)', [], 'the check digit is wrong'],
  ['Tolmen 9562233', [], 'a number that nobody calls an IMO number'],
  ['ООО Толмен, ИНН/КПП 7811489970/781101001', ['inn 7811489970'], 'as Russian papers give it'],
  ['ООО Толмен ОГРН 1027700132195', ['ogrn 1027700132195'], 'a register number'],
  ['ИНН 7811489970, IMO 9562233', ['imo 9562233', 'inn 7811489970'], 'two'],
  ['Tolmen Trading', [], 'none']
]

for (const [name, found, why] of cases) t.same(identifiersWithin(name).map(({ scheme, value }) => `${scheme} ${value}`).sort(), found, why)
t.end()
