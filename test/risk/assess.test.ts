import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Comparison } from '../../src/matching/evidence/comparison.js'
import { assess } from '../../src/risk/assess.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { comparison, DESIGNATION, designations, DETENTION, ON_OWN_LIST } from './comparisons.js'

const policy = await loadPolicy()
const codes = (comparisons: Comparison[]) => assess(comparisons, policy).risk.factors.map(factor => factor.code)

t.test('a near-exact match to a designated builder blocks and can be added up', async t => {
  const { decision, risk, matches } = assess([comparison()], policy)
  t.equal(decision, 'block')
  t.equal(risk.level, 'critical')
  t.ok(risk.score >= 90 && risk.score <= 100, `risk ${risk.score}`)
  t.same(risk.factors.map(({ code, points }) => [code, points]), [
    ['LABOUR_DIRECT', 45], ['DESIGNATED', 40], ['SECTOR_CONSTRUCTION', 10]
  ])
  t.same(matches, [{ risk: 95, decision: 'block' }])
})

t.same(assess([], policy), { decision: 'clear', risk: { score: 0, level: 'none', factors: [] }, matches: [] },
  'no match is clear and without risk')

t.test('a match blocks when it is strong, designated and beyond doubt; else it is for review', async t => {
  const cases: [string, Partial<Comparison>, Partial<ListedParty>, string][] = [
    ['strong, designated', {}, {}, 'block'],
    ['exactly strong', { score: 0.9 }, {}, 'block'],
    ['just under strong', { score: 0.8999 }, {}, 'review'],
    ['strong, designated, no known labour role', {}, { labour: { link: 'dprk_sanctioned' } }, 'block'],
    ['strong, designated, an enabler', {}, { labour: { link: 'enabler' } }, 'block'],
    ['strong, designated, nothing known of labour', {}, { labour: undefined }, 'block'],
    ['a listing that names no kind is a designation', {}, { listings: [{ list: 'EU' }] }, 'block'],
    ['an import detention only', { score: 1 }, { listings: [DETENTION] }, 'review'],
    ['detention and designation', {}, { listings: [DETENTION, DESIGNATION] }, 'block'],
    ['designation and detention', {}, { listings: [DESIGNATION, DETENTION] }, 'block'],
    ['no listing at all', { score: 1 }, { listings: [] }, 'review'],
    ['an own list only', { score: 1 }, { listings: [ON_OWN_LIST] }, 'review'],
    ['an own list and a detention', { score: 1 }, { listings: [ON_OWN_LIST, DETENTION] }, 'review'],
    ['an own list and a designation', {}, { listings: [ON_OWN_LIST, DESIGNATION] }, 'block'],
    ['listings unknown', { score: 1 }, { listings: undefined }, 'review'],
    ['a weak alias alone', { score: 1, weakAlias: true }, {}, 'review'],
    ['a weak alias and an identifier', { weakAlias: true, identifierMatched: true }, {}, 'block'],
    ['country contradicted', { score: 1, contradictions: ['country'] }, {}, 'review'],
    ['birth date contradicted', { score: 1, contradictions: ['birthDate'] }, {}, 'review'],
    ['identifier contradicted', { score: 1, contradictions: ['identifier'] }, {}, 'review'],
    ['trade contradicted', { score: 1, contradictions: ['trade'] }, {}, 'review'],
    ['general words alone', { score: 1, tooLittle: ['generalName'] }, {}, 'review'],
    ['an abbreviation', { score: 1, tooLittle: ['shortAlias'] }, {}, 'review'],
    ['a ship by its name', { score: 1, tooLittle: ['shipName'] }, {}, 'review'],
    ['identifier met, country contradicted', { identifierMatched: true, contradictions: ['country'] }, {}, 'review']
  ]
  for (const [name, changes, party, expected] of cases) {
    const { decision, matches } = assess([comparison(changes, party)], policy)
    t.same([decision, matches[0].decision], [expected, expected], name)
  }
})

