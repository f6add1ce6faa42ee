import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { toScreened } from '../../src/chain/screened.js'
import { chainAnswer } from '../../src/chain/chain-answer.js'
import { toScreening } from '../../src/screening/answer.js'
import { verdict } from '../../src/verdict/verdict.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { asked } from '../matching/asked.js'
import { policy } from '../screening/sample.js'

const DETAINED: ListedParty = { id: 'T:1', name: 'Tolmen Orvel Severin', type: 'company', listings: [{ list: 'L', kind: 'import_detention' }] }
const OWN: ListedParty = { id: 'T:2', name: 'Tolmen Orvel Severin', type: 'company' }
const ON_OWN_LIST: ListedParty = { ...OWN, id: 'T:4', listings: [{ list: 'Refused', kind: 'own_list' }] }
const DESIGNATED: ListedParty = { id: 'T:3', name: 'Tolmen Orvel Severen', type: 'company', listings: [{ list: 'L' }] }

function screening (name: string, limit: number, ...parties: ListedParty[]) {
  return toScreening(verdict(buildCorpus({ version: 'v', parties, listDates: {} }), policy, asked(name), { ...policy.defaults, limit }), undefined)
}

t.test('a party blocks nobody where no listing that it may have met freezes anything', async t => {
  const name = 'Tolmen Orvel Severin'
  const blocking = { ...policy, listing: { ...policy.listing, none: { ...policy.listing.none, strongest: 'block' as const } } }
  const cases: [parties: ListedParty[], limit: number, under: typeof policy, kinds: string[] | undefined, why: string][] = [
    [[DETAINED], 10, policy, ['import_detention'], 'a detention'],
    [[DETAINED], 1, policy, ['import_detention'], 'the only match'],
    [[DETAINED, OWN], 10, policy, ['import_detention', 'none'], 'and the operator\'s own list'],
    [[ON_OWN_LIST], 10, policy, ['none'], 'the operator\'s own list, by its name'],
    [[DETAINED, OWN], 1, policy, undefined, 'one match is not told'],
    [[OWN], 10, blocking, undefined, 'the policy lets the own list block'],
    [[ON_OWN_LIST], 10, blocking, undefined, 'so it does by its name'],
    [[DETAINED, { ...DESIGNATED, countries: ['KP'] }], 10, policy, undefined, 'and a designation'],
    [[], 10, policy, undefined, 'no match']
  ]
  for (const [parties, limit, under, kinds, why] of cases) t.same(toScreened(screening(name, limit, ...parties), limit, under).blockingNobody, kinds, why)
})

t.test('an owner on the operator\'s own list blocks nobody', t => {
  const request = { prime: 'P', nodes: [{ id: 'P', party: { name: 'Quillon Harbour' } }, { id: 'O', party: { name: OWN.name } }], links: [{ node: 'O', is: 'owner' as const, of: 'P', share: 60 }] }
  const { decision, paths } = chainAnswer(request, [screening('Quillon Harbour', 10, ON_OWN_LIST), screening(OWN.name, 10, ON_OWN_LIST)], policy)
  t.equal(decision, 'review')
  t.match(paths, [{ kind: 'owner', text: /^O owns 60 % of P; O matches Tolmen Orvel Severin \(T:4\), whose listing freezes nothing \(own list\), review\./ }])
  t.end()
})

t.test('a detained owner is told as a hit, not as one that may block', async t => {
  const request = { prime: 'P', nodes: [{ id: 'P', party: { name: 'Quillon Harbour' } }, { id: 'D', party: { name: DETAINED.name } }], links: [{ node: 'D', is: 'owner' as const, of: 'P', share: 100 }] }
  const { decision, paths, risk } = chainAnswer(request, [screening('Quillon Harbour', 10, DETAINED), screening(DETAINED.name, 10, DETAINED)], policy)
  t.equal(decision, 'review')
  t.match(paths, [{ kind: 'owner', standing: 'owner', hits: ['D'], text: /^D owns 100 % of P; D matches Tolmen Orvel Severin \(T:1\), whose listing freezes nothing \(import detention\), review\./ }])
  t.notMatch(JSON.stringify(risk), /[Bb]locked parties/)
})

t.test('the listed party that is told is the one that the decision rests on', async t => {
  const name = 'Tolmen Orvel Severin'
  const direct: ListedParty = { ...DESIGNATED, id: 'T:5', name, labour: { link: 'direct' } }
  const cases: [parties: ListedParty[], limit: number, met: string | undefined, why: string][] = [
    [[], 10, undefined, 'no match'],
    [[DETAINED], 10, 'T:1', 'the only one'],
    [[DETAINED, { ...DESIGNATED, name }], 10, 'T:3', 'the one that blocks'],
    [[DETAINED, { ...DESIGNATED, name }], 1, undefined, 'it is not told'],
    [[{ ...DESIGNATED, name }, direct], 10, 'T:5', 'the riskiest']
  ]
  for (const [parties, limit, met, why] of cases) t.equal(toScreened(screening(name, limit, ...parties), limit, policy).met?.entityId, met, why)
})
