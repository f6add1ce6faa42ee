import { FileError } from '../../formats/file-error.js'
import { XlsxPackage } from '../../formats/xlsx/package.js'
import { readSheet } from '../../formats/xlsx/read-sheet.js'
import { SharedStrings } from '../../formats/xlsx/shared-strings.js'
import { readWorkbook } from '../../formats/xlsx/workbook.js'
import { WatchlistError } from '../watchlist-error.js'
import { tidy } from './xml-element.js'

/** Limit for the unpacked size of a part, far more than any list needs. A larger one is a zip bomb. */
const MOST_PART_BYTES = 500_000_000

/**
 * The rows of the first visible sheet of an XLSX file, one at a time, with cells as text. Dates stay serial numbers, as they
 * are stored. Only the table of shared strings is kept in memory.
 * @throws WatchlistError when the file is not XLSX, is damaged, or is too large
 */
export async function * readXlsx (path: string): AsyncGenerator<string[]> {
  try {
    const pack = await XlsxPackage.open(path, MOST_PART_BYTES)
    try {
      const workbook = { ...await readWorkbook(pack), dateStyles: new Set<number>() }
      for await (const { cells } of readSheet(pack, workbook, await SharedStrings.read(pack))) {
        // A row of formulas that gave nothing is no entry of a list.
        if (cells.some(cell => cell.trim() !== '')) yield cells.map(tidy)
      }
    } finally {
      pack.close()
    }
  } catch (error) {
    throw error instanceof FileError ? new WatchlistError(path, error.message) : error
  }
}
