import t from 'tap'
import type { Party } from '../../schemas/party.js'
import { explain } from '../../src/matching/explain/explain.js'
import { compare, Matcher } from '../../src/matching/matcher.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { asked } from './asked.js'

const { byId, matcher } = buildCorpus(await readBundledWatchlist())

const QUESTIONS: [id: string, party: Party, why: string][] = [
  ['OFAC:30083', { name: 'ООО «Мокран»', countries: ['RU'] }, 'a country'],
  ['OFAC:30083', { name: 'Mokran', countries: ['DE'], type: 'company' }, 'another country and a type'],
  ['OFAC:30083', { name: 'Makran', identifiers: [{ scheme: 'inn', value: '7811489970' }] }, 'a slip and an identifier'],
  ['OFAC:27383', { name: '조선남강무역회사', aliases: ['Namgang'] }, 'Hangul and an alias'],
  ['UN:KPe.050', { name: 'Mansudae Overseas Project Group' }, 'the end of the name left out'],
  ['OFAC:20564', { name: '丹东鸿祥实业发展有限公司' }, 'Han'],
  ['UN:KPi.068', { name: byId.get('UN:KPi.068')!.name, birthDate: '1950' }, 'a person']
]

t.test('a comparison is the screening of a list of one party, to the last word', async t => {
  for (const [id, about, why] of QUESTIONS) {
    const party = byId.get(id)!
    const question = asked(about)
    const compared = compare(question, party)
    const [screened] = new Matcher([party]).match(question, { threshold: 0.3, limit: 1 })
    t.same(compared, screened, why)
    t.same(explain(question, compared), explain(question, screened), `${why}, explained`)
  }
})

t.test('a party compares as it does among all others', async t => {
  for (const [id, about, why] of QUESTIONS) {
    const match = matcher.match(asked(about), { threshold: 0.3, limit: 1000 }).find(({ party }) => party.id === id)
    const { score, matchedName, contradictions } = compare(asked(about), byId.get(id)!)
    t.same([match?.score, match?.matchedName, match?.contradictions], [score, matchedName, contradictions], why)
  }
})

t.test('a comparison answers below any threshold', async t => {
  const { party, score, names, matchedName } = compare(asked('Rosinka'), byId.get('OFAC:30083')!)
  t.same([party.id, score, names, matchedName], ['OFAC:30083', 0, undefined, 'MOKRAN LLC'])
})

t.test('the type asked about does not keep two parties from being compared', async t => {
  const mokran = byId.get('OFAC:30083')!
  t.equal(compare(asked({ name: 'Mokran', type: 'person' }), mokran).score, compare(asked('Mokran'), mokran).score)
})
