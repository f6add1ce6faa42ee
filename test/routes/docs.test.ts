import { readFile } from 'node:fs/promises'
import t from 'tap'
import { openApp, post } from '../helper.js'

interface Operation {
  summary?: string
  description?: string
  tags?: string[]
  parameters?: { name: string, example?: string, schema: { pattern?: string } }[]
  requestBody?: { content: { 'application/json'?: { examples: Record<string, { value: object }> } } }
}

const app = await openApp(t)
const document = (await app.inject('/openapi.json')).json<{ paths: Record<string, Record<string, Operation>> }>()
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })))

t.test('the document names every endpoint of the contract', async t => {
  t.same(operations.map(({ path, method }) => `${method} ${path}`).sort(), [
    'delete /v1/jobs/{id}', 'get /health/live', 'get /health/ready', 'get /metrics', 'get /v1/entities', 'get /v1/entities/{id}',
    'get /v1/jobs/{id}', 'get /v1/jobs/{id}/events', 'get /v1/jobs/{id}/results', 'get /v1/search',
    'get /v1/watchlist', 'get /v1/watchlist/changes', 'get /v1/watchlist/versions', 'post /v1/compare', 'post /v1/jobs', 'post /v1/screen', 'post /v1/screen/batch', 'post /v1/screen/chain',
    'post /v1/screen/file'
  ])
})

t.test('every operation has a summary, a description and a tag', async t => {
  for (const { path, operation } of operations) {
    t.match(operation, { summary: /^[A-Z].{10,60}$/, description: /.{50,}/, tags: [/./] }, path)
  }
})

t.test('every example runs as it stands', async t => {
  const expected: Record<string, [status: number, outcome: object]> = {
    '/v1/screen cyrillic': [200, { decision: 'block', matches: [{ name: 'MOKRAN LLC' }] }],
    '/v1/screen hangul': [200, { decision: 'block', matches: [{ name: 'KOREA NAMGANG TRADING CORPORATION' }] }],
    '/v1/screen identifier': [200, { decision: 'block', matches: [{ name: 'MOKRAN LLC' }] }],
    '/v1/screen clear': [200, { decision: 'clear', matches: [] }],
    '/v1/screen options': [200, { matches: [{ labour: { link: 'direct' } }] }],
    '/v1/screen faults': [400, { errors: [{ path: '/party/name' }, { path: '/party/nmae' }, { path: '/party/countries' }] }],
    '/v1/screen unknown': [400, { errors: [{ path: '/party/countries/0' }, { path: '/options/lists/0' }] }],
    '/v1/screen/batch mixed': [200, { summary: { total: 3, clear: 1, block: 1, failed: 1 } }],
    '/v1/screen/chain owned': [200, { decision: 'block', paths: [{ kind: 'supplier', tier: 1, standing: 'owned' }] }],
    '/v1/compare romanised': [200, { matchedName: 'Korea Namgang Trading Corporation' }],
    '/v1/compare different': [200, { matchedName: 'Samho General Trading Corporation' }]
  }
  const ran: string[] = []
  for (const { path, operation } of operations) {
    for (const [name, { value }] of Object.entries(operation.requestBody?.content['application/json']?.examples ?? {})) {
      const response = await post(app, path, value)
      const [status, outcome] = expected[`${path} ${name}`]
      t.equal(response.statusCode, status, name)
      t.match(response.json(), outcome, name)
      ran.push(`${path} ${name}`)
    }
  }
  t.same(ran.sort(), Object.keys(expected).sort())
})

t.test('Swagger UI lets through the examples of parameters: it reads a pattern without the flag for Unicode', async t => {
  const ran: string[] = []
  for (const { path, operation } of operations) {
    for (const { name, example, schema } of operation.parameters ?? []) {
      if (schema.pattern !== undefined) t.ok(new RegExp(schema.pattern).test(example ?? ''), `${path} ${name}`)
      if (example !== undefined) ran.push(`${path} ${name}`)
    }
  }
  t.ok(ran.includes('/v1/search q'))
  t.notOk(operations.some(({ operation }) => operation.parameters?.some(({ schema }) => schema.pattern?.includes('\\p{'))), 'without it, \\p{L} is one of p, L and brackets')
})

t.test('references inside the document lead somewhere', async t => {
  const text = JSON.stringify(document)
  const { components } = document as unknown as { components: { schemas: object } }
  const named = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name))
  t.ok(named.size > 20, `${named.size} schemas`)
  for (const name of named) t.ok(name in components.schemas, name)
  t.notMatch(text, /"\$ref":"(?!#\/components\/schemas\/)/)
})

t.test('the committed openapi.yaml is the one that is served', async t => {
  const response = await app.inject('/openapi.yaml')
  t.match(response.headers['content-type'], /yaml/)
  t.equal(response.body, await readFile('openapi.yaml', 'utf8'))
})

t.test('Swagger UI and its files are served under a policy that lets them run', async t => {
  const page = await app.inject('/docs')
  t.equal(page.statusCode, 200)
  const files = [...page.body.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(match => match[1])
  t.ok(files.length > 4)
  for (const file of files) t.equal((await app.inject(file)).statusCode, 200, file)
  t.notMatch(page.body, /<script>(?!<)/, 'no inline script, which the policy would stop')
  t.match(page.headers['content-security-policy'], "script-src 'self'")
})
