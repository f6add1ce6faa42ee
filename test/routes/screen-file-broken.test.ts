import { deflateRawSync, gzipSync } from 'node:zlib'
import t from 'tap'
import type { Problem } from '../../schemas/problem.js'
import { encode } from '../../bench/files/encode.js'
import { inlineRows, workbookParts, zip } from '../files/zipped.js'
import { openApp } from '../helper.js'
import { ndjsonOf, screenFile } from './files.js'

const uploads = t.testdir({})
const app = await openApp(t, { UPLOAD_DIR: uploads, FILE_UNPACKED_LIMIT: '50000000' })
const sheet = { One: inlineRows([['name'], ['Mokran LLC']]) }
const xlsx = await zip(workbookParts(sheet))
const MANY = Array.from({ length: 20_000 }, (_, i) => `Acme ${i},GB\n`).join('')

t.test('a broken file is refused with a reason', async t => {
  const cases: [what: string, file: Uint8Array | string, status: number, message: RegExp][] = [
    ['an empty file', '', 422, /^is empty$/],
    ['white space alone', ' \r\n\r\n', 422, /^is empty$/],
    ['an empty gzip', gzipSync(''), 422, /^is empty$/],
    ['a gzip that is cut off', gzipSync(MANY).subarray(0, 20), 422, /gzip stream/],
    ['garbage after the mark of gzip', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 99, 99]), 422, /gzip stream/],
    ['a workbook that is cut off', xlsx.subarray(0, xlsx.length - 30), 422, /is no XLSX file or is cut off/],
    ['a zip that is no workbook', await zip({ 'readme.txt': 'hello' }), 422, /has no xl\/workbook.xml: it is no XLSX file/],
    ['a workbook without sheets', await zip(workbookParts({})), 422, /has no sheet/],
    ['a workbook whose sheet is missing', await zip({ ...workbookParts(sheet), 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 422, /the sheet "One" is missing/],
    ['a workbook of broken XML', await zip({ ...workbookParts(sheet), 'xl/workbook.xml': '<workbook><sheets>' }), 422, /not well-formed/],
    ['a workbook that declares entities', await zip({ ...workbookParts(sheet), 'xl/workbook.xml': '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>' }), 422, /document type/],
    ['a workbook with an empty sheet', await zip(workbookParts({ One: '' })), 422, /^is empty$/],
    ['a zip bomb in a sheet', await zip(workbookParts({ One: inlineRows([['name'], ['x'.repeat(60_000_000)]]) })), 413, /unpacks to \d+ bytes/],
    ['a workbook of millions of sheets', await zip({ ...workbookParts(sheet), 'xl/workbook.xml': `<workbook><sheets>${'<sheet/>'.repeat(2_200_000)}</sheets></workbook>` }), 413, /unpacks to \d+ bytes in xl\/workbook.xml/],
    ['a zip bomb in gzip, without a line end', gzipSync(Buffer.alloc(60_000_000, 'x')), 413, /unpacks to more than/],
    ['an old workbook', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 422, /\.xls.*save it as XLSX/],
    ['a PDF', '%PDF-1.4\n%âãÏÓ\n1 0 obj\n', 422, /is a PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 422, /is not text/],
    ['raw deflate', deflateRawSync(Buffer.from(MANY)), 422, /is not text|no header/],
    ['a web page under the name of a workbook', '<html><table><tr><td>name</td></tr></table></html>', 422, /is a web page/],
    ['a JSON array', '[{"name":"Mokran LLC"}]', 422, /send NDJSON/],
    ['NDJSON without a name', '{"id":1}\n', 422, /no key for the name/],
    ['NDJSON that is none', '{"name":\n{"name":\n', 422, /none of its first lines is a JSON object/],
    ['no header', 'Mokran LLC,RU\nHarbour Joinery,GB\n', 422, /no header with a column for the name.*"Mokran LLC", "RU".*columns=name=1/],
    ['no column for the name', 'country,city\nRU,Moscow\n', 422, /no header with a column for the name/],
    ['another delimiter than any', 'name~country\nMokran LLC~RU\n', 422, /"name~country"/]
  ]
  for (const [what, file, status, message] of cases) {
    const answer = await screenFile(app, file)
    const { code, errors } = JSON.parse(answer.raw.toString()) as Problem
    t.match([answer.status, code, errors?.[0].message], [status, status === 413 ? 'PAYLOAD_TOO_LARGE' : 'INVALID_FILE', message], what)
  }
})

