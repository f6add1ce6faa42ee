import t from 'tap'
import type { ChainAnswer } from '../../schemas/chain.js'
import type { Problem } from '../../schemas/problem.js'
import type { Screening } from '../../schemas/screening.js'
import { openApp, post } from '../helper.js'

const app = await openApp(t)
const url = '/v1/screen/chain'

const nodes = [
  { id: 'p', party: { name: 'Hyundai Engineering', countries: ['KR'] } },
  { id: 's', party: { name: 'Belgrad Fasad Montazh' } },
  { id: 'x', party: { name: 'ООО «Мокран»', countries: ['RU'] } }
]
const links = [{ node: 's', is: 'subcontractor', of: 'p' }, { node: 'x', is: 'owner', of: 's', share: 62.5 }]

t.test('a chain is screened, node by node and as a whole', async t => {
  const response = await post(app, url, { prime: 'p', nodes, links, reference: 'site-4', options: { limit: 1 } })
  t.equal(response.statusCode, 200)
  const answer = response.json<ChainAnswer>()
  t.match(answer, {
    id: /^[0-9a-f-]{36}$/,
    reference: 'site-4',
    prime: 'p',
    decision: 'block',
    risk: { score: 76, level: 'high' },
    paths: [{ kind: 'supplier', tier: 1, node: 's', standing: 'owned', hits: ['x'], steps: links }],
    pathCount: 1,
    notes: [],
    nodes: [{ id: 'p', decision: 'clear' }, { id: 's', decision: 'block', ownership: { blockedShare: 62.5 } }, { id: 'x', decision: 'block' }],
    summary: { nodes: 3, clear: 1, review: 0, block: 2 },
    screenedAt: /Z$/
  })
  const alone = (await post(app, '/v1/screen', { party: nodes[2].party, options: { limit: 1 } })).json<Screening>()
  const own = ({ id, screenedAt, ...rest }: Screening) => rest
  t.same(own(answer.nodes[2].screening), own(alone), 'a node is screened as it would be alone')
  t.same([answer.watchlist, answer.model, answer.policy], [alone.watchlist, alone.model, alone.policy])
})

t.test('one node and no links are a chain', async t => {
  const { decision, nodes: [node] } = (await post(app, url, { prime: 'p', nodes: [nodes[0]] })).json<ChainAnswer>()
  t.equal(decision, 'clear')
  t.match(node, { decision: 'clear', screening: { decision: 'clear' } })
})

t.test('each fault in a chain is a 400 that names the field', async t => {
  const cases: [what: string, body: object, path: string, message: RegExp][] = [
    ['an unknown prime', { prime: 'q' }, '/prime', /id of one of the nodes/],
    ['an unknown node', { links: [{ node: 'y', is: 'owner', of: 's' }] }, '/links/0/node', /id of one of the nodes/],
    ['an unknown end', { links: [{ node: 'x', is: 'owner', of: 'y' }] }, '/links/0/of', /id of one of the nodes/],
    ['an id twice', { nodes: [...nodes, nodes[1]] }, '/nodes/3/id', /earlier node/],
    ['an unknown relation', { links: [{ node: 'x', is: 'friend', of: 's' }] }, '/links/0/is', /one of subcontractor, labour_broker, owner, director, worksite/],
    ['a share of more than all', { links: [{ node: 'x', is: 'owner', of: 's', share: 100.1 }] }, '/links/0/share', /at most 100/],
    ['a share below nothing', { links: [{ node: 'x', is: 'owner', of: 's', share: -1 }] }, '/links/0/share', /at least 0/],
    ['a share as text', { links: [{ node: 'x', is: 'owner', of: 's', share: '50 %' }] }, '/links/0/share', /number/],
    ['a share too fine', { links: [{ node: 'x', is: 'owner', of: 's', share: 33.3333333 }] }, '/links/0/share', /6 decimals/],
    ['a share of a director', { links: [{ node: 'x', is: 'director', of: 's', share: 10 }] }, '/links/0/share', /only for an owner/],
    ['an owner twice', { links: [links[1], { ...links[1], share: 10 }] }, '/links/1', /second time/],
    ['an owned person', { nodes: [...nodes, { id: 'h', party: { name: 'Jane', type: 'person' } }], links: [{ node: 'x', is: 'owner', of: 'h' }] }, '/links/0/of', /person/],
    ['a misspelt field', { link: [] }, '/link', /the fields are/],
    ['no nodes', { nodes: [] }, '/nodes', /must not be empty/],
    ['501 nodes', { nodes: Array.from({ length: 501 }, (_, i) => ({ ...nodes[0], id: `${i}` })), prime: '1', links: [] }, '/nodes', /at most 500/],
    ['a name without a letter', { nodes: [...nodes, { id: 'y', party: { name: '***' } }] }, '/nodes/3/party/name', /letter or a digit/],
    ['an unknown country', { nodes: [...nodes, { id: 'y', party: { name: 'A', countries: ['Atlantis'] } }] }, '/nodes/3/party/countries/0', /not a country/],
    ['an unknown list', { options: { lists: ['XYZ'] } }, '/options/lists/0', /not a list in use/]
  ]
  for (const [what, part, path, message] of cases) {
    const response = await post(app, url, { prime: 'p', nodes, links, ...part })
    t.equal(response.statusCode, 400, what)
    const errors = response.json<Problem>().errors ?? []
    t.same(errors.map(fault => fault.path), [path], what)
    t.match(errors[0].message, message, what)
  }
})

t.test('a version of the list that is not kept is a 404, and the one in use may be named', async t => {
  const asked = (watchlistVersion: string) => post(app, url, { prime: 'p', nodes, links, options: { watchlistVersion } })
  t.match((await asked('0000000000000000')).json(), { status: 404, code: 'VERSION_NOT_KEPT' })
  const { watchlist } = (await post(app, url, { prime: 'p', nodes })).json<ChainAnswer>()
  t.match((await asked(watchlist.version)).json(), { decision: 'block', watchlist })
})