t.test('the factors that a match names, in order', async t => {
  const cases: [string, Partial<Comparison>, Partial<ListedParty>, string[]][] = [
    ['an enabler without a sector that counts', {}, { labour: { link: 'enabler', sectors: ['banking'] } },
      ['LABOUR_ENABLER', 'DESIGNATED']],
    ['only the heaviest sector', {}, { labour: { link: 'direct', sectors: ['it', 'labour dispatch', 'food'] } },
      ['LABOUR_DIRECT', 'DESIGNATED', 'SECTOR_LABOUR_DISPATCH']],
    ['a sector named like a property of every object', {}, { labour: { link: 'direct', sectors: ['constructor'] } },
      ['LABOUR_DIRECT', 'DESIGNATED']],
    ['three authorities', {}, designations('OFAC SDN', 'EU', 'KR'),
      ['LABOUR_DIRECT', 'DESIGNATED', 'SECTOR_CONSTRUCTION', 'AUTHORITIES_3']],
    ['two lists of one authority', {}, designations('OFAC SDN', 'OFAC Consolidated'),
      ['LABOUR_DIRECT', 'DESIGNATED', 'SECTOR_CONSTRUCTION']],
    ['a detention is no further authority', {}, { listings: [DESIGNATION, DETENTION] },
      ['LABOUR_DIRECT', 'DESIGNATED', 'SECTOR_CONSTRUCTION']],
    ['a detention', {}, { listings: [DETENTION], labour: { link: 'direct' } }, ['LABOUR_DIRECT', 'IMPORT_DETENTION']],
    ['an own list', {}, { listings: [], labour: undefined }, ['NO_LABOUR_LINK', 'UNLISTED']],
    ['an own list by its name', {}, { listings: [ON_OWN_LIST], labour: undefined }, ['NO_LABOUR_LINK', 'UNLISTED']],
    ['an own list is no further authority', {}, { listings: [DESIGNATION, ON_OWN_LIST], labour: { link: 'direct' } }, ['LABOUR_DIRECT', 'DESIGNATED']],
    ['no known labour role', {}, { labour: { link: 'dprk_sanctioned' } }, ['DPRK_SANCTIONED', 'DESIGNATED']],
    ['every doubt', { score: 0.8, weakAlias: true, contradictions: ['identifier', 'country', 'birthDate'] }, { labour: { link: 'direct' } },
      ['LABOUR_DIRECT', 'DESIGNATED', 'IDENTITY_DOUBT', 'WEAK_ALIAS', 'COUNTRY_CONTRADICTED', 'BIRTH_DATE_CONTRADICTED', 'IDENTIFIER_CONTRADICTED']],
    ['a name that is too little', { tooLittle: ['shipName', 'shortAlias', 'generalName'] }, { labour: { link: 'direct' } },
      ['LABOUR_DIRECT', 'DESIGNATED', 'GENERAL_NAME', 'SHORT_ALIAS', 'SHIP_NAME_ALONE']],
    ['an identifier', { weakAlias: true, identifierMatched: true }, { labour: { link: 'direct' } },
      ['LABOUR_DIRECT', 'DESIGNATED', 'IDENTIFIER_MATCH']]
  ]
  for (const [name, changes, party, expected] of cases) t.same(codes([comparison(changes, party)]), expected, name)
})

t.test('a party on an own list is told as such, whatever else it is on', t => {
  const cases: [listings: ListedParty['listings'], text: string, why: string][] = [
    [[], 'On your own list; no official listing is recorded', 'a watchlist file names no list'],
    [[ON_OWN_LIST], 'On your own list; no official listing is recorded', 'the own list has a name'],
    [[ON_OWN_LIST, DETENTION], 'On your own list', 'a detention is an official listing, of less weight'],
    [[ON_OWN_LIST, DESIGNATION], 'Designated by a sanctions authority', 'the designation weighs more']
  ]
  for (const [listings, text, why] of cases) t.equal(assess([comparison({}, { listings })], policy).risk.factors[1].text, text, why)
  t.end()
})

t.test('a factor says no more than is known', async t => {
  const basis = 'Named in a report.'
  const cases: [party: Partial<ListedParty>, code: string, text: string][] = [
    [{ labour: { link: 'direct' } }, 'LABOUR_DIRECT', 'Recorded as directly linked to North Korean labour'],
    [{ labour: { link: 'direct', basis } }, 'LABOUR_DIRECT', 'Recorded as directly linked to North Korean labour (see its basis)'],
    [{ labour: { link: 'direct', basis, basisVerified: true } }, 'LABOUR_DIRECT', 'Recorded as directly linked to North Korean labour (see its basis)'],
    [{ labour: { link: 'direct', basis, basisVerified: false } }, 'LABOUR_DIRECT', 'Recorded as directly linked to North Korean labour (see its basis); this link is not confirmed in a source'],
    [{ labour: { link: 'enabler', basis } }, 'LABOUR_ENABLER', 'Recorded as one that makes North Korean labour abroad possible: money, papers, lodging or transport (see its basis)'],
    [{ labour: { link: 'dprk_sanctioned', basis } }, 'DPRK_SANCTIONED', 'Under a North Korea sanctions programme, with no known part in the labour trade'],
    [{ labour: { link: 'direct', sectors: ['it'] } }, 'SECTOR_IT', 'Recorded in a sector that uses North Korean labour: IT'],
    [{ sourceQuality: 'official' }, 'DESIGNATED', 'Designated by a sanctions authority'],
    [{ sourceQuality: 'press' }, 'DESIGNATED', 'Designated by a sanctions authority; known from press reports only'],
    [{ sourceQuality: 'press', listings: [DETENTION] }, 'IMPORT_DETENTION', 'Goods detained at the border on a presumption of North Korean labour; not a designation of the party; known from press reports only'],
    [{ sourceQuality: 'press', listings: [] }, 'UNLISTED', 'On your own list; no official listing is recorded']
  ]
  for (const [party, code, text] of cases) {
    t.equal(assess([comparison({}, party)], policy).risk.factors.find(factor => factor.code === code)?.text, text)
  }
})

