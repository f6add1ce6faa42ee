import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import type { SearchAnswer } from '../../schemas/search.js'
import { openApp } from '../helper.js'

const app = await openApp(t)
const search = async (query: string) => (await app.inject(`/v1/search?${query}`)).json<SearchAnswer>()

t.test('hits come with what to highlight', async t => {
  const { hits, watchlist } = await search('q=mokr')
  t.match(hits[0], { entityId: 'OFAC:30083', name: 'MOKRAN LLC', type: 'company', countries: ['RU'], labourLink: 'direct' })
  t.ok(hits[0].score > 0.9 && hits[0].score <= 1)
  const { value, ranges } = hits[0].matches.find(({ field }) => field === 'name')!
  t.same(ranges.map(([start, end]) => value.slice(start, end)), ['MOKR'])
  t.equal(watchlist.version, (await app.inject('/v1/watchlist')).json().version)
})

t.test('filters and the limit narrow the hits', async t => {
  const all = await search('q=trading&limit=100')
  const persons = await search('q=kim&type=person&limit=100')
  const direct = await search('q=trading&labourLink=direct&limit=100')
  const un = await search('q=trading&list=UNSC%201718&limit=3')
  t.ok(persons.hits.length > 0 && persons.hits.every(({ type }) => type === 'person'))
  t.ok(direct.hits.length > 0 && direct.hits.length < all.hits.length)
  t.ok(direct.hits.every(({ labourLink }) => labourLink === 'direct'))
  t.equal(un.hits.length, 3)
  t.same((await search('q=trading&list=%20unsc%201718&limit=3')).hits, un.hits, 'a list in any case')
})

t.test('what is wrong is a 400 with the name of the parameter', async t => {
  const cases: [query: string, path: string][] = [
    ['', '/q'], ['q=', '/q'], ['q=%2B%2B', '/q'], [`q=${'x'.repeat(201)}`, '/q'],
    ['q=x&limit=0', '/limit'], ['q=x&limit=101', '/limit'], ['q=x&limit=ten', '/limit'], ['q=x&limit=1.5', '/limit'],
    ['q=x&type=firm', '/type'], ['q=x&list=XYZ', '/list'], ['q=x&labourlink=direct', '/labourlink'], ['q=x&q=y', '/q']
  ]
  for (const [query, path] of cases) {
    const response = await app.inject(`/v1/search?${query}`)
    t.equal(response.statusCode, 400, query)
    t.same(response.json<Problem>().errors?.map(fault => fault.path), [path], query)
  }
})
