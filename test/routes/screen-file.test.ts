import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import { encode } from '../../bench/files/encode.js'
import { opened } from '../files/opened.js'
import { inlineRows, workbookParts, written, zip } from '../files/zipped.js'
import { openApp } from '../helper.js'
import { eventually } from '../redis.js'
import { csvOf, form, ndjsonOf, screenFile } from './files.js'

const uploads = t.testdir({ uploads: {} }) + '/uploads'
const app = await openApp(t, { UPLOAD_DIR: uploads })
const url = '/v1/screen/file'

t.test('every row comes back in order with what was found', async t => {
  const answer = await screenFile(app, encode('거래처코드;업체명;국가;비고\r\nA1;조선남강무역회사;북한;첫째\r\nA2;한빛건설;대한민국;=1+1\r\nA3;;;빈칸\r\nA4;ООО;아틀란티스;-5\r\n', 'euc-kr'), { encoding: 'cp949' })
  t.equal(answer.status, 200)
  t.match(answer.headers, { 'content-type': 'text/csv; charset=utf-8; header=present', 'content-disposition': 'attachment; filename="screened.csv"' })
  const { rows, end } = csvOf(answer, ';')
  t.same(rows.map(row => [row.거래처코드, row.tumen_decision, row.tumen_line, row.비고]), [
    ['A1', 'block', '2', '첫째'], ['A2', 'clear', '3', "'=1+1"], ['A3', 'error', '4', '빈칸'], ['A4', 'clear', '5', '-5']
  ])
  t.match(rows[0], {
    tumen_match: 'KOREA NAMGANG TRADING CORPORATION', tumen_list: 'OFAC SDN', tumen_list_reference: '27383', tumen_level: 'critical',
    tumen_matched_name: '조선남강무역회사', tumen_score: /^0\.9/, tumen_false_alert_rate: /^0\.0/, tumen_further_matches: /^\d+$/, tumen_reason: /Both are in KP\./
  })
  t.match(rows[1], { tumen_risk: '0', tumen_match: '', tumen_reason: 'No listed party reaches a score of 0.7.' })
  t.match(rows[2], { tumen_risk: '', tumen_reason: 'Not screened: has no name.' })
  t.match(rows[3], { tumen_notes: '국가: is not a country that is known; screened without it' })
  t.match(end, { complete: 'true', rows: '4', clear: '2', review: '0', block: '1', error: '1', noted: '1', model: 'tumen-1' })
  t.match(JSON.parse(answer.trailers['x-file-summary']), { complete: true, counts: { rows: 4, block: 1 }, watchlist: { version: end.watchlist } })
  t.match(JSON.parse(answer.headers['x-file-read']!), {
    format: 'csv', encoding: 'euc-kr', encodingBasis: 'given', delimiter: ';', headerLine: 1,
    columns: [{ field: 'reference', column: 1, name: '거래처코드' }, { field: 'name', column: 2, name: '업체명' }, { field: 'country', column: 3 }]
  })
})

t.test('a name over two columns is found as one', async t => {
  const { rows } = ndjsonOf(await screenFile(app, 'LIFNR;NAME1;NAME2;LAND1\n1;KOREA MINING DEVELOPMENT;TRADING CORPORATION;KP\n2;FOREIGN TRADE BANK OF THE DEMOCRATI;C PEOPLE\'S REPUBLIC OF KOREA;KP\n3;Mokran LLC;Attn: Accounts;RU\n4;Harbour Joinery;Trading Corporation;GB\n', { format: 'ndjson' }))
  t.same(rows.map(({ decision }: any) => decision), ['block', 'block', 'block', 'clear'])
})

