import t from 'tap'
import type { EntitiesPage } from '../../schemas/entities.js'
import { openServices } from '../../src/services/open-services.js'
import { loadConfig } from '../../src/config/load-config.js'
import { buildApp } from '../../src/app.js'
import { writeCursor } from '../../src/paging/cursor.js'
import { openApp } from '../helper.js'

const app = await openApp(t)
const page = async (query: string) => (await app.inject(`/v1/entities?${query}`)).json<EntitiesPage>()

t.test('a listed party is answered with its facts', async t => {
  const response = await app.inject('/v1/entities/OFAC:30083')
  t.equal(response.statusCode, 200)
  t.match(response.json(), { id: 'OFAC:30083', name: 'MOKRAN LLC', type: 'company', labour: { link: 'direct' } })
  t.ok(response.json().identifiers.some(({ scheme, value }: { scheme: string, value: string }) => scheme === 'inn' && value === '7811489970'))
})

t.test('every party is answered as it stands in the list', async t => {
  const { screening } = await openServices(loadConfig({ LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0' }))
  for (const party of screening.corpus.parties) {
    const response = await app.inject(`/v1/entities/${encodeURIComponent(party.id)}`)
    if (response.statusCode !== 200) t.fail(party.id)
    t.strictSame(response.json(), JSON.parse(JSON.stringify(party)), party.id)
  }
})

t.test('an id that no party has is refused, however long it is', async t => {
  t.match((await app.inject('/v1/entities/OFAC:0')).json(), { status: 404, code: 'ENTITY_NOT_FOUND' })
  t.match((await app.inject(`/v1/entities/${'x'.repeat(201)}`)).json(), { status: 400, errors: [{ path: '/id' }] })
  t.match((await app.inject(`/v1/entities/${'x'.repeat(2000)}`)).json(), { status: 404 })
})

t.test('pages cover all parties, each once, in one order', async t => {
  for (const limit of [7, 100, 500]) {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, nextCursor, total }: EntitiesPage = await page(`limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`)
      t.equal(total, 772)
      t.ok(items.length > 0 && items.length <= limit)
      seen.push(...items.map(({ id }) => id))
      cursor = nextCursor
    } while (cursor !== undefined)
    t.equal(seen.length, 772, `limit ${limit}`)
    t.same(seen, [...new Set(seen)].sort((a, b) => a < b ? -1 : 1), `limit ${limit}`)
  }
})

t.test('filters narrow the parties, and with several of them all must fit', async t => {
  const russian = await page('country=Russia&limit=500')
  t.ok(russian.total > 0 && russian.items.every(({ countries }) => countries?.includes('RU')))
  t.equal((await page('country=RU')).total, russian.total)
  const korean = await Promise.all(['KP', 'KR', 'Korea'].map(async country => (await page(`country=${country}`)).total))
  t.ok(korean[0] > 0)
  t.equal(korean[2], korean[0] + korean[1], 'Korea alone may be either')
  const direct = await page('labourLink=direct&type=company&limit=500')
  t.ok(direct.total > 0 && direct.items.every(({ labour, type }) => labour?.link === 'direct' && type === 'company'))
  const un = await page('list=UNSC%201718&limit=500')
  t.ok(un.total > 0 && un.items.every(({ listings }) => listings?.some(({ list }) => list === 'UNSC 1718')))
  t.same(await page('list=unsc%201718&limit=500'), un, 'a list in any case')
  t.same((await page('type=aircraft&country=FR')), { items: [], total: 0, watchlist: russian.watchlist })
})

t.test('what is wrong is a problem with the name of the parameter', async t => {
  const cases: [query: string, status: number, code: string, path: string | undefined][] = [
    ['limit=0', 400, 'INVALID_REQUEST', '/limit'],
    ['limit=501', 400, 'INVALID_REQUEST', '/limit'],
    ['country=Atlantis', 400, 'INVALID_REQUEST', '/country'],
    ['list=XYZ', 400, 'INVALID_REQUEST', '/list'],
    ['type=firm', 400, 'INVALID_REQUEST', '/type'],
    ['page=2', 400, 'INVALID_REQUEST', '/page'],
    ['cursor=abc', 400, 'INVALID_CURSOR', '/cursor'],
    [`cursor=${writeCursor({ version: 'older', after: 'OFAC:1' })}`, 409, 'CURSOR_OUTDATED', undefined]
  ]
  for (const [query, status, code, path] of cases) {
    const response = await app.inject(`/v1/entities?${query}`)
    t.equal(response.statusCode, status, query)
    t.match(response.json(), { code, ...(path && { errors: [{ path }] }) }, query)
  }
  t.match((await app.inject('/v1/entities?country=Atlantis')).json().errors[0].message, /^"Atlantis" is not a country/)
})

t.test('a cursor is outdated once another list is in use', async t => {
  const services = await openServices(loadConfig({ LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0', WORKERS: '0' }))
  const app = await buildApp(services)
  t.teardown(() => app.close())
  const { nextCursor } = (await app.inject('/v1/entities?limit=5')).json<EntitiesPage>()
  const { corpus } = services.screening
  services.screening.use({ ...corpus, version: 'another' })
  t.match((await app.inject(`/v1/entities?limit=5&cursor=${nextCursor}`)).json(), { code: 'CURSOR_OUTDATED' })
})
