import { FileError } from '../file-error.js'
import { dateOfSerial } from './date-format.js'
import { unescapeText } from './escaped-text.js'
import { MOST_CHARACTERS_IN_A_CELL, MOST_CHARACTERS_IN_A_ROW, MOST_COLUMNS } from './limits.js'
import type { XlsxPackage } from './package.js'
import type { SharedStrings } from './shared-strings.js'
import type { Workbook } from './workbook.js'
import { readXmlRecords } from './xml-events.js'

/** A row of a sheet that is not blank. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  line: number
  /** Texts by column, from column A; empty where there is no cell. */
  cells: string[]
  /** Why the row cannot be relied on: a limit was exceeded and text was left out, or the sheet lacks what should stand in it. */
  fault?: string
}

/**
 * The rows of a sheet that are not blank, one at a time, with cells as text. Of a formula this is the last computed value;
 * dates are in ISO 8601 and numbers are written out in full.
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
  #line = 0
  #cells: string[] = []
  #charactersInRow = 0
  #characters = 0
  #fault: string | undefined
  /** Why a cell that is not blank has no text; of the first such cell of the row. */
  #withoutText: string | undefined
  #isFormula = false
  #column = 0
  #type = ''
  #style = 0
  #text = ''
  #inText = false
  #inReading = false

  constructor (readonly workbook: Workbook, readonly strings: SharedStrings, readonly mostCharacters: number) {}

  readonly onOpen = (name: string, attributes: Record<string, string>): void => {
    switch (name) {
      case 'row':
        // A row or cell without a reference comes right after the one before it.
        this.#line = /^[1-9]\d*$/.test(attributes.r ?? '') ? Number(attributes.r) : this.#line + 1
        this.#cells = []
        this.#charactersInRow = 0
        this.#fault = undefined
        this.#withoutText = undefined
        break
      case 'c':
        this.#column = columnIndex(attributes.r) ?? this.#cells.length
        this.#type = attributes.t ?? 'n'
        this.#style = Number(attributes.s ?? 0)
        this.#text = ''
        this.#isFormula = false
        break
      case 'f': this.#isFormula = true; break
      case 'v': case 't': this.#inText = true; break
      case 'rPh': this.#inReading = true; break
    }
  }

  readonly onText = (text: string): void => {
    if (this.#inText && !this.#inReading && this.#text.length <= MOST_CHARACTERS_IN_A_CELL) this.#text += text.slice(0, MOST_CHARACTERS_IN_A_CELL + 1)
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

  /** A row without any text is blank, unless it has cells that should have some. */
  #addRow (): void {
    const fault = this.#fault ?? (this.#cells.some(cell => cell.trim() !== '') ? undefined : this.#withoutText)
    if (fault !== undefined) this.#rows.push({ line: this.#line, cells: this.#cells, fault })
    else if (this.#cells.some(cell => cell.trim() !== '')) this.#rows.push({ line: this.#line, cells: this.#cells })
  }

  #addCell (): void {
    const text = this.#cellText()
    if (this.#column >= MOST_COLUMNS) {
      if (text.trim() !== '') this.#fault = `has a cell in column ${(this.#column + 1).toLocaleString('en')}; at most ${MOST_COLUMNS.toLocaleString('en')} are read`
      return
    }
    this.#characters += text.length
    if (this.#characters > this.mostCharacters) throw new FileError('tooLarge', `holds more than ${this.mostCharacters} characters; at most so many are read`)
    this.#charactersInRow += text.length
    if (this.#charactersInRow > MOST_CHARACTERS_IN_A_ROW) {
      this.#fault = `has more than ${MOST_CHARACTERS_IN_A_ROW.toLocaleString('en')} characters`
      return
    }
    while (this.#cells.length < this.#column) this.#cells.push('')
    if (text.length > MOST_CHARACTERS_IN_A_CELL) this.#fault = `has a cell of more than ${MOST_CHARACTERS_IN_A_CELL.toLocaleString('en')} characters`
    this.#cells[this.#column] = text.slice(0, MOST_CHARACTERS_IN_A_CELL)
  }

  /** The shared text with a number. A row that lacks one cannot be relied on, whatever else it holds. */
  #sharedText (number: string): string {
    const text = number === '' ? undefined : this.strings.at(Number(number))
    if (text === undefined) this.#fault ??= 'has a cell whose text is not in the file, which is damaged'
    return text ?? ''
  }

  #cellText (): string {
    const text = this.#text
    switch (this.#type) {
      case 's': return this.#sharedText(text)
      case 'inlineStr': case 'str': return unescapeText(text)
      case 'b': return text === '1' ? 'TRUE' : 'FALSE'
      // An error of a formula, such as #N/A, is not a value.
      case 'e':
        this.#withoutText ??= `has no cell with a value, and one with the error ${text.slice(0, LONGEST_ERROR)}`
        return ''
      case 'n':
        if (text === '' && this.#isFormula) this.#withoutText ??= 'has no cell with a value, and a formula without one: open the file in a spreadsheet program and save it'
        return numberText(text, this.workbook, this.#style)
      default: return text
    }
  }
}

const LONGEST_ERROR = 20

function numberText (text: string, { dateStyles, from1904 }: Workbook, style: number): string {
  if (text === '') return ''
  const value = Number(text)
  if (dateStyles.has(style)) return dateOfSerial(value, from1904) ?? text
  // Long numbers may be stored as 7.81148997E+9, and 0.1 + 0.2 as 0.30000000000000004.
  if (Number.isSafeInteger(value)) return String(value)
  return /e|\d{16}/i.test(text) && Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text
}

/** The column of a cell reference, from 0: `A1` is in column 0, `AB7` in 27. Undefined without a reference. */
function columnIndex (reference?: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
