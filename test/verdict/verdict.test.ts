import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { verdict } from '../../src/verdict/verdict.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { policy, sampleCorpus } from '../screening/sample.js'

const OPTIONS = policy.defaults

function question (name: string) {
  return { names: [name], countries: [], addresses: [], identifiers: [] }
}

t.test('a match is answered with the facts of the listed party, in one order of keys', t => {
  const { decision, matches: [match] } = verdict(sampleCorpus(), policy, question('tolmen stroy llc'), OPTIONS)
  t.equal(decision, 'block')
  t.same(Object.keys(match), ['entityId', 'name', 'type', 'countries', 'score', 'falseAlertRate', 'matchedName', 'weakAlias',
    'labour', 'listings', 'risk', 'decision', 'explanation'])
  t.match(match, {
    entityId: 'T:1',
    name: 'Tolmen Stroy LLC',
    countries: ['RU'],
    labour: { link: 'direct', sectors: ['construction'], basis: 'Hosts workers.' },
    decision: 'block'
  })
  t.strictSame(match.listings, [
    { list: 'List A', reference: '17', kind: 'designation', programs: ['DPRK3'], listedOn: '2020-11-19', sourceUrl: 'https://example.org/17' },
    { list: 'List B', kind: 'designation', programs: [] }
  ])
  t.ok(match.explanation.length > 0)
  t.end()
})

t.test('a party with nothing but the required facts is answered with empty ones', t => {
  const corpus = buildCorpus({ version: 'v', parties: [{ id: 'T:9', name: 'Brenvik Marsol', type: 'company' }], listDates: {} })
  const answer = verdict(corpus, policy, question('brenvik marsol'), OPTIONS)
  t.match(answer.matches, [{ countries: [], labour: { sectors: [] }, listings: [] }])
  t.strictSame(answer.watchlist, { version: 'v' })
  t.end()
})

t.test('no match is clear, with the versions that were asked', t => {
  const answer = verdict(sampleCorpus(), policy, question('quillon harbour works'), OPTIONS)
  t.match(answer, { decision: 'clear', risk: { score: 0, level: 'none', factors: [] }, matches: [] })
  t.match(answer, { watchlist: { version: 'v1', asOf: '2026-08-01' }, policy: policy.version })
  t.end()
})

t.test('a limit cuts what is read, not what is decided', t => {
  const party = (id: string, kind: 'designation' | 'import_detention'): ListedParty =>
    ({ id, name: 'Tolmen Stroy', type: 'company', listings: [{ list: 'L', kind }] })
  // Equal names have equal scores and are then ordered by id, so that the detention comes first.
  const corpus = buildCorpus({ version: 'v', parties: [party('A', 'import_detention'), party('B', 'designation')], listDates: {} })
  const all = verdict(corpus, policy, question('tolmen stroy'), OPTIONS)
  t.same(all.matches.map(({ decision }) => decision), ['review', 'block'])
  const one = verdict(corpus, policy, question('tolmen stroy'), { ...OPTIONS, limit: 1 })
  t.same(one.matches, all.matches.slice(0, 1))
  t.same({ ...one, matches: [] }, { ...all, matches: [] })
  t.end()
})
