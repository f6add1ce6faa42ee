import { XlsxPackage } from '../formats/xlsx/package.js'
import { readSheet } from '../formats/xlsx/read-sheet.js'
import { SharedStrings } from '../formats/xlsx/shared-strings.js'
import { readWorkbook } from '../formats/xlsx/workbook.js'
import type { FileLimits } from './limits.js'
import { readTable, type HeaderOptions, type Table } from './table.js'

/**
 * Opens a sheet of an XLSX file as a table.
 * @throws FileError when the file is not a workbook, has no such sheet, or has no column that names the party
 */
export async function openSheet (path: string, options: HeaderOptions & { sheet?: string }, { unpackedBytes }: FileLimits) {
  const pack = await XlsxPackage.open(path, unpackedBytes)
  try {
    const workbook = await readWorkbook(pack, options.sheet)
    const strings = await SharedStrings.read(pack)
    await pack.verify(workbook.part)
    const size = pack.size(workbook.part)
    let bytesRead = 0
    const table: Table = await readTable(readSheet(pack, workbook, strings, bytes => { bytesRead = bytes }), { ...options, inColumns: true })
    return {
      ...table,
      facts: { format: 'xlsx' as const, sheet: workbook.sheet },
      progress: () => size === 0 ? 1 : bytesRead / size,
      close: async () => pack.close()
    }
  } catch (error) {
    pack.close()
    throw error
  }
}
