import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import t from 'tap'
import { CsvSplitter } from '../../src/files/text/csv-splitter.js'

function split (text: string, { delimiter = ',', pieces = 1_000 } = {}) {
  const splitter = new CsvSplitter(delimiter)
  for (let at = 0; at < text.length; at += pieces) splitter.write(text.slice(at, at + pieces))
  splitter.end()
  return splitter.take()
}

t.test('what a writer of CSV has written is read back, in whatever pieces it comes', t => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '가', ' '), maxLength: 8 }))
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 9 }), (rows, delimiter, lineEnd, pieces) => {
    const text = stringify(rows, { delimiter, record_delimiter: lineEnd, quoted: true })
    t.strictSame(split(text, { delimiter, pieces }).map(({ cells }) => cells), rows.filter(cells => cells.some(each => each.trim() !== '')))
  }))
  t.end()
})

t.test('a file that departs from the rules loses no row', t => {
  const cases: [what: string, text: string, rows: [line: number, cells: string[]][]][] = [
    ['rows over several lines', 'a,b\r\n"x\r\ny",1\r\nz,2', [[1, ['a', 'b']], [2, ['x\r\ny', '1']], [4, ['z', '2']]]],
    ['lines that end with a carriage return', 'a,b\rx,1\ry,2\r', [[1, ['a', 'b']], [2, ['x', '1']], [3, ['y', '2']]]],
    ['blank lines', '\n\na\n,,\n\nb\n', [[3, ['a']], [6, ['b']]]],
    ['a quote inside a cell', 'ООО "Ромашка",RU\n5" pipe,KR', [[1, ['ООО "Ромашка"', 'RU']], [2, ['5" pipe', 'KR']]]],
    ['a quoted word at the beginning of a cell', '"Ромашка" ООО,RU\nb,KR', [[1, ['"Ромашка" ООО', 'RU']], [2, ['b', 'KR']]]],
    ['a quote that is never closed', 'a,1\n"b,2\nc,3\nd,4', [[1, ['a', '1']], [2, ['"b', '2']], [3, ['c', '3']], [4, ['d', '4']]]],
    ['a quote that a later row closes', 'a,1\n"b,2\n"c",3\nd,4', [[1, ['a', '1']], [2, ['"b', '2']], [3, ['c', '3']], [4, ['d', '4']]]],
    ['a doubled quote', '"a ""b"" c",1', [[1, ['a "b" c', '1']]]],
    ['empty quotes', '"",1\n"x",""', [[1, ['', '1']], [2, ['x', '']]]],
    ['a delimiter at the end', 'a,1,\nb,2,', [[1, ['a', '1', '']], [2, ['b', '2', '']]]]
  ]
  for (const [what, text, rows] of cases) {
    for (const pieces of [1, 2, 3, 1000]) t.same(split(text, { pieces }).map(({ line, cells }) => [line, cells]), rows, `${what}, ${pieces}`)
  }
  t.end()
})

t.test('a row whose quotes were passed over is marked', t => {
  t.same(split('a,1\n"b,2\nc,3').map(({ unquoted = false }) => unquoted), [false, true, false])
  t.end()
})

t.test('cells and rows without end are faults of their row, and are not held', t => {
  const endless = 'x'.repeat(3_000_000)
  const cases: [what: string, text: string][] = [
    ['a long cell', `a,1\n${'x'.repeat(40_000)},2\nb,3`],
    ['a cell of three million characters', `a,1\n${endless},2\nb,3`],
    ['the same in quotes', `a,1\n"${endless}",2\nb,3`],
    ['a quote that is never closed before it', `a,1\n"${endless},2\nb,3`]
  ]
  for (const [what, text] of cases) {
    const rows = split(text, { pieces: 65_536 })
    t.same(rows.map(({ line }) => line), [1, 2, 3], what)
    t.match(rows[1].fault, /cell of more than 32,767 characters/, what)
    t.same([rows[0].cells, rows[2].cells], [['a', '1'], ['b', '3']], what)
    t.ok(JSON.stringify(rows[1].cells).length < 70_000, what)
  }
  t.end()
})
