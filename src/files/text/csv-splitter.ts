import { CELL_TOO_LONG, MOST_CHARACTERS_IN_A_CELL, MOST_CHARACTERS_IN_A_ROW, MOST_COLUMNS, TOO_MANY_CELLS } from '../../formats/row-limits.js'
import type { RawRow } from '../raw-row.js'

/** How many characters a quoted record may run over several lines before its quote counts as unclosed. */
const MOST_QUOTED_CHARACTERS = 200_000

/**
 * Splits CSV into records according to RFC 4180, without losing any where a file violates it. A record with unclosed or
 * misplaced quotes is taken to be its line alone, and reading continues with the next line. Continuing at the next quote
 * could skip everything up to the end of the file.
 */
export class CsvSplitter {
  #text = ''
  #at = 0
  /** No line ends between `#at` and this index, so that a long line in small pieces is not searched again with each piece. */
  #searched = 0
  #line = 1
  /** Whether the rest of a line is being skipped, because the line is too long to be kept. */
  #skipping = false
  #rows: RawRow[] = []

  constructor (readonly delimiter: string) {}

  /** Adds the next piece of text. `take` then returns the rows that it completes. */
  write (text: string): void {
    this.#text = this.#text.slice(this.#at) + text
    this.#searched = Math.max(0, this.#searched - this.#at)
    this.#at = 0
    this.#split(false)
  }

  /** Ends the text, which completes the last row. */
  end (): void {
    this.#split(true)
  }

  /** The rows completed since the last call, without blank ones. */
  take (): RawRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #split (atEnd: boolean): void {
    while (this.#at < this.#text.length) {
      const lineEnd = this.#lineEnd(Math.max(this.#at, this.#searched), atEnd)
      // The last character is searched again, because it may be a carriage return whose line feed is still to come.
      if (lineEnd === -1) this.#searched = this.#text.length - 1
      if (this.#skipping) {
        this.#skipping = lineEnd === -1
        if (lineEnd === -1) {
          this.#at = this.#text.length - (this.#text.endsWith('\r') ? 1 : 0)
          return
        }
        this.#pass(lineEnd)
        continue
      }
      if (lineEnd === -1) {
        // A longer line is not waited for, because it cannot be a valid record.
        if (this.#text.length - this.#at < MOST_CHARACTERS_IN_A_ROW) return
        this.#rows.push({ line: this.#line, cells: [], fault: CELL_TOO_LONG })
        this.#skipping = true
        continue
      }
      if (!this.#record(lineEnd, atEnd)) return
    }
  }

  /** Splits off one record. @returns false when more text is needed to know where it ends */
  #record (lineEnd: number, atEnd: boolean): boolean {
    const start = this.#at
    const line = this.#text.slice(start, lineEnd)
    if (!line.includes('"')) {
      this.#add(line.split(this.delimiter))
      this.#pass(lineEnd)
      return true
    }
    const quoted = splitQuoted(this.#text, start, this.delimiter, atEnd)
    if (quoted === 'incomplete' && !atEnd && this.#text.length - start < MOST_QUOTED_CHARACTERS) return false
    if (typeof quoted === 'string') {
      this.#add(line.split(this.delimiter), true)
      this.#pass(lineEnd)
    } else {
      this.#add(quoted.cells)
      this.#pass(quoted.end)
    }
    return true
  }

  #add (cells: string[], unquoted?: true): void {
    if (cells.every(cell => cell.trim() === '')) return
    const fault = cells.length > MOST_COLUMNS ? TOO_MANY_CELLS : cells.some(cell => cell.length > MOST_CHARACTERS_IN_A_CELL) ? CELL_TOO_LONG : undefined
    const kept = fault === undefined ? cells : cells.slice(0, MOST_COLUMNS).map(cell => cell.slice(0, MOST_CHARACTERS_IN_A_CELL))
    this.#rows.push({ line: this.#line, cells: kept, ...(fault !== undefined && { fault }), ...(unquoted && { unquoted }) })
  }

  /** Advances to the beginning of the next line, and counts the line breaks on the way. */
  #pass (lineEnd: number): void {
    const { length } = this.#text
    for (let i = this.#at; i <= lineEnd && i < length; i++) {
      const code = this.#text.charCodeAt(i)
      if (code === LF || (code === CR && this.#text.charCodeAt(i + 1) !== LF)) this.#line++
    }
    this.#at = Math.min(length, lineEnd + (this.#text.startsWith('\r\n', lineEnd) ? 2 : 1))
    if (this.#text.startsWith('\r\n', lineEnd)) this.#line++
  }

  /** The index of the next line feed or carriage return, or the text's length at the end; -1 when more text is needed. */
  #lineEnd (from: number, atEnd: boolean): number {
    const { length } = this.#text
    for (let i = from; i < length; i++) {
      const code = this.#text.charCodeAt(i)
      if (code === LF) return i
      // The line feed of a CRLF may be in the next piece.
      if (code === CR) return i + 1 === length && !atEnd ? -1 : i
    }
    return atEnd ? length : -1
  }
}

const LF = 10
const CR = 13

/** Splits a record that contains a quote. @returns its cells and the index of its line end */
function splitQuoted (text: string, start: number, delimiter: string, atEnd: boolean): { cells: string[], end: number } | 'incomplete' | 'malformed' {
  const cells: string[] = []
  let at = start
  while (true) {
    let cell: string
    if (text[at] === '"') {
      cell = ''
      let from = at + 1
      while (true) {
        const quote = text.indexOf('"', from)
        if (quote === -1) return 'incomplete'
        cell += text.slice(from, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        from = at + 1
      }
      if (at === text.length && !atEnd) return 'incomplete'
    } else {
      const end = cellEnd(text, at, delimiter)
      cell = text.slice(at, end)
      at = end
    }
    cells.push(cell)
    if (at >= text.length) return atEnd ? { cells, end: at } : 'incomplete'
    if (text[at] === '\n' || text[at] === '\r') return at + 1 === text.length && text[at] === '\r' && !atEnd ? 'incomplete' : { cells, end: at }
    if (text[at] !== delimiter) return 'malformed'
    at++
  }
}

/** The end of a cell that does not begin with a quote; quotes inside it are ordinary characters. */
function cellEnd (text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}
