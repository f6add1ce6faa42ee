import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { compare } from '../../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

t.test('a family name and a given name are no misspelt name of a firm or a ship', async t => {
  const cases: [name: string, listed: string, type: ListedParty['type'], alike: boolean, why: string][] = [
    ['Kim Orvyki', 'Kimorveky', 'company', false, 'a Korean family name'],
    ['Lin Orveying', 'Linorvening', 'company', false, 'a Chinese one'],
    ['Kim Orveky', 'Kimorveky', 'company', true, 'the same sound'],
    ['Kim Orvyki Co., Ltd.', 'Kimorveky', 'company', true, 'a legal form: a firm'],
    ['Bel Orvyki', 'Belorveky', 'company', true, 'no family name']
  ]
  for (const [name, listed, type, alike, why] of cases) {
    t.equal(compare(asked(name), { id: 'T:1', name: listed, type }).score >= DEFAULT_THRESHOLD, alike, `${name}: ${why}`)
  }
})
