import { once } from 'node:events'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { MOST_CHARACTERS_IN_A_CELL } from '../../formats/row-limits.js'
import { gatherRows } from '../gather-rows.js'
import { RESULT_COLUMNS } from '../result-columns.js'
import type { ScreenedFile, ScreenedRow } from '../row.js'
import { neutralise } from './neutralise.js'
import { resultCells, titlesOf } from './result-cells.js'
import { summaryRows } from './summary-rows.js'
import { columnName, contentTypes, packageRelations, sheetEnd, sheetRow, sheetStart, STYLE, styles, workbook, workbookRelations } from './xlsx-parts.js'

/** A sheet of Excel holds 1,048,576 rows, one of them the header. Further rows go into another sheet. */
const MOST_ROWS_IN_A_SHEET = 1_048_575
const ROWS_TOGETHER = 256
const PATIENCE_MS = 20
/** A fast level, because names compress well at any. */
const COMPRESSION = { compressionLevel: 3 }

/**
 * Writes a screened file as a workbook: the rows with filters, a frozen header and coloured decisions, then a summary sheet.
 * Sheets are streamed as rows arrive and not kept in memory. A workbook that was cut off cannot be opened.
 * @param mostRows in a sheet
 */
export async function * writeXlsx ({ reading, rows, summary }: ScreenedFile, mostRows = MOST_ROWS_IN_A_SHEET): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', error => output.destroy(error as Error))
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, COMPRESSION)
  const sheets: string[] = []
  const source = new RowSource(gatherRows(rows, ROWS_TOGETHER, PATIENCE_MS))

  const writeAll = async () => {
    add('[Content_Types].xml', contentTypes)
    add('_rels/.rels', packageRelations)
    add('xl/styles.xml', styles)
    do {
      sheets.push(sheets.length === 0 ? 'Screening' : `Screening ${sheets.length + 1}`)
      const sheet = Readable.from(sheetOf(reading.header, source, mostRows))
      sheet.on('error', error => output.destroy(error))
      zip.addReadStream(sheet, `xl/worksheets/sheet${sheets.length}.xml`, COMPRESSION)
      if (!sheet.readableEnded) await once(sheet, 'end')
    } while (await source.hasMore())
    sheets.push('Summary')
    add(`xl/worksheets/sheet${sheets.length}.xml`, sheetStart([24, 90], 0) +
      summaryRows(summary()).map(([name, value], i) => sheetRow(i + 1, [{ value: name, style: STYLE.title }, { value: typeof value === 'string' ? textCell(value) : value, style: STYLE.wrapped }])).join('') + sheetEnd())
    add('xl/workbook.xml', workbook(sheets))
    add('xl/_rels/workbook.xml.rels', workbookRelations(sheets))
    zip.end()
  }
  writeAll().catch(error => output.destroy(error as Error))
  try {
    yield * output as AsyncIterable<Uint8Array>
  } finally {
    await source.close()
  }
}

/** Hands out rows to one sheet after the other. */
class RowSource {
  #group: ScreenedRow[] = []

  constructor (readonly groups: AsyncGenerator<ScreenedRow[]>) {}

  async hasMore (): Promise<boolean> {
    if (this.#group.length > 0) return true
    const { value, done } = await this.groups.next()
    if (!done) this.#group = value
    return !done
  }

  /** The next rows, at most `most`; an empty array when there are no more. */
  async next (most: number): Promise<ScreenedRow[]> {
    return await this.hasMore() ? this.#group.splice(0, most) : []
  }

  async close (): Promise<void> {
    await this.groups.return(undefined)
  }
}

async function * sheetOf (header: readonly string[], source: RowSource, mostRows: number): AsyncGenerator<string> {
  const titles = titlesOf(header)
  yield sheetStart(titles.map((_, i) => i < header.length ? 22 : WIDTHS[RESULT_COLUMNS[i - header.length].key] ?? 14), 1)
  yield sheetRow(1, titles.map((title, i) => ({ value: textCell(title), style: i < header.length ? STYLE.title : STYLE.added })))
  let written = 0
  while (written < mostRows) {
    const rows = await source.next(mostRows - written)
    if (rows.length === 0) break
    yield rows.map((row, i) => sheetRow(written + i + 2, cellsOf(row))).join('')
    written += rows.length
  }
  yield sheetEnd(`A1:${columnName(titles.length - 1)}${written + 1}`)
}

const WIDTHS: Partial<Record<string, number>> = { match: 34, entityId: 16, list: 18, matchedName: 34, reason: 80, notes: 40, line: 10 }

function cellsOf (row: ScreenedRow) {
  const own = row.cells.map(cell => ({ value: textCell(cell) }))
  const added = resultCells(row).map((value, i) => {
    if (typeof value === 'number') return { value }
    return RESULT_COLUMNS[i].key === 'decision' ? { value, style: STYLE[row.result.decision] } : { value: textCell(value) }
  })
  return [...own, ...added]
}

/** A text made safe for a spreadsheet, and cut to the length limit of a cell, including the apostrophe. */
function textCell (text: string): string {
  return neutralise(text.slice(0, MOST_CHARACTERS_IN_A_CELL - 1))
}