t.test('each format goes in and comes out as each', async t => {
  const rows = [['name', 'country', 'memo'], ['Mokran LLC', 'RU', '첫째'], ['Harbour Joinery', 'GB', 'x']]
  const csv = rows.map(cells => cells.join(',')).join('\n')
  const files: Record<string, Buffer> = {
    csv: Buffer.from(csv),
    xlsx: await zip(workbookParts({ Suppliers: inlineRows(rows) })),
    ndjson: Buffer.from('{"name":"Mokran LLC","country":"RU","memo":"첫째"}\n{"name":"Harbour Joinery","country":"GB","memo":"x"}\n')
  }
  for (const [input, bytes] of Object.entries(files)) {
    for (const packed of [false, true]) {
      const file = packed ? gzipSync(bytes) : bytes
      const what = `${input}${packed ? '.gz' : ''}`
      const ndjson = ndjsonOf(await screenFile(app, file, { format: 'ndjson' }))
      t.match(ndjson.file, { format: input, gzip: packed }, what)
      t.same(ndjson.rows.map(({ row, decision }: any) => [row.name, row.country, row.memo, decision]), [['Mokran LLC', 'RU', '첫째', 'block'], ['Harbour Joinery', 'GB', 'x', 'clear']], what)
      t.match(ndjson.summary, { complete: true, counts: { rows: 2, block: 1, clear: 1 } }, what)
      t.same(csvOf(await screenFile(app, file, { format: 'csv' })).rows.map(row => [row.memo, row.tumen_decision]), [['첫째', 'block'], ['x', 'clear']], what)

      const xlsx = await screenFile(app, file, { format: 'xlsx' })
      const path = written(`${t.testdir({})}/screened.xlsx`, xlsx.raw)
      const again = await opened(path)
      t.same(again.rows.map(({ cells }) => cells.slice(0, 3)), rows.slice(1), what)
      t.match((await opened(path, { sheet: 'Summary', header: false, columns: [{ field: 'name', column: '1' }] })).rows.slice(0, 3).map(({ cells }) => cells), [['Complete', 'yes'], ['Rows', '2'], ['Block', '1']], what)
    }
  }
  t.match(await screenFile(app, files.xlsx), { headers: { 'content-type': /spreadsheetml/ } }, 'left out, the format is that of the file')
})

t.test('a form holds the file and its options, in any order', async t => {
  const file: [string, { filename: string, bytes: Buffer }] = ['file', { filename: 'Список.csv', bytes: Buffer.from('a|b\nMokran LLC|RU\n') }]
  const options: [string, string][] = [['columns', 'name=a,country=b'], ['format', 'ndjson'], ['threshold', '0.8'], ['lists', 'OFAC SDN']]
  for (const parts of [[file, ...options], [...options, file]]) {
    const response = await app.inject({ method: 'POST', url, ...form(parts) })
    t.equal(response.statusCode, 200)
    t.match(ndjsonOf({ raw: response.rawPayload } as any).rows, [{ decision: 'block', list: 'OFAC SDN' }])
  }
  const cases: [what: string, parts: Parameters<typeof form>[0], path: string][] = [
    ['no file', options, '/file'],
    ['two files', [file, file], '/file'],
    ['a misspelt field', [['colums', 'name=a'], file], '/colums'],
    ['a bad number', [['threshold', 'high'], file], '/threshold'],
    ['a field given twice', [['threshold', '0.99'], file, ['threshold', '0.3']], '/threshold'],
    ['a field named as what every object has', [['__proto__', 'x'], file], ''],
    ['a field named constructor', [['constructor', 'x'], file], '']
  ]
  for (const [what, parts, path] of cases) {
    const response = await app.inject({ method: 'POST', url, ...form(parts) })
    t.match([response.statusCode, response.json<Problem>().code, response.json<Problem>().errors?.[0].path], [400, 'INVALID_REQUEST', path], what)
  }
  const both = await app.inject({ method: 'POST', url: `${url}?threshold=0.99`, ...form([['threshold', '0.3'], file]) })
  t.match([both.statusCode, both.json()], [400, { code: 'INVALID_REQUEST', errors: [{ path: '/threshold', message: /is given twice/ }] }], 'a field and a parameter')
  const cut = form([file])
  t.equal((await app.inject({ method: 'POST', url, headers: cut.headers, payload: cut.payload.subarray(0, 100) })).statusCode, 400, 'a form that is cut off')
  t.equal((await app.inject({ method: 'POST', url, headers: { 'content-type': 'multipart/form-data' }, payload: 'x' })).statusCode, 400, 'a form without boundary')
})

