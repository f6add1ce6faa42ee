import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Test } from 'tap'
import { diskFile } from '../../src/files/input.js'
import { openSupplierFile } from '../../src/files/open-supplier-file.js'
import type { SupplierFile } from '../../src/files/row.js'

/** A CSV of made-up suppliers. One in 100 is a listed party, and one in 101 has no name. */
export function suppliers (rows: number): string {
  const names = Array.from({ length: rows }, (_, i) => {
    if (i % 100 === 42) return 'ООО «Мокран»'
    return i % 101 === 43 ? '' : `Belgrad ${['Fasad', 'Krovlya', 'Beton'][i % 3]} ${i} Montazh`
  })
  return `reference,name,country\n${names.map((name, i) => `s${i},${name},RU\n`).join('')}`
}

/** The same suppliers as an opened file. */
export async function supplierFile (t: Test, rows: number): Promise<SupplierFile> {
  const path = join(t.testdir({}), 'suppliers.csv')
  await writeFile(path, suppliers(rows))
  const file = await openSupplierFile(diskFile(path))
  t.teardown(() => file.close())
  return file
}
