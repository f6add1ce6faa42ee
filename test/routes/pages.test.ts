import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'
import { catalogue, type ProblemCode } from '../../src/problems/catalogue.js'
import { problemType } from '../../src/problems/problem.js'
import { curl } from '../../src/routes/pages.js'
import { openApp } from '../helper.js'

const app = await openApp(t)

t.test('/ leads to the documentation', async t => {
  const response = await app.inject('/')
  t.match(response.headers['content-type'], /^text\/html/)
  t.match(response.body, 'href="/docs"')
})

t.test('every problem is explained where its type leads', async t => {
  for (const code of Object.keys(catalogue) as ProblemCode[]) {
    const response = await app.inject(problemType(code))
    t.equal(response.statusCode, 200, code)
    t.match(response.body, `<code>${code}</code>`)
  }
  t.match((await app.inject('/problems/none')).json(), { code: 'ROUTE_NOT_FOUND' })
})

t.test('the printed request works as pasted into a shell', async t => {
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const { stdout } = await promisify(execFile)('sh', ['-c', curl(origin)])
  t.match(JSON.parse(stdout), { decision: 'block', matches: [{ name: 'MOKRAN LLC' }] })
})