t.test('the charset that comes with text is its encoding, where it was not added by a library', async t => {
  const file = 'name,country\nООО Мокран,RU\nМосква,RU\n'
  const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const cases: [what: string, contentType: string, bytes: Buffer, query: Record<string, string>, encoding: string, basis: string][] = [
    ['koi8-r', 'text/csv; charset=koi8-r', encode(file, 'koi8-r'), {}, 'koi8-r', 'given'],
    ['in quotes and capitals', 'text/plain; charset="KOI8-R"; header=present', encode(file, 'koi8-r'), {}, 'koi8-r', 'given'],
    ['a usual name', 'application/csv;charset=cp866', encode(file, 'ibm866'), {}, 'ibm866', 'given'],
    ['the option goes before it', 'text/csv; charset=windows-1251', encode(file, 'koi8-r'), { encoding: 'koi8-r' }, 'koi8-r', 'given'],
    ['utf-8, which libraries add', 'text/csv; charset=utf-8', encode(file, 'windows-1251'), {}, 'windows-1251', 'statistics'],
    ['us-ascii, which libraries add', 'text/csv; charset=us-ascii', encode(file, 'windows-1251'), {}, 'windows-1251', 'statistics'],
    ['iso-8859-1, which libraries add', 'text/plain; charset=ISO-8859-1', Buffer.from(file), {}, 'utf-8', 'valid UTF-8'],
    ['of what is no text', 'application/octet-stream; charset=koi8-r', Buffer.from(file), {}, 'utf-8', 'valid UTF-8'],
    ['a byte order mark goes before it', 'text/csv; charset=utf-16', utf16(`\ufeff${file}`), {}, 'utf-16be', 'byte order mark'],
    ['a byte order mark goes before the option', 'text/csv', utf16(`\ufeff${file}`), { encoding: 'utf-16' }, 'utf-16be', 'byte order mark']
  ]
  for (const [what, contentType, bytes, query, encoding, basis] of cases) {
    const { file, rows } = ndjsonOf(await screenFile(app, bytes, { ...query, format: 'ndjson' }, { 'content-type': contentType }))
    t.match(file, { encoding, encodingBasis: basis }, what)
    t.same(rows.map(({ decision }: any) => decision), ['block', 'clear'], what)
  }
  for (const charset of ['klingon', '', '"']) {
    const answer = await screenFile(app, 'name\nMokran LLC\n', {}, { 'content-type': `text/csv; charset=${charset}` })
    t.match([answer.status, JSON.parse(answer.raw.toString()).errors?.[0]], [400, { path: '/encoding', message: /must be one of utf-8/ }], charset)
  }
})

t.test('an option that is wrong is a 400 that names it', async t => {
  const cases: [query: Record<string, string>, path: string, message: RegExp][] = [
    [{ encoding: 'klingon' }, '/encoding', /must be one of utf-8/],
    [{ delimiter: 'ab' }, '/delimiter', /one character/],
    [{ columns: 'nmae=1' }, '/columns', /field=column.*the fields are reference, name/],
    [{ columns: 'country=1' }, '/columns', /which column holds the name/],
    [{ columns: 'name=Firma' }, '/columns', /"Firma", which the file does not have; it has "name"/],
    [{ columns: 'name=7' }, '/columns', /"7"/],
    [{ header: 'false' }, '/columns', /must be given when the file has no header/],
    [{ header: 'maybe' }, '/header', /must be one of true, false/],
    [{ format: 'pdf' }, '/format', /must be one of csv, xlsx, ndjson/],
    [{ lists: 'OFAC SDN,XYZ' }, '/lists', /"XYZ" is not a list in use/],
    [{ lists: ',' }, '/lists', /must not be empty/],
    [{ labourLinks: ',' }, '/labourLinks', /must not be empty/],
    [{ labourLinks: 'indirect' }, '/labourLinks', /must be some of direct/],
    [{ threshold: '7' }, '/threshold', /at most 1/],
    [{ threshold: '0.8', maxFalseAlertRate: '0.01' }, '/maxFalseAlertRate', /one of the two/],
    [{ name: 'Mokran' }, '/name', /is not a field here/]
  ]
  for (const [query, path, message] of cases) {
    const answer = await screenFile(app, 'name\nMokran LLC\n', query)
    t.match([answer.status, JSON.parse(answer.raw.toString()).errors?.[0]], [400, { path, message }], JSON.stringify(query))
  }
  const unkept = await screenFile(app, 'name\nMokran LLC\n', { watchlistVersion: 'zz' })
  t.match([unkept.status, JSON.parse(unkept.raw.toString()).errors?.[0]], [404, { path: '/watchlistVersion', message: /"zz" is not kept/ }])
})

t.test('a column may be named, numbered or have no header', async t => {
  const cases: [file: string, query: Record<string, string>][] = [
    ['Firma X,Land\nMokran LLC,RU\n', { columns: 'name=Firma X,country=Land' }],
    ['Firma X,Land\nMokran LLC,RU\n', { columns: 'name=1,country=2' }],
    ['Mokran LLC,RU\n', { columns: 'name=1,country=2', header: 'false' }],
    ['Suppliers 2026,,\n,,\nNo,Supplier name,Country\n1,Mokran LLC,RU\n', {}]
  ]
  for (const [file, query] of cases) {
    const { rows, summary } = ndjsonOf(await screenFile(app, file, { ...query, format: 'ndjson' }))
    t.match(rows, [{ decision: 'block', reason: /Both are in RU/ }], file)
    t.equal(summary.counts.rows, 1)
  }
})

