import { FileError } from '../../file-error.js'
import { XlsxPackage } from '../../xlsx/package.js'
import { readSheet } from '../../xlsx/read-sheet.js'
import { SharedStrings } from '../../xlsx/shared-strings.js'
import { readWorkbook } from '../../xlsx/workbook.js'
import { WatchlistError } from '../watchlist-error.js'
import { tidy } from './xml-element.js'

/** More than any list needs by far; more is a zip bomb. */
const MOST_PART_BYTES = 500_000_000

/**
 * The rows of the first sheet of an XLSX file, one at a time, each cell as text: numbers and the days of dates
 * as they are stored. Of the rest only the table of texts that cells share is held.
 * @throws WatchlistError when the file is no XLSX, is cut off, or is larger than a list can be
 */
export async function * readXlsx (path: string): AsyncGenerator<string[]> {
  try {
    const pack = await XlsxPackage.open(path, MOST_PART_BYTES)
    try {
      const workbook = { ...await readWorkbook(pack), dateStyles: new Set<number>() }
      for await (const { cells } of readSheet(pack, workbook, await SharedStrings.read(pack))) yield cells.map(tidy)
    } finally {
      pack.close()
    }
  } catch (error) {
    throw error instanceof FileError ? new WatchlistError(path, error.message) : error
  }
}
