import t from 'tap'
import type { ChainRequest, ScreenRequest, SearchQuery } from '../src/index.js'
import { createScreener, InvalidQuestionError } from '../src/index.js'
import { screenChain } from '../src/chain/screen-chain.js'
import { loadPolicy } from '../src/verdict/policy-file.js'
import { ScreeningService } from '../src/screening/service.js'
import { loadWatchlist } from '../src/watchlist/bundled.js'
import { buildCorpus } from '../src/watchlist/corpus.js'
import { screened } from './screening/screened.js'

const screener = await createScreener()

t.test('screens the bundled list at once, as the service does', async t => {
  const service = new ScreeningService({ corpus: buildCorpus(await loadWatchlist()), policy: await loadPolicy() })
  for (const name of ['Mokran LLC', 'ООО «Мокран»', '조선남강무역회사', 'Quillon Harbour Works']) {
    const request: ScreenRequest = { party: { name, countries: ['RU'] }, reference: 'r', options: { limit: 2 } }
    const { id: _, screenedAt: __, ...mine } = screener.screen(request)
    const { id: ___, screenedAt: ____, ...theirs } = (await screened(service, request)).screening
    t.strictSame(JSON.parse(JSON.stringify(mine)), theirs, name)
  }
})

t.test('screens a chain as the service does', async t => {
  const service = new ScreeningService({ corpus: buildCorpus(await loadWatchlist()), policy: await loadPolicy() })
  const request: ChainRequest = {
    prime: 'p',
    reference: 'r',
    nodes: [{ id: 'p', party: { name: 'Quillon Harbour Works' } }, { id: 's', party: { name: 'Belgrad Fasad Montazh' } }, { id: 'x', party: { name: 'Mokran LLC' } }],
    links: [{ node: 's', is: 'subcontractor', of: 'p' }, { node: 'x', is: 'owner', of: 's', share: 62.5 }],
    options: { limit: 2 }
  }
  const answer = screener.screenChain(request)
  t.match(answer, { decision: 'block', paths: [{ kind: 'supplier', standing: 'owned', hits: ['x'] }], nodes: [{ decision: 'clear' }, { decision: 'block' }, { decision: 'block' }] })
  const lasting = (value: object) => JSON.parse(JSON.stringify(value, (key, each) => key === 'screenedAt' || (key === 'id' && each.length === 36) ? undefined : each))
  t.strictSame(lasting(answer), lasting((await screenChain(service, request)).answer))

  const faulty: [what: string, change: object, paths: string[]][] = [
    ['no nodes', { nodes: [] }, ['/nodes']],
    ['a misspelt field', { node: [] }, ['/node']],
    ['an unknown prime', { prime: 'q' }, ['/prime']],
    ['countries that are none', { nodes: request.nodes.map(({ id }) => ({ id, party: { name: 'a', countries: ['KR', 'Ruritania'] } })) },
      ['/nodes/0/party/countries/1', '/nodes/1/party/countries/1', '/nodes/2/party/countries/1']],
    ['another list', { options: { watchlistVersion: '0000000000000000' } }, ['/options/watchlistVersion']]
  ]
  for (const [what, change, paths] of faulty) {
    t.throws(() => screener.screenChain({ ...request, ...change }), { name: 'InvalidQuestionError', faults: paths.map(path => ({ path })) }, what)
  }
})

t.test('compares two parties with the same model', t => {
  const same = screener.compare({ name: 'Tolmen Stroy' }, { name: 'ООО «Толмен Строй»', aliases: ['TS'] })
  t.ok(same.score > 0.9, `scored ${same.score}`)
  t.equal(same.matchedName, 'ООО «Толмен Строй»')
  t.same(Object.keys(same), ['score', 'falseAlertRate', 'matchedName', 'explanation'])
  const other = screener.compare({ name: 'Tolmen Stroy' }, { name: 'Quillon Harbour Works' })
  t.ok(other.score < 0.5, `scored ${other.score}`)
  const identifiers = [{ scheme: 'inn' as const, value: '7707083893' }]
  t.ok(screener.compare({ name: 'Tolmen', identifiers }, { name: 'Quillon', identifiers }).score > 0.9, 'by identifier')
  t.end()
})

