import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { asked } from './asked.js'
import { ALL, namesakes } from './namesakes.js'

t.test('a weak alias scores less than the same alias when it is strong', async t => {
  const alias = (weak: boolean): Partial<ListedParty> => ({ id: weak ? 'weak' : 'strong', name: 'Rosinka', aliases: [{ name: 'Tolmen Orvel', weak }] })
  const [strong, weak] = namesakes(alias(true), alias(false)).match(asked('Tolmen Orvel'), ALL)
  t.same([strong.party.id, strong.weakAlias, weak.party.id, weak.weakAlias], ['strong', false, 'weak', true])
  t.ok(weak.score < strong.score)
})

t.test('a party is found once, by the name that met best', async t => {
  const CASES: [aliases: ListedParty['aliases'], matchedName: string, weak: boolean, why: string][] = [
    [[{ name: 'Rosinka' }, { name: 'Tolmen Orvel', weak: true }], 'Tolmen Orvel', true, 'the weak one met'],
    [[{ name: 'Tolmen Orvel Trading' }, { name: 'Tolmen Orvel' }], 'Tolmen Orvel', false, 'the nearer of two'],
    [[{ name: 'TOLMEN orvel' }, { name: 'Tolmen Orvel', weak: true }], 'TOLMEN orvel', false, 'of the same name the strong one']
  ]
  for (const [aliases, matchedName, weak, why] of CASES) {
    const matches = namesakes({ name: 'Nordlicht Import', aliases }).match(asked('Tolmen Orvel'), ALL)
    t.same(matches.map(match => [match.matchedName, match.weakAlias]), [[matchedName, weak]], why)
  }
})

t.test('of names that meet alike the one that was asked is told', async t => {
  const aliases = [{ name: 'Akmen Severin' }, { name: 'Tolmen Orvel' }, { name: 'Толмен Орвел' }]
  for (const name of ['Tolmen Orvel', 'Толмен Орвел']) t.equal(namesakes({ aliases }).match(asked(name), ALL)[0].matchedName, name)
})
