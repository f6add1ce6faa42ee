import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import { readXml } from './read-xml.js'
import { tidy, type XmlElement } from './xml-element.js'

/** More than any list needs by far; more is a zip bomb. yauzl sees to it that no part is longer than it says. */
const MOST_SHEET_BYTES = 500_000_000
const MOST_STRING_BYTES = 100_000_000

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
const STRINGS = 'xl/sharedStrings.xml'

/**
 * The rows of the first sheet of an XLSX file, one at a time, each cell as text: numbers and the days of dates
 * as they are stored, booleans as `1` and `0`. Of the rest only the table of texts that cells share is held.
 * @throws WatchlistError when the file is no XLSX, is cut off, or is larger than a list can be
 */
export async function * readXlsx (path: string): AsyncGenerator<string[]> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new WatchlistError(path, `is no XLSX file or is cut off (${error.message.split(',')[0]})`)
  })
  try {
    const parts = await partsOf(path, zip)
    const strings = parts.has(STRINGS) ? await readStrings(partSource(path, zip, parts, STRINGS, MOST_STRING_BYTES)) : []
    const sheet = partSource(path, zip, parts, await firstSheet(path, zip, parts), MOST_SHEET_BYTES)
    for await (const row of readXml(sheet, { root: 'worksheet', records: ['row'] })) yield cellsOf(row, strings)
  } finally {
    zip.close()
  }
}

async function partsOf (path: string, zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
  } catch (error) {
    throw new WatchlistError(path, `is a broken XLSX file (${(error as Error).message})`)
  }
  return parts
}

function partSource (path: string, zip: ZipFile, parts: ReadonlyMap<string, Entry>, name: string, mostBytes: number): ByteSource {
  const entry = parts.get(name)
  if (entry === undefined) throw new WatchlistError(path, `has no ${name}: it is no XLSX file`)
  if (entry.uncompressedSize > mostBytes) throw new WatchlistError(path, `unpacks to ${entry.uncompressedSize} bytes in ${name}, more than a list can hold`)
  return {
    name: `${path} (${name})`,
    open: async function * () { yield * await zip.openReadStreamPromise(entry) }
  }
}

async function firstSheet (path: string, zip: ZipFile, parts: ReadonlyMap<string, Entry>): Promise<string> {
  let relation: string | undefined
  for await (const sheet of readXml(partSource(path, zip, parts, WORKBOOK, MOST_STRING_BYTES), { root: 'workbook', records: ['sheet'] })) {
    relation ??= sheet.attributes['r:id']
  }
  for await (const each of readXml(partSource(path, zip, parts, RELATIONS, MOST_STRING_BYTES), { root: 'Relationships', records: ['Relationship'] })) {
    if (each.attribute('Id') === relation) return each.attribute('Target').replace(/^\/?(xl\/)?/, 'xl/')
  }
  throw new WatchlistError(path, 'has no sheet')
}

async function readStrings (source: ByteSource): Promise<string[]> {
  const strings: string[] = []
  for await (const item of readXml(source, { root: 'sst', records: ['si'] })) strings.push(textOf(item))
  return strings
}

/** Cells by their column; rows leave out empty ones. */
function cellsOf (row: XmlElement, strings: readonly string[]): string[] {
  const cells: string[] = []
  for (const cell of row.all('c')) {
    const column = columnIndex(cell.attribute('r')) ?? cells.length
    while (cells.length < column) cells.push('')
    cells[column] = cellText(cell, strings)
  }
  return cells
}

function cellText (cell: XmlElement, strings: readonly string[]): string {
  const value = cell.textOf('v')
  switch (cell.attribute('t')) {
    case 's': return strings[Number(value)] ?? ''
    case 'inlineStr': return textOf(cell.first('is'))
    default: return value
  }
}

/** Rich text is a run of pieces; readings for Asian text (`rPh`) are no part of it. */
function textOf (item: XmlElement | undefined): string {
  if (item === undefined) return ''
  return tidy([...item.all('t'), ...item.all('r/t')].map(piece => piece.rawText).join(''))
}

/** `A1` is 0, `AB7` is 27. */
function columnIndex (reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
