import t from 'tap'
import type { ChainLink } from '../../schemas/chain.js'
import type { Decision } from '../../schemas/screening.js'
import { assessmentSteps, type AssessedChain } from '../../src/chain/assess-chain.js'
import type { Screened } from '../../src/chain/screened.js'
import { atOnce } from '../../src/steps/steps.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'

const policy = await loadPolicy()

const SCREENED = {
  block: { decision: 'block', risk: { score: 90, factors: [{ code: 'DESIGNATED', points: 90, text: 'x' }] } },
  review: { decision: 'review', risk: { score: 40, factors: [{ code: 'DESIGNATED', points: 40, text: 'x' }] } },
  clear: { decision: 'clear', risk: { score: 0, factors: [] } }
} as const

/** Parses links such as `X owner A 50`: X owns 50 percent of A. P is the prime; for the other letters see `assessed`. */
function links (text: string): ChainLink[] {
  return text.split(',').filter(part => part.trim() !== '').map(part => {
    const [node, is, of, share] = part.trim().split(' ')
    return { node, is: is as ChainLink['is'], of, ...(share !== undefined && share !== '?' && { share: Number(share) }) }
  })
}

/** Assesses a chain in which X, Y and Z are blocked, R and Q are under review, and all others are clear. */
function assessed (text: string, alone: readonly string[] = [], under = policy): AssessedChain {
  const given = links(text)
  const nodes = [...new Set(['P', ...given.flatMap(({ node, of }) => [node, of]), ...alone])]
  const screened = new Map(nodes.map(node => [node, SCREENED[/[XYZ]/.test(node) ? 'block' : /[RQ]/.test(node) ? 'review' : 'clear']]))
  return atOnce(assessmentSteps('P', screened, given, under))
}

