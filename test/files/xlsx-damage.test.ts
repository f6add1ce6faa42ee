import { join } from 'node:path'
import t from 'tap'
import { openApp } from '../helper.js'
import { ndjsonOf, screenFile } from '../routes/files.js'
import { opened } from './opened.js'
import { inlineRows, workbookParts, written, zip } from './zipped.js'

const app = await openApp(t, { UPLOAD_DIR: t.testdir({}) })
const HEADER = '<row r="1"><c r="A1" t="str"><v>name</v></c><c r="B1" t="str"><v>country</v></c></row>'
const MOKRAN = '<row><c t="str"><v>Mokran LLC</v></c></row>'

/** Writes another checksum for a part into the table of contents, as if the part had been damaged. */
function damaged (file: Buffer, part: string): Buffer {
  const bytes = Buffer.from(file)
  const name = bytes.lastIndexOf(part)
  // 46 bytes of a fixed form stand before the name; the checksum is at the 16th.
  bytes.writeUInt32LE((bytes.readUInt32LE(name - 30) ^ 1) >>> 0, name - 30)
  return bytes
}

t.test('a part with a wrong checksum is damage, and no row of it is used', async t => {
  const strings = '<sst><si><t>Mokran LLC</t></si></sst>'
  const rows = inlineRows([['name'], ...Array.from({ length: 3_000 }, (_, i) => [`Acme ${i}`])])
  const whole = await zip(workbookParts({ One: rows }, { 'xl/sharedStrings.xml': strings, 'xl/styles.xml': '<styleSheet/>' }))
  t.equal((await screenFile(app, whole)).status, 200)
  for (const part of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
    const answer = await screenFile(app, damaged(whole, part))
    t.match([answer.status, JSON.parse(answer.raw.toString())], [422, { code: 'INVALID_FILE', errors: [{ message: `is a damaged XLSX file: the checksum of ${part} is wrong` }] }], part)
  }
})

t.test('a row that should hold something and has nothing comes back in its place and says why', async t => {
  const cases: [what: string, row: string, reason: RegExp | undefined][] = [
    ['shared texts that do not exist', '<row><c t="s"><v>7</v></c><c t="s"><v>8</v></c></row>', /a cell whose text is not in the file/],
    ['one such text beside others', '<row><c t="str"><v>Acme</v></c><c t="s"><v>8</v></c></row>', /a cell whose text is not in the file/],
    ['an error', '<row><c t="e"><f>A9</f><v>#REF!</v></c></row>', /the error #REF!/],
    ['formulas without a value', '<row><c><f>A9</f></c><c><f>B9</f></c></row>', /a formula without one/],
    ['a formula that gave nothing', '<row><c t="str"><f>""</f><v></v></c></row>', undefined],
    ['formatted cells without anything', '<row><c s="1"/><c s="2"/></row>', undefined]
  ]
  for (const [what, row, reason] of cases) {
    const file = await zip(workbookParts({ One: HEADER + MOKRAN + row + MOKRAN }))
    const { rows, summary } = ndjsonOf(await screenFile(app, file, { format: 'ndjson' }))
    t.same(rows.map(({ line, decision }: any) => [line, decision]), reason === undefined ? [[2, 'block'], [4, 'block']] : [[2, 'block'], [3, 'error'], [4, 'block']], what)
    if (reason !== undefined) t.match(rows[1].reason, reason, what)
    t.match(summary, { complete: true, counts: { error: reason === undefined ? 0 : 1 } }, what)
  }
})

t.test('a row whose number is none comes right after the one before it', async t => {
  const path = written(join(t.testdir({}), 'rows.xlsx'), await zip(workbookParts({ One: HEADER + '<row r="x"><c t="str"><v>Acme</v></c></row><row r="-1"><c t="str"><v>Orvel</v></c></row>' })))
  t.same((await opened(path)).rows.map(({ line }) => line), [2, 3])
})
