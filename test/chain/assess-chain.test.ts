import t from 'tap'
import type { ChainLink } from '../../schemas/chain.js'
import type { Decision } from '../../schemas/screening.js'
import { assessChain, type AssessedChain } from '../../src/chain/assess-chain.js'
import { loadPolicy } from '../../src/policy-file.js'

const policy = await loadPolicy()

const SCREENED = {
  block: { decision: 'block', risk: { score: 90, factors: [{ code: 'DESIGNATED', points: 90, text: 'x' }] } },
  review: { decision: 'review', risk: { score: 40, factors: [{ code: 'DESIGNATED', points: 40, text: 'x' }] } },
  clear: { decision: 'clear', risk: { score: 0, factors: [] } }
} as const

/** `X owner A 50`: X, whose letter says that it is blocked, is an owner of A with 50 percent. P is the prime. */
function links (text: string): ChainLink[] {
  return text.split(',').filter(part => part.trim() !== '').map(part => {
    const [node, is, of, share] = part.trim().split(' ')
    return { node, is: is as ChainLink['is'], of, ...(share !== undefined && share !== '?' && { share: Number(share) }) }
  })
}

/** X, Y, Z are blocked, R and Q under review, all others clear. */
function assessed (text: string, alone: readonly string[] = [], under = policy): AssessedChain {
  const given = links(text)
  const nodes = [...new Set(['P', ...given.flatMap(({ node, of }) => [node, of]), ...alone])]
  const screened = new Map(nodes.map(node => [node, SCREENED[/[XYZ]/.test(node) ? 'block' : /[RQ]/.test(node) ? 'review' : 'clear']]))
  return assessChain('P', screened, given, under)
}

t.test('the path by which a hit reaches the prime', async t => {
  const cases: [links: string, decision: Decision, risk: number, path: object][] = [
    ['A subcontractor P', 'clear', 0, {}],
    ['X owner P 50', 'block', 90, { kind: 'owned', node: 'P', hits: ['X'] }],
    ['X owner A 50, A owner P 50', 'block', 90, { kind: 'owned', steps: [{ node: 'A' }, { node: 'X' }] }],
    ['R owner P 100', 'review', 28, { kind: 'possibly_owned' }],
    ['X owner P ?', 'review', 63, { kind: 'possibly_owned' }],
    ['X owner P 49', 'review', 45, { kind: 'minority_owner' }],
    ['X owner P ?, A owner P 80', 'review', 45, { kind: 'minority_owner' }],
    ['X owner P 0', 'review', 27, { kind: 'other' }],
    ['X owner A 50, A owner P 10', 'review', 45, { kind: 'minority_owner', steps: [{ node: 'A' }, { node: 'X' }], hits: ['X'] }],
    ['X owner A 49, A owner P 100', 'review', 27, { kind: 'other', node: 'X' }],
    ['X director P', 'review', 54, { kind: 'director' }],
    ['X director A, A owner P 100', 'review', 27, { kind: 'other' }],
    ['X subcontractor P', 'block', 72, { kind: 'supplier', tier: 1, standing: 'direct' }],
    ['R subcontractor P', 'review', 32, { kind: 'supplier', tier: 1 }],
    ['A subcontractor P, X subcontractor A', 'review', 58, { kind: 'supplier', tier: 2 }],
    ['A subcontractor P, B subcontractor A, X subcontractor B', 'review', 46, { kind: 'supplier', tier: 3, steps: [{ node: 'A' }, { node: 'B' }, { node: 'X' }] }],
    ['X labour_broker P', 'block', 81, { kind: 'labour_broker', tier: 1 }],
    ['A subcontractor P, X labour_broker A', 'block', 73, { kind: 'labour_broker', tier: 2 }],
    ['A subcontractor P, B subcontractor A, X labour_broker B', 'review', 66, { kind: 'labour_broker', tier: 3 }],
    ['A labour_broker P, X subcontractor A', 'review', 58, { kind: 'supplier', tier: 2 }],
    ['A subcontractor P, X owner A 50', 'block', 72, { kind: 'supplier', tier: 1, node: 'A', standing: 'owned', hits: ['X'] }],
    ['A subcontractor P, X owner A 49', 'review', 36, { kind: 'supplier', tier: 1, standing: 'minority_owner' }],
    ['A subcontractor P, X director A', 'review', 43, { kind: 'supplier', standing: 'director', steps: [{ is: 'subcontractor' }, { is: 'director' }] }],
    ['A labour_broker P, X owner B 100, B owner A 50', 'block', 81, { kind: 'labour_broker', standing: 'owned' }],
    ['X worksite P', 'review', 72, { kind: 'worksite', tier: 0 }],
    ['A subcontractor P, X worksite A', 'review', 72, { kind: 'worksite', tier: 1 }],
    ['W worksite P, X owner W 60', 'review', 72, { kind: 'worksite', standing: 'owned' }],
    ['W worksite P, X subcontractor W', 'block', 72, { kind: 'supplier', tier: 1, steps: [{ is: 'worksite' }, { is: 'subcontractor' }] }],
    ['P owner X 100', 'review', 27, { kind: 'other', text: /another way/ }],
    ['P subcontractor X', 'review', 27, { kind: 'other' }],
    ['A subcontractor B, X subcontractor A', 'review', 27, { kind: 'other', steps: [], text: /no link leads from X to P/ }]
  ]
  for (const [text, decision, risk, path] of cases) {
    const answer = assessed(text)
    t.match(answer, { decision, risk: { score: risk }, paths: decision === 'clear' ? [] : [path], pathCount: decision === 'clear' ? 0 : 1 }, text)
  }
})

