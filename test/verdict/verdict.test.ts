import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Party } from '../../schemas/party.js'
import type { OptionsInEffect, ScreenOptions } from '../../schemas/screening.js'
import { readRequest } from '../../src/question/read-request.js'
import { nothingFound } from '../../src/verdict/sought.js'
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
  t.same({ ...one, matches: [], options: all.options }, { ...all, matches: [] })
  t.equal(one.options.limit, 1)
  t.end()
})

t.test('an answer says by which options and among which types it was found, and so does its sentence where nothing was', async t => {
  const firms = ['company', 'organization']
  const cases: [party: Partial<Party>, asked: ScreenOptions | undefined, options: OptionsInEffect, types: string[] | undefined, sentence: string][] = [
    [{}, undefined, { threshold: 0.7, limit: 10 }, undefined, 'No listed party reaches a score of 0.7.'],
    [{}, { threshold: 0.99, limit: 3 }, { threshold: 0.99, limit: 3 }, undefined, 'No listed party reaches a score of 0.99.'],
    [{}, { lists: ['list b', 'List A', 'List B'] }, { threshold: 0.7, limit: 10, lists: ['List A', 'List B'] }, undefined, 'No party on List A or List B reaches a score of 0.7.'],
    [{}, { labourLinks: ['enabler', 'direct'] }, { threshold: 0.7, limit: 10, labourLinks: ['direct', 'enabler'] }, undefined, 'No listed party with the labour link direct or enabler reaches a score of 0.7.'],
    [{}, { maxFalseAlertRate: 0.001 }, { threshold: 0.7, maxFalseAlertRate: 0.001, limit: 10 }, undefined, 'No listed party has a false alert rate of at most 0.001.'],
    [{ type: 'person' }, { lists: ['List A'] }, { threshold: 0.7, limit: 10, lists: ['List A'] }, ['person'], 'No person on List A reaches a score of 0.7.'],
    [{ type: 'company' }, undefined, { threshold: 0.7, limit: 10 }, firms, 'No listed company or organization reaches a score of 0.7.'],
    [{ type: 'vessel' }, undefined, { threshold: 0.7, limit: 10 }, ['vessel'], 'No listed vessel reaches a score of 0.7.'],
    [{ name: 'ИП Квиллон', type: 'company' }, undefined, { threshold: 0.7, limit: 10 }, [...firms, 'person'], 'No listed company, organization or person reaches a score of 0.7.']
  ]
  for (const [party, asked, options, types, sentence] of cases) {
    const request = readRequest({ party: { name: 'Quillon Harbour Works', ...party }, ...asked && { options: asked } }, policy, ['List A', 'List B'])
    const answer = verdict(sampleCorpus(), policy, request.question, request.options)
    t.same([answer.options, answer.types], [options, types], sentence)
    t.equal(nothingFound(answer), sentence)
    t.not(answer.options.lists ?? answer, request.options.lists ?? {}, 'a caller may change the answer')
  }
})

t.test('a match says what its listing and its labour link rest on, where that is less than usual', async t => {
  const party: ListedParty = { id: 'T:1', name: 'Tolmen Stroy', type: 'company', listings: [{ list: 'L' }], labour: { link: 'direct', basis: 'Named in a report.' } }
  const match = (changes: Partial<ListedParty>) => verdict(buildCorpus({ version: 'v', parties: [{ ...party, ...changes }], listDates: {} }), policy, question('tolmen stroy'), OPTIONS).matches[0]
  for (const sourceQuality of [undefined, 'official'] as const) t.notHas(match({ sourceQuality }), { sourceQuality: String })
  t.equal(match({ sourceQuality: 'press' }).sourceQuality, 'press')
  t.same(match({}).labour, { link: 'direct', sectors: [], basis: 'Named in a report.' })
  t.same(match({ labour: { ...party.labour, basisVerified: false } }).labour, { link: 'direct', sectors: [], basis: 'Named in a report.', basisVerified: false })
})
