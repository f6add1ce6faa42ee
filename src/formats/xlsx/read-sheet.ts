import { FileError } from '../file-error.js'
import { cellText, type RawCell } from './cell-text.js'
import { MOST_CHARACTERS_IN_A_CELL, MOST_COLUMNS } from '../row-limits.js'
import type { XlsxPackage } from './package.js'
import type { SharedStrings } from './shared-strings.js'
import { OpenRow, type SheetRow } from './sheet-row.js'
import type { Workbook } from './workbook.js'
import { readXmlRecords } from './xml-events.js'

/**
 * The rows of a sheet that are not blank, one at a time, with cells as text, see `cellText`.
 * @param onBytes called with the number of bytes of the sheet read so far
 * @throws FileError when the sheet is broken or cut off, or its cells hold more characters in total than `pack.mostBytes`
 */
export async function * readSheet (pack: XlsxPackage, workbook: Workbook, strings: SharedStrings, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<SheetRow> {
  const collector = new RowCollector(workbook, strings, pack.mostBytes)
  yield * readXmlRecords(counted(pack.read(workbook.part), onBytes), collector, () => collector.take())
}

async function * counted (chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    onBytes(bytes += chunk.length)
    yield chunk
  }
}

/** Builds rows from the XML events of a sheet. */
class RowCollector {
  #rows: SheetRow[] = []
  #row = new OpenRow(0)
  #cell = openCell(0, {})
  #inText = false
  #inReading = false
  /** In all cells so far. */
  #characters = 0

  constructor (readonly workbook: Workbook, readonly strings: SharedStrings, readonly mostCharacters: number) {}

  readonly onOpen = (name: string, attributes: Record<string, string>): void => {
    switch (name) {
      // A row or cell without a reference comes right after the one before it.
      case 'row': this.#row = new OpenRow(/^[1-9]\d*$/.test(attributes.r ?? '') ? Number(attributes.r) : this.#row.line + 1); break
      case 'c': this.#cell = openCell(columnIndex(attributes.r) ?? this.#row.nextColumn, attributes); break
      case 'f': this.#cell.isFormula = true; break
      case 'v': case 't': this.#inText = true; break
      case 'rPh': this.#inReading = true; break
    }
  }

  readonly onText = (text: string): void => {
    const cell = this.#cell
    if (this.#inText && !this.#inReading && cell.text.length <= MOST_CHARACTERS_IN_A_CELL) cell.text += text.slice(0, MOST_CHARACTERS_IN_A_CELL + 1)
  }

  readonly onClose = (name: string): void => {
    switch (name) {
      case 'v': case 't': this.#inText = false; break
      case 'rPh': this.#inReading = false; break
      case 'c': this.#addCell(); break
      case 'row': this.#addRow()
    }
  }

  /** The rows completed since the last call. */
  take (): SheetRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #addRow (): void {
    const row = this.#row.finished()
    if (row !== undefined) this.#rows.push(row)
  }

  #addCell (): void {
    const { column } = this.#cell
    const shown = cellText(this.#cell, this.workbook, this.strings)
    if ('text' in shown && column < MOST_COLUMNS) this.#characters += shown.text.length
    if (this.#characters > this.mostCharacters) throw new FileError('tooLarge', `holds more than ${this.mostCharacters} characters; at most so many are read`)
    this.#row.add(column, shown)
  }
}

function openCell (column: number, { t: type = 'n', s: style = '0' }: Record<string, string>): RawCell {
  return { column, type, style: Number(style), isFormula: false, text: '' }
}

/** The column of a cell reference, from 0: `A1` is in column 0, `AB7` in 27. Undefined without a reference. */
function columnIndex (reference?: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
