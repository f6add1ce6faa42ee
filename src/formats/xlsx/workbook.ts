import { FileError } from '../file-error.js'
import { isDateFormat } from './date-format.js'
import type { XlsxPackage } from './package.js'
import { readXml } from './xml-events.js'

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STYLES = 'xl/styles.xml'
/** Limit for the unpacked size of the workbook and relations parts, much of which is kept in memory. */
const MOST_BYTES = 16 * 1024 * 1024
/** Limit for the styles part. A workbook pasted into for years has as many styles as Excel allows, each several hundred bytes. */
const MOST_BYTES_OF_STYLES = 4 * MOST_BYTES
/** Excel allows 65,490 cell styles. Styles beyond this number are ignored. */
const MOST_STYLES = 65_536

/** What is needed to read one sheet of a workbook. */
export interface Workbook {
  /** The name of the sheet. */
  sheet: string
  /** Path of the sheet's part in the package. */
  part: string
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
  /** Indexes of the cell styles that show a number as a date. */
  dateStyles: ReadonlySet<number>
}

/**
 * Finds the sheet to read, and what is needed to read its cells.
 * @param sheetName compared without case. Left out: the first visible sheet that is a table, as hidden sheets often hold
 * the choices of drop-down lists, and a chart has no rows
 * @throws FileError when there is no such sheet, or the workbook is broken or too large
 */
export async function readWorkbook (pack: XlsxPackage, sheetName?: string): Promise<Workbook> {
  const sheets: { name: string, relation: string, isHidden: boolean }[] = []
  let from1904 = false
  await each(pack, WORKBOOK, (name, attributes) => {
    if (name === 'sheet') sheets.push({ name: attributes.name ?? '', relation: attributes['r:id'] ?? '', isHidden: /hidden$/i.test(attributes.state ?? '') })
    if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
  })
  const parts = new Map<string, { path: string, type: string }>()
  await each(pack, RELATIONS, (name, { Id = '', Target = '', Type = '' }) => {
    if (name === 'Relationship') parts.set(Id, { path: Target.replace(/^\/?(xl\/)?/, 'xl/'), type: Type })
  })
  const isShown = ({ isHidden, relation }: typeof sheets[number]) => !isHidden && !/\/(chart|dialog|macro)sheet$/i.test(parts.get(relation)?.type ?? '')
  const sheet = sheetName === undefined ? sheets.find(isShown) ?? sheets[0] : sheets.find(({ name }) => name.toLowerCase() === sheetName.trim().toLowerCase())
  if (sheet === undefined) {
    if (sheets.length === 0) throw new FileError('unreadable', 'has no sheet')
    throw new FileError('options', `must be one of the sheets in the file: ${sheets.map(({ name }) => JSON.stringify(name)).join(', ')}`, 'sheet')
  }
  const part = parts.get(sheet.relation)?.path
  if (part === undefined || !pack.has(part)) throw new FileError('unreadable', `is a broken XLSX file: the sheet ${JSON.stringify(sheet.name)} is missing`)
  return { sheet: sheet.name, part, from1904, dateStyles: pack.has(STYLES) ? await readDateStyles(pack) : new Set() }
}

async function readDateStyles (pack: XlsxPackage): Promise<Set<number>> {
  const codes = new Map<number, string>()
  const dates = new Set<number>()
  let style = -1
  let inCellStyles = false
  await each(pack, STYLES, (name, { numFmtId, formatCode = '' }) => {
    if (name === 'numFmt' && codes.size < MOST_STYLES) codes.set(Number(numFmtId), formatCode)
    if (name === 'cellXfs') inCellStyles = true
    if (name !== 'xf' || !inCellStyles) return
    style++
    if (style < MOST_STYLES && isDateFormat(Number(numFmtId), codes.get(Number(numFmtId)))) dates.add(style)
  }, name => { if (name === 'cellXfs') inCellStyles = false }, MOST_BYTES_OF_STYLES)
  return dates
}

async function each (pack: XlsxPackage, part: string, onOpen: (name: string, attributes: Record<string, string>) => void, onClose: (name: string) => void = () => {}, mostBytes = MOST_BYTES): Promise<void> {
  if (pack.size(part) > mostBytes) throw new FileError('tooLarge', `unpacks to ${pack.size(part)} bytes in ${part}; at most ${mostBytes} are read there`)
  await readXml(pack.read(part), { onOpen, onClose, onText: () => {} })
}

function isTrue (text?: string): boolean {
  return text === '1' || text === 'true'
}
