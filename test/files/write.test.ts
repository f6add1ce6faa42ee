import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import t from 'tap'
import { neutralise } from '../../src/files/write/neutralise.js'
import { writeXlsx } from '../../src/files/write/write-xlsx.js'
import { XlsxPackage } from '../../src/formats/xlsx/package.js'
import { opened } from './opened.js'
import { bytesOf, screened } from './written.js'
import { written } from './zipped.js'

const folder = t.testdir({})

/** Cells with everything that could cause problems in CSV or XML. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('_x0041_', '<&>"\'', ']]>', 'a\r\nb', ' x ', '\ufeff', '=1+1', '-5', '007', '2026-01-02', '1e5', 'TRUE')
)
// Every row begins with N, so that it is neither blank nor taken for the last line of a screened file.
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }).map(rows => rows.map(([name, ...rest]) => [`N${name}`, ...rest]))
const HEADER = ['name', 'memo', 'note']

t.test('cells come back from CSV as they were, but for what would be a formula', async t => {
  await fc.assert(fc.asyncProperty(rows, async rows => {
    const again = await opened(await bytesOf('csv', screened(HEADER, rows)), { encoding: 'utf-8' })
    t.strictSame(again.rows.map(({ cells }) => cells), rows.map(cells => cells.map(neutralise)))
  }))
})

t.test('cells come back from XLSX as they were, but for what would be a formula', async t => {
  await fc.assert(fc.asyncProperty(rows, async rows => {
    const path = written(join(folder, 'property.xlsx'), await bytesOf('xlsx', screened(HEADER, rows)))
    t.strictSame((await opened(path)).rows.map(({ cells }) => cells), rows.map(cells => cells.map(neutralise)))
  }), { numRuns: 50 })
})

t.test('what a spreadsheet would take for a formula is neutralised', t => {
  const cases: [cell: string, neutral: string][] = [
    ['=1+1', "'=1+1"], ['+1+1', "'+1+1"], ['-1+1', "'-1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['=HYPERLINK("http://x","y")', "'=HYPERLINK(\"http://x\",\"y\")"], [' =1', "' =1"],
    ['\t=1', "'\t=1"], ['\tx', "'\tx"], ['\rx', "'\rx"], ['＝1+1', "'＝1+1"], ['-', "'-"], ['+82 2 123', "'+82 2 123"],
    ['-5', '-5'], ['+5', '+5'], ['-5.25', '-5.25'], ['-5,25', '-5,25'], ['A=1', 'A=1'], ['', ''], ['1-2', '1-2'], ["'=1", "'=1"]
  ]
  for (const [cell, neutral] of cases) t.equal(neutralise(cell), neutral, cell)
  t.end()
})

t.test('a column of any name comes back from NDJSON', async t => {
  const header = ['name', '__proto__', 'constructor']
  const [, line] = (await bytesOf('ndjson', screened(header, [['Mokran', 'a', 'b']]))).toString().split('\n')
  t.same(Object.entries(JSON.parse(line).row), [['name', 'Mokran'], ['__proto__', 'a'], ['constructor', 'b']])
})

t.test('no cell of a screened file begins as a formula does, whichever column it is in', async t => {
  const evil = ['=cmd|"/c calc"!A0', '@x', '+1+1']
  const { rows, reading } = await opened(await bytesOf('csv', screened(['name', '=evil', '@note'], [evil])))
  t.same(reading.header, ['name', "'=evil", "'@note"])
  t.same(rows[0].cells, evil.map(cell => `'${cell}`))
})

t.test('the end of a CSV file begins with its mark, whatever the reason has in it', async t => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const file = screened(['name'], [['a']], { complete: false, incompleteBecause: 'it has a | in it, and more; all of it' })
    const csv = (await bytesOf('csv', { ...file, reading: { ...file.reading, delimiter } })).toString()
    t.match(csv.split('\r\n').at(-2), /^#tumen complete=false rows=1 .* because=it has a \| in it, and more; all of it$/)
  }
})

t.test('names of columns make no formula and no cell that is too long in the summary', async t => {
  const header = ['=1+1', ...Array.from({ length: 900 }, (_, i) => `memo ${i} ${'x'.repeat(60)}`), 'name']
  const file = screened(header, [header.map(() => 'a')])
  const path = written(join(folder, 'titles.xlsx'), await bytesOf('xlsx', { ...file, summary: () => ({ ...file.summary(), reading: { ...file.reading, columns: [{ field: 'name', index: 901 }] } }) }))
  const { rows } = await opened(path, { sheet: 'Summary', columns: [{ field: 'name', column: '1' }], header: false })
  const told = rows.find(({ cells }) => cells[0] === 'Columns passed through')
  t.notOk(told && 'fault' in told)
  t.match(told?.cells[1], /^'=1\+1; memo 0/)
})

t.test('a workbook has filters, a header that stays, decisions in colour and a summary', async t => {
  const path = written(join(folder, 'look.xlsx'), await bytesOf('xlsx', screened(HEADER, [['a', 'b', 'c']], { complete: false, incompleteBecause: 'it was interrupted' })))
  const pack = await XlsxPackage.open(path, 1e6)
  t.teardown(() => pack.close())
  const sheet = (await buffer(Readable.from(pack.read('xl/worksheets/sheet1.xml')))).toString()
  t.match(sheet, '<autoFilter ref="A1:Q2"/>')
  t.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/)
  t.match(sheet, /<c r="D2" s="2" t="inlineStr"><is><t xml:space="preserve">clear/)
  const summary = (await buffer(Readable.from(pack.read('xl/worksheets/sheet2.xml')))).toString()
  t.match(summary, 'NO: this file is partial, because it was interrupted')
})

t.test('rows that no sheet can hold any more go into the next one', async t => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => [`N${i}`, '', ''])
  for (const [count, sheets] of [[0, 1], [1, 1], [10, 1], [11, 2], [25, 3]]) {
    const path = written(join(folder, 'sheets.xlsx'), await buffer(Readable.from(writeXlsx(screened(HEADER, names(count)), 10))))
    const read = []
    for (let n = 1; n <= sheets; n++) read.push(...(await opened(path, { sheet: n === 1 ? 'Screening' : `Screening ${n}` })).rows)
    t.same(read.map(({ cells }) => cells), names(count), `${count} rows`)
    await t.rejects(opened(path, { sheet: `Screening ${sheets + 1}` }), { message: /must be one of the sheets/ })
  }
})
