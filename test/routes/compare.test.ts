import t from 'tap'
import type { CompareAnswer } from '../../schemas/compare.js'
import { openApp, post } from '../helper.js'

const app = await openApp(t)

t.test('the same company in two spellings scores above two companies that share common words', async t => {
  const compare = async (left: string, right: string) =>
    (await post(app, '/v1/compare', { left: { name: left }, right: { name: right } })).json<CompareAnswer>()
  const same = await compare('조선남강무역회사', 'Korea Namgang Trading Corporation')
  const other = await compare('Hanil General Trading', 'Samho General Trading Corporation')
  t.ok(same.score > 0.7, `${same.score}`)
  t.ok(other.score < same.score, `${other.score}`)
  t.equal(same.matchedName, 'Korea Namgang Trading Corporation')
  t.ok(same.explanation.length > 0)
})

t.test('faults in both parties are told at once', async t => {
  const response = await post(app, '/v1/compare', { left: { name: '' }, right: { name: 'x', type: 'firm' } })
  t.equal(response.statusCode, 400)
  t.same(response.json().errors.map(({ path }: { path: string }) => path), ['/left/name', '/right/type'])
})

t.test('an unknown country is told with its place', async t => {
  const response = await post(app, '/v1/compare', { left: { name: 'x' }, right: { name: 'x', countries: ['Atlantis'] } })
  t.match(response.json(), { status: 400, errors: [{ path: '/right/countries/0' }] })
})
