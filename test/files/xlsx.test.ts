import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { asked, opened } from './opened.js'
import { inlineRows, workbookParts, written, zip } from './zipped.js'

const folder = t.testdir({})

async function workbook (name: string, sheets: Record<string, string>, more?: Record<string, string>): Promise<string> {
  return written(join(folder, name), await zip(workbookParts(sheets, more)))
}

t.test('cells of every kind come out as a person sees them', async t => {
  const strings = '<sst><si><t>Name</t></si><si><r><t xml:space="preserve">Rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si><si><t>a_x000D_b &amp; c</t></si></sst>'
  const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[Red]0.00"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
  const cases: [what: string, cell: string, text: string][] = [
    ['a shared text', '<c r="B2" t="s"><v>1</v></c>', 'Rich text'],
    ['escapes', '<c r="B2" t="s"><v>2</v></c>', 'a\rb & c'],
    ['a text in place', '<c r="B2" t="inlineStr"><is><t>여기</t></is></c>', '여기'],
    ['a formula by the text it gave', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>Namex</v></c>', 'Namex'],
    ['a formula by the number it gave', '<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula that failed', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ''],
    ['a long number', '<c r="B2"><v>7.81148997E+9</v></c>', '7811489970'],
    ['a fraction', '<c r="B2"><v>0.30000000000000004</v></c>', '0.3'],
    ['a truth', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['a day in a built-in format', '<c r="B2" s="1"><v>25571</v></c>', '1970-01-03'],
    ['a day and a time', '<c r="B2" s="2"><v>25569.5</v></c>', '1970-01-01T12:00:00'],
    ['a number in red', '<c r="B2" s="3"><v>25569</v></c>', '25569'],
    ['nothing', '<c r="B2" s="3"/>', '']
  ]
  for (const [what, cell, text] of cases) {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Fact</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Acme</t></is></c>${cell}</row>`
    const path = await workbook('cells.xlsx', { One: rows }, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': styles })
    t.same((await opened(path)).rows.map(({ cells }) => cells), [['Acme', text]], what)
  }
})

t.test('rows keep their numbers, and cells their columns', async t => {
  const rows = '<row r="1"><c r="A1" t="str"><v>id</v></c><c r="C1" t="str"><v>name</v></c></row><row r="3"/><row r="5"><c r="C5" t="str"><v>Acme</v></c></row>' +
    '<row><c t="str"><v>7</v></c><c/><c t="str"><v>Orvel</v></c></row>'
  const { reading, rows: read } = await opened(await workbook('gaps.xlsx', { One: rows }))
  t.same(reading.header, ['id', 'column 2', 'name'])
  t.same(read.map(({ line, cells }) => [line, cells]), [[5, ['', '', 'Acme']], [6, ['7', '', 'Orvel']]])
})

t.test('the first sheet is read, or the one that is named', async t => {
  const path = await workbook('sheets.xlsx', { Suppliers: inlineRows([['name'], ['Acme']]), Подрядчики: inlineRows([['название'], ['Восток']]) })
  t.match(await opened(path), { reading: { sheet: 'Suppliers', format: 'xlsx' }, rows: [{ cells: ['Acme'] }] })
  t.match(await opened(path, { sheet: 'подрядчики' }), { reading: { sheet: 'Подрядчики' }, rows: [{ cells: ['Восток'] }] })
  await t.rejects(opened(path, { sheet: 'Tabelle1' }), { kind: 'options', option: 'sheet', message: 'must be one of the sheets in the file: "Suppliers", "Подрядчики"' })
})

t.test('left to itself, a sheet that a person sees is read', async t => {
  const sheets = { Codes: inlineRows([['name'], ['no supplier']]), Chart: '', Suppliers: inlineRows([['name'], ['Acme']]) }
  const parts = workbookParts(sheets)
  const relations = parts['xl/_rels/workbook.xml.rels'].replace('Id="rId2"', 'Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"')
  for (const state of ['hidden', 'veryHidden']) {
    const workbook = parts['xl/workbook.xml'].replace('name="Codes"', `name="Codes" state="${state}"`)
    const path = written(join(folder, 'hidden.xlsx'), await zip({ ...parts, 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relations }))
    t.match(await opened(path), { reading: { sheet: 'Suppliers' }, rows: [{ cells: ['Acme'] }] }, state)
    t.match(await opened(path, { sheet: 'Codes' }), { reading: { sheet: 'Codes' } }, 'a hidden one may be named')
  }
})

t.test('a birth date is read from a cell that Excel shows as a date', async t => {
  const rows = '<row><c t="str"><v>name</v></c><c t="str"><v>생년월일</v></c></row><row><c t="str"><v>Anton Belmarev</v></c><c s="1"><v>25571</v></c></row>'
  const path = await workbook('born.xlsx', { One: rows }, { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' })
  t.same((await opened(path)).rows.map(asked), [{ name: 'Anton Belmarev', birthDate: '1970-01-03' }])
})

t.test('a workbook with as many styles as Excel allows is read', async t => {
  const style = '<xf numFmtId="0" fontId="12" fillId="3" borderId="5" xfId="1234" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">' +
    '<alignment horizontal="center" vertical="center" wrapText="1" shrinkToFit="1"/><protection locked="0"/></xf>'
  const styles = `<styleSheet><cellStyleXfs>${style.repeat(65_490)}</cellStyleXfs><cellXfs>${style.repeat(65_489)}<xf numFmtId="14"/></cellXfs></styleSheet>`
  const rows = `${inlineRows([['name', 'born']])}<row><c t="inlineStr"><is><t>Acme</t></is></c><c s="65489"><v>2</v></c></row>`
  const { rows: read } = await opened(await workbook('styles.xlsx', { One: rows }, { 'xl/styles.xml': styles }))
  t.match(read, [{ cells: ['Acme', '1900-01-02'] }])
})

t.test('a workbook that was packed once more is read', async t => {
  const path = written(join(folder, 'packed.xlsx.gz'), gzipSync(await zip(workbookParts({ One: inlineRows([['name'], ['Acme']]) }))))
  t.match(await opened(path), { reading: { gzip: true, format: 'xlsx' }, rows: [{ cells: ['Acme'] }] })
})

t.test('a cell of a few million characters ends the file with a reason, and the rows before it are kept', async t => {
  const path = await workbook('endless.xlsx', { One: inlineRows([['name'], ['Acme'], ['x'.repeat(5_000_000)], ['Orvel']]) })
  const { rows, error } = await opened(path)
  t.same(rows.map(({ cells }) => cells), [['Acme']])
  t.match(error, { kind: 'unreadable', message: /^has a cell of more than/ })
})

t.test('a cell that is merely too long is a fault of its row', async t => {
  const { rows } = await opened(await workbook('long.xlsx', { One: inlineRows([['name'], ['x'.repeat(40_000)], ['Orvel']]) }))
  t.match(rows, [{ fault: /more than 32,767 characters/ }, { item: { party: { name: 'Orvel' } } }])
})

t.test('a cell far to the right is told, and not lost in silence', async t => {
  const { rows } = await opened(await workbook('far.xlsx', { One: `${inlineRows([['name']])}<row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="WQN2" t="str"><v>x</v></c></row>${inlineRows([['Orvel']])}` }))
  t.match(rows, [{ cells: ['Acme'], fault: 'has a cell in column 16,004; at most 1,000 are read' }, { item: { party: { name: 'Orvel' } } }])
})

t.test('a long text that many cells share fills neither a row nor the memory', async t => {
  const strings = `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`
  const shared = '<c t="s"><v>0</v></c>'
  const header = inlineRows([['name', ...Array.from({ length: 99 }, (_, i) => `memo ${i}`)]])
  const of = (rows: number, cells: number) => `${header}${`<row><c t="str"><v>Acme</v></c>${shared.repeat(cells)}</row>`.repeat(rows)}`
  const wide = await opened(await workbook('wide.xlsx', { One: of(2, 99) }, { 'xl/sharedStrings.xml': strings }))
  t.match(wide.rows, [{ fault: 'has more than 1,000,000 characters' }, { line: 3 }])
  t.ok(JSON.stringify(wide.rows[0].cells).length < 1_100_000)
  const limits = { bytes: 1e6, unpackedBytes: 1e6, rows: 1e6 }
  const many = await workbook('many.xlsx', { One: of(100, 1) }, { 'xl/sharedStrings.xml': strings })
  await t.rejects(opened(many, { limits }), { kind: 'tooLarge', message: /^holds more than 1000000 characters/ })
  const texts = await workbook('texts.xlsx', { One: inlineRows([['name'], ['Acme']]) }, { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(30_000)}</sst>` })
  await t.rejects(opened(texts, { limits }), { kind: 'tooLarge', message: /^has a table of texts of more than 250000 bytes/ })
})

t.test('a remark to the right of the table does not keep its supplier from being screened', async t => {
  const { rows } = await opened(await workbook('remark.xlsx', { One: inlineRows([['name', 'country'], ['Acme', 'RU', '', 'call back'], ['Orvel', 'KR']]) }))
  t.match(rows, [
    { cells: ['Acme', 'RU  call back'], item: { party: { name: 'Acme', countries: ['RU'] } }, notes: [/to the right of the header/] },
    { cells: ['Orvel', 'KR'], notes: [] }
  ])
})
