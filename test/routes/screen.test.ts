import { gzipSync } from 'node:zlib'
import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import type { Screening } from '../../schemas/screening.js'
import { openApp, post } from '../helper.js'

const app = await openApp(t)

t.test('a listed company written in Cyrillic is blocked, with the reasons', async t => {
  const response = await post(app, '/v1/screen', { party: { name: 'ООО «Мокран»', countries: ['RU'] }, reference: 'supplier-17' })
  t.equal(response.statusCode, 200)
  t.equal(response.headers['content-type'], 'application/json; charset=utf-8')
  const answer = response.json<Screening>()
  t.match(answer, { decision: 'block', reference: 'supplier-17', risk: { level: 'critical' } })
  t.match(answer.matches[0], { entityId: 'OFAC:30083', name: 'MOKRAN LLC', labour: { link: 'direct' } })
  t.ok(answer.matches[0].explanation.some(({ feature, text }) => feature === 'name' && text.length > 0))
  t.match(answer.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.match(answer.screenedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  t.equal(answer.watchlist.version, (await app.inject('/v1/watchlist')).json().version)
})

t.test('an honest builder is clear', async t => {
  const { decision, risk, matches } = (await post(app, '/v1/screen', { party: { name: 'Samsung C&T Construction' } })).json<Screening>()
  t.match({ decision, risk: risk.score, matches }, { decision: 'clear', risk: 0, matches: [] })
})

t.test('the second time the verdict comes from memory, and is the same', async t => {
  const body = { party: { name: 'Korea Namgang Trading Corp' } }
  const first = await post(app, '/v1/screen', body)
  const second = await post(app, '/v1/screen', body)
  t.equal(first.headers['x-cache'], 'miss')
  t.equal(second.headers['x-cache'], 'memory')
  const own = ({ id, screenedAt, ...verdict }: Screening) => verdict
  t.same(own(second.json()), own(first.json()))
  t.not(first.json().id, second.json().id)
})

t.test('a reference is echoed whatever it holds', async t => {
  for (const reference of ['', '"}, {"', 'Ω\u2028\n', 'x'.repeat(200)]) {
    const response = await post(app, '/v1/screen', { party: { name: 'Mokran' }, reference })
    t.equal(response.json().reference, reference)
  }
})

t.test('what is wrong is a 400 that names each fault by its path', async t => {
  const party = { name: 'Mokran LLC' }
  const cases: [what: string, body: unknown, paths: string[]][] = [
    ['a misspelt field', { party: { ...party, nmae: 'x' } }, ['/party/nmae']],
    ['a misspelt field at the top', { party, refrence: 'x' }, ['/refrence']],
    ['a misspelt option', { party, options: { treshold: 0.8 } }, ['/options/treshold']],
    ['no name', { party: {} }, ['/party/name']],
    ['no party', {}, ['/party']],
    ['a wrong type', { party: { name: 7 } }, ['/party/name']],
    ['a number as text', { party, options: { limit: '5' } }, ['/options/limit']],
    ['an empty name', { party: { name: '' } }, ['/party/name']],
    ['a name of punctuation', { party: { name: '«—»!' } }, ['/party/name']],
    ['a name of 501 characters', { party: { name: 'x'.repeat(501) } }, ['/party/name']],
    ['an unknown type of party', { party: { ...party, type: 'firm' } }, ['/party/type']],
    ['an unknown country', { party: { ...party, countries: ['RU', 'Atlantis'] } }, ['/party/countries/1']],
    ['26 aliases', { party: { ...party, aliases: new Array(26).fill('x') } }, ['/party/aliases']],
    ['an alias of punctuation', { party: { ...party, aliases: ['ok', '...'] } }, ['/party/aliases/1']],
    ['an unknown identifier scheme', { party: { ...party, identifiers: [{ scheme: 'vat', value: '1' }] } }, ['/party/identifiers/0/scheme']],
    ['a birth date out of order', { party: { ...party, birthDate: '19.11.1970' } }, ['/party/birthDate']],
    ['a threshold out of bounds', { party, options: { threshold: 2 } }, ['/options/threshold']],
    ['an unknown list', { party, options: { lists: ['OFAC SDN', 'XYZ'] } }, ['/options/lists/1']],
    ['several faults at once', { party: { nmae: 'x', countries: 'RU' }, options: { limit: 0 } },
      ['/options/limit', '/party/countries', '/party/name', '/party/nmae']],
    ['an array', [], ['']],
    ['null', null, ['']],
    ['a field with a slash', { party: { ...party, 'a/b~c': 1 } }, ['/party/a~1b~0c']],
    ['a prototype', JSON.parse('{"__proto__":{"x":1},"party":{"name":"x"}}'), ['/__proto__']],
    ['a prototype in place of a field', JSON.parse('{"party":{"__proto__":{"name":"x"}}}'), ['/party/__proto__', '/party/name']],
    ['a prototype by way of the constructor', { party: { ...party, constructor: { prototype: { type: 'vessel' } } } }, ['/party/constructor']]
  ]
  for (const [what, body, paths] of cases) {
    const response = await post(app, '/v1/screen', JSON.stringify(body))
    t.equal(response.statusCode, 400, what)
    t.equal(response.headers['content-type'], 'application/problem+json', what)
    const problem = response.json<Problem>()
    t.match(problem, { code: 'INVALID_REQUEST', status: 400, requestId: response.headers['x-request-id'] }, what)
    t.same(problem.errors?.map(({ path }) => path).sort(), paths, what)
    t.ok(problem.errors?.every(({ message }) => message.length > 5), what)
  }
})

t.test('messages say what is right', async t => {
  const faults = async (body: object) => (await post(app, '/v1/screen', body)).json<Problem>().errors?.[0].message
  t.equal(await faults({ party: { name: 'x', nmae: 'y' } }),
    'is not a field here; the fields are name, type, aliases, countries, addresses, identifiers, birthDate')
  t.equal(await faults({ party: { name: 'x', type: 'firm' } }), 'must be one of company, organization, person, vessel, aircraft')
  t.equal(await faults({ party: { name: '' } }), 'must not be empty')
  t.equal(await faults({ party: { name: '--' } }), 'must hold a letter or a digit')
  t.equal(await faults({ party: { name: 'x', birthDate: 'May' } }), 'must be a date at the precision known: 2020, 2020-11 or 2020-11-19')
  t.match(await faults({ party: { name: 'x' }, options: { lists: ['XYZ'] } }), /OFAC SDN/)
})

t.test('of thousands of faults, fifty are told', async t => {
  const party = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i]))
  const response = await post(app, '/v1/screen', { party })
  t.equal(response.statusCode, 400)
  t.equal(response.json<Problem>().errors?.length, 50)
})