t.test('the path by which a hit reaches the prime gives the decision and the risk', async t => {
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
    ['X subcontractor P, X owner X 40', 'block', 72, { kind: 'supplier', tier: 1, standing: 'direct' }],
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

t.test('a hit on the prime itself counts in full, on a path without steps', async t => {
  for (const [decision, score] of [['block', 90], ['review', 40], ['clear', 0]] as const) {
    const { paths, ...answer } = atOnce(assessmentSteps('P', new Map([['P', SCREENED[decision]]]), [], policy))
    t.match(answer, { decision, risk: { score }, nodes: [{ id: 'P', decision }], notes: [] })
    t.same(paths.map(({ kind, steps }) => [kind, steps]), decision === 'clear' ? [] : [['direct', []]])
  }
})

t.test('cycles of links end, and the shortest path through them is told', async t => {
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
})

t.test('a listed party is also told who owns it', async t => {
  const cases: [links: string, of: string, kinds: string][] = [
    ['Y owner X 80, X subcontractor P', 'X', 'direct, owned'],
    ['Y owner X 40, X subcontractor P', 'X', 'direct, minority_owner'],
    ['Y owner X ?, X subcontractor P', 'X', 'direct, possibly_owned'],
    ['R owner X 80, X subcontractor P', 'X', 'direct, possibly_owned'],
    ['R owner Q 80, Q subcontractor P', 'Q', 'direct, possibly_owned'],
    ['Y owner Q 80, Q subcontractor P', 'Q', 'owned, direct'],
    // A is blocked by X alone, which makes A's stake in X no reason to block X.
    ['X owner A 100, A owner X 80', 'X', 'direct, minority_owner'],
    ['X owner A 50, Y owner A 50, A owner X 80', 'X', 'direct, owned']
  ]
  for (const [text, of, kinds] of cases) {
    const paths = assessed(text).nodes.find(({ id }) => id === of)?.paths ?? []
    t.equal(paths.map(({ kind }) => kind).join(', '), kinds, text)
  }
})

t.test('a party that blocks nobody makes no owned company, whatever it owns', async t => {
  const cases: [links: string, kind: string | undefined, text: RegExp, factor: string | undefined, risk: number][] = [
    ['D owner P 100', 'owner', /^D owns 100 % of P; D matches a listed party, whose listing freezes nothing \(import detention\), review\. P: no owner is blocked for certain$/, 'CHAIN_OWNER', 28],
    ['D owner P ?', 'owner', /^D owns an unknown share of P; /, 'CHAIN_OWNER', 28],
    ['D owner P 49', 'minority_owner', /^D owns 49 % of P; /, 'CHAIN_MINORITY_OWNER', 20],
    ['D owner P 30, X owner P 20', 'minority_owner', /^X owns 20 % of P; X matches a listed party, block\. P: blocked owners hold 20 % \(X\), which is less than 50 %$/, 'CHAIN_MINORITY_OWNER', 45],
    ['D owner P 60, X owner D 50', 'owned', /^P: blocked owners hold 60 %/, 'CHAIN_OWNED', 90],
    ['D owner A 100, A owner P 100', 'other', /is linked to P in another way/, 'CHAIN_OTHER', 12],
    ['D subcontractor P', 'supplier', /; D matches a listed party, whose listing freezes nothing \(import detention\), review$/, 'CHAIN_SUPPLIER_TIER_1', 32]
  ]
  const detained: Screened = { ...SCREENED.review, blockingNobody: ['import_detention'] }
  for (const [text, kind, told, factor, risk] of cases) {
    const screened = new Map<string, Screened>(['P', ...text.match(/[ADX]/g)!].map(node => [node, node === 'D' ? detained : node === 'X' ? SCREENED.block : SCREENED.clear]))
    const { paths: [path], risk: { factors, score }, nodes: [prime] } = atOnce(assessmentSteps('P', screened, links(text), policy))
    t.equal(path.kind, kind, text)
    t.match(path.text, told, text)
    t.ok(factors.some(({ code }) => code === factor), `${text}: ${factor}`)
    t.equal(score, risk, text)
    t.not(prime.ownership?.status, 'possibly_owned', text)
  }
})

t.test('an owner that blocks nobody stays told beside those that may block', async t => {
  const detained: Screened = { ...SCREENED.review, blockingNobody: ['import_detention'] }
  for (const text of ['D owner P 50, R owner P 50', 'D owner P ?, R owner P 50', 'D owner P 60, X owner P 50']) {
    const screened = new Map<string, Screened>([['P', SCREENED.clear], ['D', detained], text.includes('X') ? ['X', SCREENED.block] : ['R', SCREENED.review]])
    const { paths } = atOnce(assessmentSteps('P', screened, links(text), policy))
    t.same(paths.map(({ kind, hits }) => `${kind} ${hits.join()}`).sort(), text.includes('X') ? ['owned X', 'owner D'] : ['owner D', 'possibly_owned R'], text)
  }
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

t.test('five hundred parties and five thousand links are assessed in full', async t => {
  const names = Array.from({ length: 499 }, (_, i) => i === 498 ? 'X' : `N${i}`)
  const ring = names.map((name, i) => `${name} subcontractor ${i === 0 ? 'P' : names[i - 1]}`)
  const more = Array.from({ length: 4400 }, (_, i) => `${names[(i * 7) % 499]} owner ${names[(i * 13 + 5 * Math.floor(i / 499)) % 499]} 1`)
  const answer = assessed([...ring, ...new Set(more)].join(','))
  t.match(answer, { decision: 'review' })
  t.equal(answer.nodes.length, 500)
  const alone = assessed(ring.join(','))
  t.match(alone.paths, [{ kind: 'supplier', tier: 499 }])
  const listed = assessed([...new Set(more)].join(',').replaceAll('N', 'XN'))
  t.ok(listed.nodes.every(({ decision }) => decision === 'block' || decision === 'clear'))
})

t.test('an answer stays small, and says what more there is', async t => {
  const many = (count: number, link: (i: number) => string) => Array.from({ length: count }, (_, i) => link(i)).join(',')
  const holdings = many(498, i => `N${i + 1} owner ${i === 0 ? 'P' : `N${i}`} 50`)
  const owners = (count: number, of: string, share: number) => many(count, i => `X${i} owner ${of} ${share}`)
  const cases: [what: string, links: string, MB: number, answer: object][] = [
    ['minority owners of one', owners(499, 'P', 0.1), 0.5, { decision: 'review', risk: { score: 45 }, pathCount: 499, nodes: [{ id: 'P', pathCount: 499 }] }],
    ['minority owners of ten', many(10, i => `S${i} subcontractor P,${owners(489, `S${i}`, 0.1)}`), 1.5,
      { decision: 'review', risk: { score: 36 }, pathCount: 4890, nodes: [{ id: 'P', pathCount: 0 }, { id: 'S0', pathCount: 489 }] }],
    ['directors', many(499, i => `X${i} director P`), 0.5, { decision: 'review', pathCount: 499, nodes: [{ id: 'P', pathCount: 499 }] }],
    ['a line of holdings', `${holdings},X owner N498 50`, 3, { decision: 'block', risk: { score: 90 }, paths: [{ kind: 'owned', hits: ['X'], stepCount: 499 }] }],
    ['a line of holdings with many owners at its end', `${many(248, i => `N${i + 1} owner ${i === 0 ? 'P' : `N${i}`} 50`)},${owners(250, 'N248', 0.2)}`, 2,
      { decision: 'block', pathCount: 1, paths: [{ kind: 'owned', hitCount: 250, stepCount: 249 }] }],
    ['a line of parties that the prime owns', `${many(250, i => `${i === 0 ? 'P' : `N${i}`} owner N${i + 1} 50`)},${many(249, i => `X${i} subcontractor N250`)}`, 2.5,
      { decision: 'review', pathCount: 249, paths: [{ kind: 'other', stepCount: 251 }] }]
  ]
  for (const [what, text, MB, expected] of cases) {
    const answer = assessed(text)
    t.match(answer, expected, what)
    const size = JSON.stringify(answer).length
    t.ok(size < MB * 1e6, `${what}: ${size} bytes`)
    for (const { paths, pathCount } of answer.nodes) t.equal(paths.length, Math.min(20, pathCount))
    for (const { hits, hitCount, steps, stepCount } of answer.nodes.flatMap(({ paths }) => paths)) {
      t.same([hits.length, steps.length], [Math.min(50, hitCount), Math.min(50, stepCount)])
    }
  }
})

t.test('what is not told counts all the same', async t => {
  const reviews = Array.from({ length: 300 }, (_, i) => `R${i} director P`).join(',')
  const answer = assessed(`${reviews},X director P`)
  t.match(answer.paths[0], { node: 'P', hits: ['X'] }, 'the worst comes first, wherever it was given')
  t.match(answer, { decision: 'review', risk: { score: 54 }, pathCount: 301, nodes: [{ decision: 'review', risk: { score: 54 }, pathCount: 301 }] })
  t.equal(answer.risk.factors.at(-1)?.text, '301 paths lead to a hit; the riskiest gives the score')
  const owned = assessed(Array.from({ length: 100 }, (_, i) => `X${i} owner P 1`).join(','))
  t.match(owned, { decision: 'block', pathCount: 1, paths: [{ hitCount: 100 }] }, 'an owner that is not told is in no other path either')
})

t.test('a path says its sum in short, and the sum of all stands once', async t => {
  const cases: [links: string, text: string][] = [
    ['X owner P 50', 'P: blocked owners hold 50 % (X), which is 50 % or more. X matches a listed party, block'],
    ['X owner P 25, Y owner P 25', 'P: blocked owners hold X 25 % + Y 25 % = 50 %, which is 50 % or more. X matches a listed party, block'],
    ['V owner P 1, X1 owner P 10, X2 owner P 10, X3 owner P 10, X4 owner P 10, X5 owner P 10', 'P: blocked owners hold 50 %, which is 50 % or more. X1 matches a listed party, block'],
    ['X owner A 60, A owner P 50', 'P: blocked owners hold 50 % (A), which is 50 % or more. A: blocked owners hold 60 % (X), which is 50 % or more. X matches a listed party, block'],
    ['X owner P 10, Y owner P 20', 'X owns 10 % of P; X matches a listed party, block. P: blocked owners hold X 10 % + Y 20 % = 30 %, which is less than 50 %'],
    ['X owner P ?, V owner P 60', 'X owns an unknown share of P; X matches a listed party, block. P: what blocked owners hold is unknown. ' +
      'Counting unknown shares and owners under review, blocked owners may hold up to 40 %, which is less than 50 %'],
    ['X owner P ?', 'P: what blocked owners hold is unknown. Counting unknown shares and owners under review, blocked owners may hold up to 100 %, which is 50 % or more. X matches a listed party, block'],
    ['X owner A 60, A director P', 'A is a director of P; A: blocked owners hold 60 % (X), which is 50 % or more. X matches a listed party, block'],
    ['R owner P 100', 'P: no owner is blocked for certain. Counting unknown shares and owners under review, blocked owners may hold up to 100 %, which is 50 % or more. R matches a listed party, review']
  ]
  for (const [text, expected] of cases) t.equal(assessed(text).paths[0].text, expected, text)
  const all = assessed('X1 owner P 10, X2 owner P 10, X3 owner P 10, X4 owner P 10, X5 owner P 10').nodes[0].ownership
  t.match(all?.text, /10 % \+ 10 % \+ 10 % \+ 10 % \+ 10 % = 50 %, which/)
})
