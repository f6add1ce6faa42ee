import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Test } from 'tap'
import { diskFile } from '../../src/files/input.js'
import { openSupplierFile } from '../../src/files/open-supplier-file.js'
import type { SupplierFile } from '../../src/files/row.js'

/** A CSV of made-up suppliers; each hundredth is a listed one, and each hundred and first has no name. */
export function suppliers (rows: number): string {
  const names = Array.from({ length: rows }, (_, i) => {
    if (i % 100 === 42) return 'ООО «Мокран»'
    return i % 101 === 43 ? '' : `Belgrad ${['Fasad', 'Krovlya', 'Beton'][i % 3]} ${i} Montazh`
  })
  return `reference,name,country\n${names.map((name, i) => `s${i},${name},RU\n`).join('')}`
}

/** The same, opened. */
export async function supplierFile (t: Test, rows: number): Promise<SupplierFile> {
  const path = join(t.testdir({}), 'suppliers.csv')
  await writeFile(path, suppliers(rows))
  const file = await openSupplierFile(diskFile(path))
  t.teardown(() => file.close())
  return file
}