t.test('who is riskier, all else equal, has the higher score', async t => {
  const risk = (changes: Partial<Comparison>, party: Partial<ListedParty> = {}) =>
    assess([comparison(changes, party)], policy).risk.score
  const lower: [string, number, number][] = [
    ['an enabler lies well below direct', risk({}, { labour: { link: 'enabler' } }) + 20, risk({}, { labour: { link: 'direct' } })],
    ['no known labour role below an enabler', risk({}, { labour: { link: 'dprk_sanctioned' } }), risk({}, { labour: { link: 'enabler' } })],
    ['a detention below a designation', risk({}, { listings: [DETENTION] }), risk({})],
    ['one authority below three', risk({}), risk({}, designations('OFAC SDN', 'EU', 'KR'))],
    ['a likely match below a sure one', risk({ score: 0.8 }), risk({})],
    ['a weak alias below a name', risk({ weakAlias: true }), risk({})],
    ['another country below the same', risk({ contradictions: ['country'] }), risk({})]
  ]
  for (const [name, less, more] of lower) t.ok(less < more, `${name}: ${less} < ${more}`)
})

t.test('several matches: the worst decides, the riskiest gives the score', async t => {
  const unsure = comparison({ contradictions: ['country'] })
  const banker = comparison({}, { labour: { link: 'dprk_sanctioned' }, listings: [DESIGNATION] })
  const { decision, risk, matches } = assess([unsure, banker], policy)
  t.equal(decision, 'block', 'the second match blocks')
  t.equal(risk.score, matches[0].risk, 'the first is riskier')
  t.same(matches.map(match => match.decision), ['review', 'block'], 'in the order given')
  t.same(risk.factors.at(-1), { code: 'SEVERAL_MATCHES', points: 0, text: '2 listed parties match; the riskiest gives the score' })
})

t.test('the factors are those of the match that decides', async t => {
  const named = (id: string, changes: Partial<Comparison>, party: Partial<ListedParty> = {}) => comparison(changes, { id, ...party })
  const unsure = named('T:unsure', { contradictions: ['trade'] })
  const banker = named('T:banker', {}, { labour: { link: 'dprk_sanctioned' } })
  const detained = named('T:detained', {}, { listings: [DETENTION], labour: { link: 'direct' } })
  const cases: [why: string, comparisons: Comparison[], factors: [code: string, points: number][]][] = [
    ['the riskier one does not block', [unsure, banker], [['DPRK_SANCTIONED', 10], ['DESIGNATED', 40], ['RISKIER_MATCH', 26], ['SEVERAL_MATCHES', 0]]],
    ['a detention beside a block', [detained, banker], [['DPRK_SANCTIONED', 10], ['DESIGNATED', 40], ['RISKIER_MATCH', 10], ['SEVERAL_MATCHES', 0]]],
    ['the one that blocks is the riskiest', [comparison(), unsure], [['LABOUR_DIRECT', 45], ['DESIGNATED', 40], ['SECTOR_CONSTRUCTION', 10], ['SEVERAL_MATCHES', 0]]],
    ['both stop at review', [detained, named('T:weak', { weakAlias: true }, { labour: { link: 'dprk_sanctioned' } })], [['LABOUR_DIRECT', 45], ['IMPORT_DETENTION', 15], ['SEVERAL_MATCHES', 0]]]
  ]
  for (const [why, comparisons, factors] of cases) {
    for (const order of [comparisons, comparisons.toReversed()]) {
      t.same(assess(order, policy).risk.factors.map(({ code, points }) => [code, points]), factors, why)
    }
  }
  const { factors } = assess([unsure, banker], policy).risk
  t.equal(factors.find(({ code }) => code === 'RISKIER_MATCH')?.text, 'Another match, MOKRAN LLC (T:unsure), has a higher risk, 76, but stops at review; the score is this higher risk')
})

t.test('each level begins at its own boundary', async t => {
  const seen = Array.from({ length: 76 }, (_, i) => assess([comparison({ score: 0.25 + i / 100 })], policy).risk)
  for (const { score, level } of seen) {
    t.equal(level, score >= 80 ? 'critical' : score >= 40 ? 'high' : score >= 20 ? 'medium' : score >= 1 ? 'low' : 'none', `risk ${score}`)
  }
  t.equal(new Set(seen.map(({ level }) => level)).size, 5, 'all levels are seen')
})

t.test('critical is reached only by a designated party with a direct labour link', async t => {
  const everything = { listings: [...designations('OFAC SDN', 'EU', 'UK', 'KR', 'AU').listings, DETENTION] }
  const sectors = ['construction']
  const cases: [string, Partial<ListedParty>, boolean][] = [
    ['direct and designated once', { labour: { link: 'direct' } }, true],
    ['an enabler designated by all', { ...everything, labour: { link: 'enabler', sectors } }, false],
    ['no known labour role, designated by all', { ...everything, labour: { link: 'dprk_sanctioned', sectors } }, false],
    ['direct, detention only', { listings: [DETENTION], labour: { link: 'direct', sectors } }, false],
    ['direct, on an own list only', { listings: [], labour: { link: 'direct', sectors } }, false]
  ]
  for (const [name, party, critical] of cases) {
    t.equal(assess([comparison({ score: 1 }, party)], policy).risk.level === 'critical', critical, name)
  }
})
