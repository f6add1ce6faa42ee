import { MOST_CHARACTERS_IN_A_CELL, MOST_CHARACTERS_IN_A_ROW, ROW_TOO_LONG } from '../../formats/row-limits.js'

export interface Line {
  /** From 1. */
  line: number
  text: string
  /** Why the line cannot be used; `text` is then its beginning. */
  fault?: string
}

/** Splits a text into lines, without blank ones. A line that is too long is skipped without being kept in memory. */
export async function * readLines (pieces: AsyncIterator<string>): AsyncGenerator<Line> {
  let rest = ''
  let line = 0
  let skipping = false
  while (true) {
    const { value, done } = await pieces.next()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop()!
    for (const text of lines) {
      line++
      if (skipping) skipping = false
      else if (text.trim() !== '') yield { line, text: text.replace(/\r$/, '') }
    }
    if (rest.length <= MOST_CHARACTERS_IN_A_ROW) continue
    if (!skipping) yield { line: line + 1, text: rest.slice(0, MOST_CHARACTERS_IN_A_CELL), fault: ROW_TOO_LONG }
    skipping = true
    rest = ''
  }
  if (!skipping && rest.trim() !== '') yield { line: line + 1, text: rest }
}
