import t from 'tap'
import type { PartyType } from '../../../schemas/party.js'
import type { MatchOptions } from '../../../src/matching/asked/match-options.js'
import { asked } from '../asked.js'
import { ALL, found, namesakes } from '../namesakes.js'

t.test('a question about a type finds parties of its family', async t => {
  const matcher = namesakes(
    { id: 'company', type: 'company' }, { id: 'organization', type: 'organization' }, { id: 'person', type: 'person' },
    { id: 'vessel', type: 'vessel' }, { id: 'aircraft', type: 'aircraft' })
  const CASES: [type: PartyType | undefined, ids: string[], why: string][] = [
    ['company', ['company', 'organization'], 'registers and lists draw the line in different places'],
    ['organization', ['company', 'organization'], 'and both ways'],
    ['person', ['person'], 'a person is nothing else'],
    ['vessel', ['vessel'], 'a ship is not its owner'],
    ['aircraft', ['aircraft'], 'nor an aircraft'],
    [undefined, ['aircraft', 'company', 'organization', 'person', 'vessel'], 'no type asks about everything']
  ]
  for (const [type, ids, why] of CASES) t.same(found(matcher, {}, type).sort(), ids, why)
})

t.test('a sole trader is sought among firms and persons', async t => {
  const matcher = namesakes({ id: 'company', type: 'company' }, { id: 'person', type: 'person' }, { id: 'vessel', type: 'vessel' }, { id: 'aircraft', type: 'aircraft' })
  const matches = matcher.match(asked({ name: 'ИП Толмен Орвел', type: 'company' }), ALL)
  t.same(matches.map(({ party }) => party.id).sort(), ['company', 'person'])
})

t.test('the type holds for identifiers too', async t => {
  const inn = [{ scheme: 'inn' as const, value: '7811489970' }]
  const matcher = namesakes({ identifiers: inn })
  for (const [type, count] of [['company', 1], ['organization', 1], ['person', 0], ['vessel', 0]] as const) {
    t.equal(matcher.match(asked({ name: 'Rosinka', type, identifiers: inn }), ALL).length, count, type)
  }
})

t.test('lists and labour links leave out the others', async t => {
  const matcher = namesakes(
    { id: 'a', listings: [{ list: 'List A' }], labour: { link: 'direct' } },
    { id: 'b', listings: [{ list: 'List B' }], labour: { link: 'enabler' } },
    { id: 'ab', listings: [{ list: 'List A' }, { list: 'List B' }], labour: { link: 'dprk_sanctioned' } },
    { id: 'none' })
  const CASES: [options: Partial<MatchOptions>, ids: string[]][] = [
    [{}, ['a', 'ab', 'b', 'none']],
    [{ lists: ['List A'] }, ['a', 'ab']],
    [{ lists: ['List A', 'List B'] }, ['a', 'ab', 'b']],
    [{ lists: ['List C'] }, []],
    [{ lists: ['list a'] }, []],
    [{ labourLinks: ['direct'] }, ['a']],
    [{ labourLinks: ['direct', 'enabler'] }, ['a', 'b']],
    [{ lists: ['List A'], labourLinks: ['dprk_sanctioned', 'enabler'] }, ['ab']]
  ]
  for (const [options, ids] of CASES) t.same(found(matcher, options).sort(), ids, JSON.stringify(options))
})