t.test('searches as an analyst types', t => {
  const { hits, watchlist } = screener.search({ q: 'mokr', limit: 3 })
  t.ok(hits.some(hit => hit.name === 'MOKRAN LLC'))
  t.same(watchlist, screener.screen({ party: { name: 'a' } }).watchlist)
  t.same(screener.search({ q: 'mokr', list: 'ofac sdn' }).hits, screener.search({ q: 'mokr', list: 'OFAC SDN' }).hits, 'a list in any case')
  t.throws(() => screener.search({ q: 'mokr', list: 'XYZ' }), { name: 'InvalidQuestionError', faults: [{ path: '/list', message: /OFAC SDN/ }] })
  t.end()
})

t.test('what JavaScript may pass and TypeScript would not is refused, place by place', t => {
  const cases: [unknown, string[]][] = [
    [{}, ['/party']],
    [null, ['']],
    [{ party: {} }, ['/party/name']],
    [{ party: { name: 'a', country: 'RU' } }, ['/party/country']],
    [{ party: { name: '', type: 'firm', countries: 'RU' } }, ['/party/name', '/party/type', '/party/countries']],
    [{ party: { name: 'a' }, options: { threshold: NaN } }, ['/options/threshold']],
    [{ party: { name: 'a', aliases: new Array(3), identifiers: new Array(1) } }, ['/party/aliases/0', '/party/aliases/1', '/party/aliases/2', '/party/identifiers/0']],
    [{ party: { name: 'a', countries: ['Ruritania'] }, options: { lists: ['None'] } }, ['/party/countries/0', '/options/lists/0']]
  ]
  for (const [request, paths] of cases) {
    try {
      screener.screen(request as ScreenRequest)
      t.fail(`${JSON.stringify(request)} was answered`)
    } catch (error) {
      if (!(error instanceof InvalidQuestionError)) throw error
      t.same(error.faults.map(({ path }) => path).toSorted(), paths.toSorted(), JSON.stringify(request))
    }
  }
  t.throws(() => screener.compare({ name: 'a' }, { name: 5 as unknown as string }), { message: /^\/right\/name: / })
  t.throws(() => screener.search({ q: ' ' } as SearchQuery), { message: /^\/q: / })
  t.end()
})

t.test('an answer is its caller\'s own: what is done to it changes no later one', t => {
  const request: ScreenRequest = { party: { name: 'Mokran LLC', countries: ['KP'] } }
  const lasting = ({ id: _, screenedAt: __, ...verdict }: ReturnType<typeof screener.screen>) => JSON.stringify(verdict)
  const before = lasting(screener.screen(request))
  const found = JSON.stringify(screener.search({ q: 'mokran' }))
  const spoil = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    Object.values(value).forEach(spoil)
    if (Array.isArray(value)) value.push('KP')
    else Object.assign(value, { name: 'spoilt' })
  }
  spoil(screener.screen(request))
  spoil(screener.search({ q: 'mokran' }))
  t.equal(lasting(screener.screen(request)), before)
  t.equal(JSON.stringify(screener.search({ q: 'mokran' })), found)
  t.end()
})

t.test('a misspelt option is refused, and does not leave the bundled list in use', async t => {
  await t.rejects(createScreener({ watchlst: 'own.ndjson' } as object), { message: /watchlst is not an option; the options are watchlist, policy/ })
})

t.test('a list or a policy that cannot be used stops the start with one line', async t => {
  const folder = t.testdir({ 'list.ndjson': '{"id":"a","name":"b"}', 'policy.json': '[]' })
  await t.rejects(createScreener({ watchlist: `${folder}/list.ndjson` }), { message: /^WATCHLIST .*line 1: .*type/ })
  await t.rejects(createScreener({ policy: `${folder}/policy.json` }), { message: /^POLICY .*policy\.json: / })
})