t.test('a broken row is told in its place, and the others are screened', async t => {
  const long = 'x'.repeat(40_000)
  const cases: [what: string, file: Uint8Array | string, decisions: string[], reason: RegExp][] = [
    ['a cell of 40,000 characters', `name,country\nMokran LLC,RU\n${long},RU\nMokran LLC,RU\n`, ['block', 'error', 'block'], /more than 32,767 characters/],
    ['a cell of three million characters', `name,country\nMokran LLC,RU\n${long.repeat(75)},RU\nMokran LLC,RU\n`, ['block', 'error', 'block'], /more than 32,767 characters/],
    ['a name of 600 characters', `name\n${'Mokran '.repeat(90)}\nMokran LLC\n`, ['error', 'block'], /more than 500 characters/],
    ['too many cells', 'name,country\nFoo, Bar Ltd,RU\nMokran LLC,RU\n', ['error', 'block'], /has 3 cells where the header has 2/],
    ['a quote that is never closed', 'name,country\n"Mokran LLC\nMokran LLC,RU\n', ['error', 'block'], /a quote that is not closed/],
    ['no name', 'name,country\n,RU\nMokran LLC,RU\n', ['error', 'block'], /has no name/],
    ['a name without a letter', 'name,country\n***,RU\nMokran LLC,RU\n', ['error', 'block'], /no name with a letter/],
    ['two encodings', Buffer.concat([Buffer.from(`name\n${'Завод\n'.repeat(30)}`), encode('Мокран\n', 'windows-1251'), Buffer.from('ООО Мокран\n')]), [...new Array(30).fill('clear'), 'error', 'block'], /not in the encoding/],
    ['a line of NDJSON that is none', '{"name":"Mokran LLC"}\n{"name":\n[1]\n{"name":"Mokran LLC"}\n', ['block', 'error', 'error', 'block'], /is not a JSON object/],
    ['a misspelt field of a party', '{"party":{"name":"Mokran","nmae":"x"}}\n{"party":{"name":"Mokran LLC"},"reference":"r"}\n', ['error', 'block'], /\/party\/nmae is not a field/]
  ]
  for (const [what, file, decisions, reason] of cases) {
    const { rows, summary } = ndjsonOf(await screenFile(app, file, { format: 'ndjson' }))
    t.same(rows.map(({ decision }: any) => decision), decisions, what)
    t.match(rows.find(({ decision }: any) => decision === 'error').reason, reason, what)
    t.match(summary, { complete: true, counts: { rows: decisions.length, error: decisions.filter(each => each === 'error').length } }, what)
  }
})

t.test('a line that is no JSON stands in the answer as it was, without its end', async t => {
  const { rows } = ndjsonOf(await screenFile(app, '{"name":"Mokran LLC"}\r\n{broken\r\n', { format: 'ndjson' }))
  t.equal(rows[1].row.name, '{broken')
})

t.test('keys beyond any table go into the last column', async t => {
  const line = (from: number) => JSON.stringify({ ...(from === 0 && { name: 'Mokran LLC' }), ...Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`k${from + i}`, i])) })
  const { file, rows } = ndjsonOf(await screenFile(app, `${line(0)}\n${line(900)}\n`, { format: 'ndjson' }))
  t.equal(file.header.length, 1_001)
  t.equal(rows[0].row.name, 'Mokran LLC')
  t.match(JSON.parse(rows[1].row['other fields']), { k999: 99, k1799: 899 }, 'nothing is lost')
})

t.test('a file that breaks off later is answered as far as it goes, and its end says why', async t => {
  // Longer than the sample from which the encoding is detected.
  const packed = gzipSync(`name,country\n${Array.from({ length: 6_000 }, (_, i) => `Завод ${i},RU\n`).join('')}`)
  const cases: [what: string, file: Uint8Array, because: RegExp][] = [
    ['a gzip that is cut off in the middle', packed.subarray(0, packed.length - 2000), /gzip stream does not end/],
    ['a sheet whose XML is cut off', await zip({ ...workbookParts(sheet), 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${inlineRows([['name'], ['Mokran LLC']])}<row><c` }), /not well-formed/]
  ]
  for (const [what, file, because] of cases) {
    const { rows, summary } = ndjsonOf(await screenFile(app, file, { format: 'ndjson' }))
    t.match(summary, { complete: false, incompleteBecause: because }, what)
    t.equal(summary.counts.rows, rows.length, what)
    t.ok(rows.length > 0, what)
  }
})