t.test('text is packed for a caller who takes gzip', async t => {
  const answer = await screenFile(app, 'name\nMokran LLC\n', {}, { 'accept-encoding': 'br, gzip;q=0.5' })
  t.equal(answer.headers['content-encoding'], 'gzip')
  t.match(csvOf({ ...answer, raw: gunzipSync(answer.raw) }).end, { complete: 'true' })
  t.equal((await screenFile(app, 'name\nMokran LLC\n', {}, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding'], undefined)
})

t.test('a screened file can be screened again: the added columns are replaced, and its last line is no supplier', async t => {
  const first = await screenFile(app, 'name,country\nMokran LLC,RU\nHarbour Joinery,GB\n')
  const again = await screenFile(app, first.raw)
  t.same(csvOf(again), csvOf(first))
})

t.test('rows past the limit are told, and so is a file that is too large', async t => {
  const small = await openApp(t, { UPLOAD_DIR: uploads, FILE_MAX_ROWS: '2', FILE_LIMIT: '2048', FILE_UNPACKED_LIMIT: '4096' })
  const answer = await screenFile(small, 'name\na1\nb2\nc3\n')
  t.match(csvOf(answer).end, { complete: 'false', rows: '2' })
  t.match(answer.raw.toString(), 'because=the file has more than 2 rows; the first 2 were screened')
  t.match(JSON.parse(answer.trailers['x-file-summary']), { complete: false, incompleteBecause: /more than 2 rows/ })
  const large = `name\n${'Acme\n'.repeat(1000)}`
  for (const response of [
    await small.inject({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: large }),
    await small.inject({ method: 'POST', url, ...form([['file', { filename: 'a.csv', bytes: large }]]) }),
    await small.inject({ method: 'POST', url, headers: { 'content-type': 'text/csv' }, payload: gzipSync(large) })
  ]) {
    t.match([response.statusCode, response.json<Problem>().code, response.json<Problem>().errors], [413, 'PAYLOAD_TOO_LARGE', [{ path: '', message: /(more than|at most) \d+/ }]])
  }
})

t.test('the disk that uploads need is not there: 503, and other endpoints answer', async t => {
  const folder = join(t.testdir({ gone: {} }), 'gone')
  const broken = await openApp(t, { UPLOAD_DIR: folder })
  rmSync(folder, { recursive: true })
  const answer = await screenFile(broken, 'name\nMokran LLC\n')
  t.match([answer.status, JSON.parse(answer.raw.toString()).code], [503, 'STORAGE_UNAVAILABLE'])
  t.equal((await broken.inject('/health/live')).statusCode, 200)
})

t.test('a body of another kind is a 415 that says what is taken, and none at all a 400', async t => {
  const json = await app.inject({ method: 'POST', url, payload: { party: { name: 'Mokran' } } })
  t.match([json.statusCode, json.json<Problem>().errors?.[0].message], [415, /multipart\/form-data or one of text\/csv/])
  t.equal((await app.inject({ method: 'POST', url })).statusCode, 400)
})

t.test('neither names nor options are logged', async t => {
  const lines: string[] = []
  const logged = await openApp(t, { UPLOAD_DIR: uploads, LOG_LEVEL: 'trace' }, { write: line => { lines.push(line) } })
  await screenFile(logged, 'Geheim,Land\nMokran Secretive LLC,RU\n', { columns: 'name=Geheim' })
  await screenFile(logged, 'Mokran Secretive LLC\n')
  t.match(lines.join(''), '/v1/screen/file')
  t.notMatch(lines.join(''), /Secretive|Geheim/)
})

t.test('no upload is left', async t => {
  await eventually(async () => readdirSync(uploads).length === 0)
  t.same(readdirSync(uploads), [])
})

t.test('a field that is not the JSON it says it is, and more fields than there are options, are told as such', async t => {
  const field = (name: string, value: string, type = 'application/json') => `--frontier\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${type}\r\n\r\n${value}\r\n`
  const file = '--frontier\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nname\nMokran LLC\n\r\n'
  const send = async (parts: string) => (await app.inject({ method: 'POST', url, payload: `${parts}--frontier--\r\n`, headers: { 'content-type': 'multipart/form-data; boundary=frontier' } })).json<Problem>()
  for (const parts of [field('columns', '{bad') + file, field('limit', '3') + field('columns', '{bad') + field('sheet', 'One', 'text/plain') + file, file + field('columns', '{bad')]) {
    t.match(await send(parts), { status: 400, code: 'INVALID_REQUEST', errors: [{ path: '/columns', message: /^is not the JSON/ }] })
  }
  const many = Array.from({ length: 5_000 }, (_, i) => field(`f${i}`, 'x', 'text/plain')).join('')
  t.match(await send(many + file), { status: 413, code: 'PAYLOAD_TOO_LARGE', detail: /^Send one file/, errors: [{ message: 'must be a form of one file and at most 40 fields' }] })
})