t.test('a name in another encoding is refused, and not screened as question marks', async t => {
  const json = { 'content-type': 'application/json' }
  const bodyOf = (...name: number[]) => Buffer.concat([Buffer.from('{"party":{"name":"OOO '), Buffer.from(name), Buffer.from('"}}')])
  const cases: [what: string, payload: Buffer, headers: Record<string, string>, status: number, code: string, message: RegExp][] = [
    ['Мокран in windows-1251', bodyOf(0xcc, 0xee, 0xea, 0xf0, 0xe0, 0xed), json, 400, 'MALFORMED_JSON', /UTF-8/],
    ['남강건설 in CP949', bodyOf(0xb3, 0xb2, 0xb0, 0xad, 0xb0, 0xc7, 0xbc, 0xb3), json, 400, 'MALFORMED_JSON', /UTF-8/],
    ['a letter cut in two', bodyOf(0xd0), json, 400, 'MALFORMED_JSON', /UTF-8/],
    ['gzip', gzipSync('{"party":{"name":"Mokran LLC"}}'), { ...json, 'content-encoding': 'gzip' }, 415, 'UNSUPPORTED_MEDIA_TYPE', /content-encoding/]
  ]
  for (const [what, payload, headers, status, code, message] of cases) {
    for (const url of ['/v1/screen', '/v1/screen/batch', '/v1/screen/chain', '/v1/compare']) {
      const response = await app.inject({ method: 'POST', url, payload, headers })
      t.equal(response.statusCode, status, `${what}, ${url}`)
      t.match(response.json(), { code, status, errors: [{ path: '', message }] }, `${what}, ${url}`)
    }
  }
  for (const payload of ['\ufeff{"party":{"name":"Mokran LLC"}}', '{"party":{"name":"ООО «Мокран»"}}']) {
    t.equal((await app.inject({ method: 'POST', url: '/v1/screen', payload, headers: { 'content-type': 'application/json; charset=utf-8' } })).statusCode, 200, payload)
  }
})

t.test('a body that is no JSON request', async t => {
  const json = { 'content-type': 'application/json' }
  const cases: [what: string, payload: string, headers: Record<string, string>, status: number, code: string][] = [
    ['broken JSON', '{"party":{"name":"Mokr', json, 400, 'MALFORMED_JSON'],
    ['nothing', '', json, 400, 'MALFORMED_JSON'],
    ['2 MB', JSON.stringify({ party: { name: 'x'.repeat(2e6) } }), json, 413, 'PAYLOAD_TOO_LARGE'],
    ['text', '{"party":{"name":"x"}}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['no content type', '{"party":{"name":"x"}}', {}, 415, 'UNSUPPORTED_MEDIA_TYPE']
  ]
  for (const [what, payload, headers, status, code] of cases) {
    const response = await app.inject({ method: 'POST', url: '/v1/screen', payload, headers })
    t.equal(response.statusCode, status, what)
    t.equal(response.headers['content-type'], 'application/problem+json', what)
    t.match(response.json(), { code, status, errors: [{ path: '' }] }, what)
    t.notMatch(response.body, /Mokr/, `${what}: the body is not repeated`)
  }
})

t.test('JSON that is declared in another encoding than UTF-8 is refused with that reason', async t => {
  const send = async (charset: string) => await app.inject({ method: 'POST', url: '/v1/screen', payload: '{"party":{"name":"Mokran LLC"}}', headers: { 'content-type': `application/json; charset=${charset}` } })
  for (const charset of ['utf-16', '"UTF-16LE"', 'windows-1251', 'none']) {
    t.match((await send(charset)).json(), { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', detail: /UTF-8/, errors: [{ path: '', message: /^must be in UTF-8/ }] }, charset)
  }
  for (const charset of ['utf-8', '"UTF8"', 'us-ascii', 'iso-8859-1']) t.equal((await send(charset)).statusCode, 200, charset)
})
