import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()

t.test('a letter, a number or a word beside a firm\'s one own word makes another firm', async t => {
  const listed: ListedParty = { id: 'T:1', name: 'Tolmen LLC', type: 'company', countries: ['RU'] }
  const cases: [name: string, blocks: boolean, why: string][] = [
    ['ООО «Толмен»', true, 'the name itself'],
    ['ООО «Толмен-М»', false, 'a letter'],
    ['ООО «Толмен-2»', false, 'a number'],
    ['ООО «Толмен-Сервис»', false, 'a word by which owners tell their firms apart'],
    ['New Tolmen LLC', false, 'before it'],
    ['Tolmen Orvel LLC', false, 'a word of its own'],
    ['Tolmen LLC, Moscow', true, 'a place'],
    ['Tolmen LLC, Branch No. 2', true, 'the number of a branch']
  ]
  for (const [name, blocks, why] of cases) {
    const { score } = compare(asked({ name, countries: ['RU'] }), listed)
    t.equal(score >= strongScore, blocks, `${name}: ${why}`)
    t.ok(score >= DEFAULT_THRESHOLD, `${name} is found`)
  }
})

t.test('a number that the list has too is no further one', async t => {
  const { score } = compare(asked('Tolmen 2'), { id: 'T:1', name: 'Tolmen 2 LLC', type: 'company' })
  t.ok(score >= strongScore)
})
