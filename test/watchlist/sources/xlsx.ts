import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

/** A cell. Texts go into the table of shared strings, numbers stay numbers, and undefined leaves the cell out. */
export type Cell = string | number | boolean | undefined

/** Writes an XLSX file with one sheet into a new folder, and returns its path. */
export async function writeXlsx (rows: readonly Cell[][]): Promise<string> {
  const texts: string[] = []
  const sheet = rows.map((row, index) => `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`, texts)).join('')}</row>`).join('')
  return await writeParts({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${texts.map(text => `<si><r><t xml:space="preserve">${text.slice(0, 3)}</t></r><r><t>${text.slice(3)}</t></r><rPh><t>reading</t></rPh></si>`).join('')}</sst>`
  })
}

/** Writes a ZIP file with the given parts. @param size a false uncompressed size to declare for them */
export async function writeParts (parts: Readonly<Record<string, string>>, size?: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tumen-xlsx-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  const path = join(folder, 'list.xlsx')
  await writeFile(path, zip(parts, size))
  return path
}

function cellXml (cell: Cell, reference: string, texts: string[]): string {
  switch (typeof cell) {
    case 'undefined': return ''
    case 'number': return `<c r="${reference}"><v>${cell}</v></c>`
    case 'boolean': return `<c r="${reference}" t="b"><v>${Number(cell)}</v></c>`
    default: return `<c r="${reference}" t="s"><v>${texts.push(cell.replaceAll('&', '&amp;')) - 1}</v></c>`
  }
}

function zip (parts: Readonly<Record<string, string>>, size?: number): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const data = deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(size ?? Buffer.byteLength(text), 18)
    common.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    local.push(head)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name)]))
    offset += head.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end])
}
