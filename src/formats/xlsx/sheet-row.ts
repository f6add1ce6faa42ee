import { CELL_TOO_LONG, MOST_CHARACTERS_IN_A_CELL, MOST_CHARACTERS_IN_A_ROW, MOST_COLUMNS, ROW_TOO_LONG } from '../row-limits.js'
import type { CellText } from './cell-text.js'

/** A row of a sheet that is not blank. */
export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  line: number
  /** Texts by column, from column A; empty where there is no cell. */
  cells: string[]
  /** Why the row cannot be relied on: a limit was exceeded and text was left out, or the sheet lacks what should stand in it. */
  fault?: string
}

/** A row to which cells are added as they are read, within the limits of a row. */
export class OpenRow {
  readonly #line: number
  readonly #cells: string[] = []
  #characters = 0
  #fault: string | undefined
  /** Why a cell that is not blank has no text; of the first such cell. */
  #whyNone: string | undefined

  /** @param line the row's number in the sheet, from 1 */
  constructor (line: number) {
    this.#line = line
  }

  get line (): number {
    return this.#line
  }

  /** The column after the last cell, from 0. */
  get nextColumn (): number {
    return this.#cells.length
  }

  /** Adds a cell. Text beyond a limit is left out, which is the row's fault. @param column from 0 */
  add (column: number, cell: CellText): void {
    const text = 'text' in cell ? cell.text : ''
    if ('whyNone' in cell) this.#whyNone ??= cell.whyNone
    if ('damage' in cell) this.#fault ??= cell.damage
    if (column >= MOST_COLUMNS) {
      if (text.trim() !== '') this.#fault = `has a cell in column ${(column + 1).toLocaleString('en')}; at most ${MOST_COLUMNS.toLocaleString('en')} are read`
      return
    }
    this.#characters += text.length
    if (this.#characters > MOST_CHARACTERS_IN_A_ROW) {
      this.#fault = ROW_TOO_LONG
      return
    }
    while (this.#cells.length < column) this.#cells.push('')
    if (text.length > MOST_CHARACTERS_IN_A_CELL) this.#fault = CELL_TOO_LONG
    this.#cells[column] = text.slice(0, MOST_CHARACTERS_IN_A_CELL)
  }

  /** The row as it was read; undefined when it is blank: without any text, and without cells that should have some. */
  finished (): SheetRow | undefined {
    const isBlank = this.#cells.every(cell => cell.trim() === '')
    const fault = this.#fault ?? (isBlank ? this.#whyNone : undefined)
    if (fault !== undefined) return { line: this.#line, cells: this.#cells, fault }
    return isBlank ? undefined : { line: this.#line, cells: this.#cells }
  }
}
