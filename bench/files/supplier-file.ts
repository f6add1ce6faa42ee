import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { escapeText } from '../../src/formats/xlsx/escaped-text.js'
import { encode } from './encode.js'
import type { Supplier } from './suppliers.js'

/** Writes suppliers as CSV in an encoding, with semicolons as delimiters, as is usual in much of the world. */
export async function writeSupplierCsv (path: string, suppliers: Iterable<Supplier>, encoding: string): Promise<void> {
  await pipeline(Readable.from((function * () {
    if (encoding.startsWith('utf-16')) yield encode('\ufeff', encoding)
    yield encode('No;Supplier name;Country;Memo\r\n', encoding)
    for (const { reference, name, country } of suppliers) yield encode(`${reference};"${name.replaceAll('"', '""')}";${country};renewed\r\n`, encoding)
  })()), createWriteStream(path))
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Writes suppliers as XLSX in the way Excel does, with cells that refer to a table of shared strings. */
export async function writeSupplierXlsx (path: string, suppliers: readonly Supplier[]): Promise<void> {
  const zip = new ZipFile()
  const add = (part: string, xml: Iterable<string>) => zip.addReadStream(Readable.from(xml, { objectMode: false }), part)
  const texts = ['No', 'Supplier name', 'Country', 'Memo', 'renewed']
  const row = (cells: number[]) => `<row>${cells.map(index => `<c t="s"><v>${index}</v></c>`).join('')}</row>`
  zip.addBuffer(Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'), '[Content_Types].xml')
  zip.addBuffer(Buffer.from(`<workbook ${MAIN}><sheets><sheet name="Suppliers" sheetId="1" r:id="rId1"/></sheets></workbook>`), 'xl/workbook.xml')
  zip.addBuffer(Buffer.from('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'), 'xl/_rels/workbook.xml.rels')
  add('xl/sharedStrings.xml', (function * () {
    yield `<sst ${MAIN}>`
    for (const text of texts) yield `<si><t>${text}</t></si>`
    for (const { reference, name, country } of suppliers) yield [reference, name, country].map(text => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`).join('')
    yield '</sst>'
  })())
  add('xl/worksheets/sheet1.xml', (function * () {
    yield `<worksheet ${MAIN}><sheetData>${row([0, 1, 2, 3])}`
    for (let i = 0; i < suppliers.length; i++) yield row([texts.length + 3 * i, texts.length + 3 * i + 1, texts.length + 3 * i + 2, 4])
    yield '</sheetData></worksheet>'
  })())
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}
