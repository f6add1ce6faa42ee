import { fold, foldBare } from './fold.js'

/** The number at the end of a folded header, and the word for a line before it. */
const NUMBER = /(?:line|zeile|строка)?(?<!\d)([1-9])$/u

/**
 * Which of the columns of names hold the lines of one name. Ledgers divide a name over numbered columns of fixed width: `NAME1` to
 * `NAME4` in SAP, `Name` and `Name 2` in Dynamics, `Supplier Name (Line 2)`. The same word numbered is the same name, and `Name 2`
 * without a `Name 1` continues whatever name there is. `Company` beside `Supplier name` is another name.
 * @param columns all columns of names, in the order of the file
 * @returns the indexes of the columns that make the name of the party
 */
export function linesOfName (columns: readonly { header: string, index: number }[]): ReadonlySet<number> {
  const lines = columns.map(({ header, index }) => ({ ...wordAndLine(header), index }))
  const begun = new Set(lines.filter(({ line }) => line === 1).map(({ word }) => word))
  let longest = new Map<number, number>()
  for (const word of new Set(lines.map(({ word }) => word))) {
    const indexByLine = new Map<number, number>()
    for (const each of lines) {
      if ((each.word === word || !begun.has(each.word)) && !indexByLine.has(each.line)) indexByLine.set(each.line, each.index)
    }
    if (indexByLine.size > longest.size) longest = indexByLine
  }
  return new Set(longest.values())
}

/** `name` and 2 for `NAME_2`, `Name (Line 2)` and `5. Name 2 (optional)`. A header without a number is of the first line. */
function wordAndLine (header: string): { word: string, line: number } {
  const bare = foldBare(header)
  const number = NUMBER.exec(bare) ?? NUMBER.exec(fold(header))
  return { word: bare.replace(NUMBER, '').replace(/^\d+/, ''), line: Number(number?.[1] ?? 1) }
}