t.test('the prime itself', async t => {
  for (const [decision, score] of [['block', 90], ['review', 40], ['clear', 0]] as const) {
    const { paths, ...answer } = assessChain('P', new Map([['P', SCREENED[decision]]]), [], policy)
    t.match(answer, { decision, risk: { score }, nodes: [{ id: 'P', decision }], notes: [] })
    t.same(paths.map(({ kind, steps }) => [kind, steps]), decision === 'clear' ? [] : [['direct', []]])
  }
})

t.test('cycles end', async t => {
  const cases: [links: string, paths: [kind: string, tier: number | undefined][]][] = [
    ['A subcontractor P, P subcontractor A, X subcontractor A', [['supplier', 2]]],
    ['A subcontractor P, B subcontractor A, A subcontractor B, X labour_broker B', [['labour_broker', 3]]],
    ['X subcontractor P, A subcontractor X, X subcontractor A', [['supplier', 1]]],
    ['P owner A 50, A owner P 50, X owner A 50', [['owned', undefined]]],
    ['P owner P 10, X owner P 50', [['owned', undefined]]],
    ['A worksite P, P worksite A, X worksite A', [['worksite', 0]]]
  ]
  for (const [text, paths] of cases) t.same(assessed(text).paths.map(({ kind, tier }) => [kind, tier]), paths, text)
})

t.test('several hits are all told, the worst first', async t => {
  const { decision, risk, paths } = assessed('X subcontractor P, X labour_broker A, A subcontractor P, R director P, Y owner B 25, Z owner B 25, B subcontractor P')
  t.equal(decision, 'block')
  t.match(risk, { score: 73, factors: [{ code: 'DESIGNATED' }, { code: 'CHAIN_LABOUR_BROKER_TIER_2' }, { code: 'SEVERAL_PATHS', points: 0 }] })
  t.same(paths.map(({ kind, node, hits, decision }) => `${kind} ${node} ${hits.join('+')} ${decision}`), [
    'labour_broker X X block', 'supplier X X block', 'supplier B Y+Z block', 'director P R review'
  ])
})

t.test('factors add up to every risk', async t => {
  const texts = ['A subcontractor P, B owner A 50, X owner B ?', 'X worksite P, R owner P 10, Y director P', 'A labour_broker P, X owner A 100']
  for (const text of texts) {
    const answer = assessed(text)
    for (const { risk } of [answer, ...answer.nodes]) t.equal(risk.factors.reduce((sum, { points }) => sum + points, 0), risk.score, text)
  }
})

t.test('each node is answered as a counterparty by itself', async t => {
  const { nodes } = assessed('A subcontractor P, B subcontractor A, X owner B 60, B owner C 50, Y director D, D worksite P')
  t.same(nodes.map(({ id, decision, risk, paths }) => [id, decision, risk.score, paths.map(({ kind }) => kind).join()]), [
    ['P', 'clear', 0, ''], ['A', 'clear', 0, ''], ['B', 'block', 90, 'owned'], ['X', 'block', 90, 'direct'], ['C', 'block', 90, 'owned'],
    ['Y', 'block', 90, 'direct'], ['D', 'review', 54, 'director']
  ])
  t.match(nodes[4], { ownership: { status: 'owned', stakes: [{ owner: 'B', share: 50, counts: 'owned' }] } })
  t.notOk(nodes[0].ownership)
  t.match(nodes[4].paths[0].text, /^C: B 50 % .* B: X 60 % \(blocked itself\)/, 'with the sums of the owners it rests on')
})

t.test('notes say what was not known', async t => {
  const { notes } = assessed('X owner P ?, A owner P 60, B owner P 50', ['L'])
  t.same(notes.map(({ code, node }) => [code, node]), [['SHARE_UNKNOWN', 'P'], ['SHARES_OVER_100', 'P'], ['UNLINKED', 'L']])
})

t.test('the policy decides what a path means', async t => {
  const chain = { ...policy.chain, supplier: { share: 0.5, furtherTier: 1, blocksToTier: 2 }, minorityOwner: { share: 1, strongest: 'block' as const } }
  const strict = { ...policy, chain }
  t.match(assessed('A subcontractor P, X subcontractor A', [], strict), { decision: 'block', risk: { score: 45 } })
  t.match(assessed('X owner P 10', [], strict), { decision: 'block', risk: { score: 90 } })
})

t.test('five hundred parties and five thousand links', async t => {
  const names = Array.from({ length: 499 }, (_, i) => i === 498 ? 'X' : `N${i}`)
  const ring = names.map((name, i) => `${name} subcontractor ${i === 0 ? 'P' : names[i - 1]}`)
  const more = Array.from({ length: 4400 }, (_, i) => `${names[(i * 7) % 499]} owner ${names[(i * 13 + 5 * Math.floor(i / 499)) % 499]} 1`)
  const answer = assessed([...ring, ...new Set(more)].join(','))
  t.match(answer, { decision: 'review' })
  t.equal(answer.nodes.length, 500)
  const alone = assessed(ring.join(','))
  t.match(alone.paths, [{ kind: 'supplier', tier: 499 }])
  const holdings = assessed(names.map((name, i) => `${name} owner ${i === 0 ? 'P' : names[i - 1]} 50`).join(','))
  t.match(holdings, { decision: 'block', paths: [{ kind: 'owned', hits: ['X'] }] })
  t.equal(holdings.paths[0].steps.length, 499)
})
