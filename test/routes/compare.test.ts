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

t.test('types that keep a screening from looking keep two parties apart, and the answer says so', async t => {
  const kim = { name: 'Kim Jong Sik', identifiers: [{ scheme: 'passport', value: '108120258' }] }
  const compare = async (left: object, right: object) => (await post(app, '/v1/compare', { left, right })).json<CompareAnswer>()
  const cases: [left: string | undefined, right: string | undefined, isOf: boolean][] = [
    ['person', 'company', false], ['company', 'person', false], ['vessel', 'company', false], ['organization', 'aircraft', false],
    ['company', 'organization', true], ['organization', 'company', true], ['person', 'person', true], ['vessel', 'vessel', true],
    [undefined, 'person', true], ['person', undefined, true], [undefined, undefined, true]
  ]
  for (const [left, right, isOf] of cases) {
    const answer = await compare({ ...kim, ...(left && { type: left }) }, { ...kim, ...(right && { type: right }) })
    const what = `${left} and ${right}`
    if (isOf) {
      t.ok(answer.score > 0.9, what)
      continue
    }
    t.match(answer, { score: 0, falseAlertRate: null, matchedName: 'Kim Jong Sik' }, what)
    t.match(answer.explanation, [{ feature: 'type', effect: 0, query: left, listed: right, text: new RegExp(`question about .*${left}.*${right}`) }], what)
  }
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

t.test('names of a hundred words that are all alike are compared soon, and others get their turn meanwhile', async t => {
  const party = (first: string, word: string) => ({
    name: padded(`${first} `, word),
    aliases: Array.from({ length: 25 }, (_, i) => padded(`${first}${i} `, word)),
    type: 'person'
  })
  const padded = (text: string, word: string) => (text + `${word} `.repeat(250)).slice(0, 500)
  for (const word of ['kim', '김철', 'mokran']) {
    await post(app, '/v1/compare', { left: party('x', word), right: party('y', word) })
    const began = process.cpuUsage()
    let turns = 0
    const others = setInterval(() => { turns++ }, 0)
    const { score } = (await post(app, '/v1/compare', { left: party('x', word), right: party('y', word) })).json<CompareAnswer>()
    clearInterval(others)
    const ms = process.cpuUsage(began).user / 1000
    t.ok(score > 0.9, `${word}: ${score}`)
    t.ok(ms < 600, `${word}: ${Math.round(ms)} ms`)
    t.ok(turns > 10, `${word}: ${turns} turns`)
  }
})
