import t from 'tap'
import type { PartyType } from '../../../schemas/party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()
type Decision = 'clear' | 'review' | 'block'

function between (name: string, listed: string, type: PartyType = 'vessel'): Decision {
  const { score } = compare(asked({ name, type }), { id: 'T:1', name: listed, type })
  return score < DEFAULT_THRESHOLD ? 'clear' : (score < strongScore ? 'review' : 'block')
}

t.test('ships of similar names are other ships', async t => {
  const cases: [name: string, listed: string, expected: Decision, why: string][] = [
    ['Petrel Star', 'PETREL STAR', 'block', 'the name itself'],
    ['Star Petrel', 'PETREL STAR', 'review', 'in another order'],
    ['La Petrella', 'PETRELLA', 'review', 'with an article'],
    ['Asian Petrel', 'ASIA PETREL', 'review', 'another word of the same meaning'],
    ['Kang Song', 'GANG SONG', 'block', 'another romanisation'],
    ['Petrel Star 3', 'PETREL STAR 3', 'block', 'the same number'],
    ['Petrel Star 2', 'PETREL STAR 3', 'clear', 'another number']
  ]
  for (const [name, listed, expected, why] of cases) t.equal(between(name, listed), expected, `${name}, ${listed}: ${why}`)
  t.equal(between('Star Petrel', 'PETREL STAR', 'company'), 'block', 'a firm is rearranged')
})

t.test('marks of aircraft are read letter by letter', async t => {
  t.equal(between('PH-532', 'P-532', 'aircraft'), 'clear')
  t.equal(between('P-532', 'P-532', 'aircraft'), 'block')
})
