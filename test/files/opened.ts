import type { FileInput } from '../../src/files/input.js'
import { openSupplierFile, type OpenOptions } from '../../src/files/open-supplier-file.js'
import type { FileReading, SupplierRow } from '../../src/files/row.js'
import { diskFile } from '../../src/files/input.js'

/** A file that arrives in pieces of a few bytes. It has no path on disk, so it can hold text formats only. */
function inPieces (bytes: Uint8Array, size = 7): FileInput {
  return {
    size: bytes.length,
    open: async function * () { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size) },
    whole: async () => { throw new Error('is not on disk') }
  }
}

/** Opens a supplier file and reads it to its end. `error` is set if reading ended early. */
export async function opened (file: Uint8Array | string, options?: OpenOptions): Promise<{ reading: FileReading, rows: SupplierRow[], error?: Error }> {
  const supplierFile = await openSupplierFile(typeof file === 'string' ? diskFile(file) : inPieces(file), options)
  const rows: SupplierRow[] = []
  try {
    for await (const row of supplierFile.rows) rows.push(row)
    return { reading: supplierFile.reading, rows }
  } catch (error) {
    return { reading: supplierFile.reading, rows, error: error as Error }
  } finally {
    await supplierFile.close()
  }
}

/** The party that a row asks about, or the fault of the row. */
export function asked (row: SupplierRow): unknown {
  return 'fault' in row ? row.fault : row.item.party
}
