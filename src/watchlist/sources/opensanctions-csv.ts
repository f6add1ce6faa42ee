import type { ByteSource } from './byte-source.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { RecordBuilder } from './record-builder.js'
import { nameColumns, readListCsv, type NamedRow } from './read-list-csv.js'
import { opensanctionsType } from './opensanctions-type.js'

/**
 * Reads an OpenSanctions export of targets (targets.simple.csv). Rows whose schema is not a party are skipped and reported.
 * The data has its own licence (CC BY-NC 4.0; commercial use needs a licence).
 * @throws WatchlistError when columns are missing, or the file is damaged
 */
export async function * readOpensanctionsCsv (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  for await (const row of nameColumns(source.name, readListCsv(source), ['id', 'schema', 'name', 'aliases', 'identifiers'], options)) {
    const type = opensanctionsType(row.cell('schema'))
    if (type === undefined) {
      options.onSkipped?.({ reason: `schema ${row.cell('schema')} is no party`, place: row.cell('id') })
      continue
    }
    const record = readTarget(row, type).build(options)
    if (record !== undefined) yield record
  }
}

function readTarget (row: NamedRow, type: ListRecord['type']): RecordBuilder {
  const reference = row.cell('id')
  const builder = new RecordBuilder({ list: 'OpenSanctions', reference, type, sourceUrl: `https://www.opensanctions.org/entities/${reference}/` })
  builder.name(row.cell('name'))
  for (const alias of values(row.cell('aliases'))) builder.name(alias)
  for (const country of values(row.cell('countries'))) builder.country(country)
  for (const address of values(row.cell('addresses'))) builder.addressText(address)
  // The export does not say what kind of identifier this is.
  for (const value of values(row.cell('identifiers'))) builder.identifier({ label: 'Other', value })
  for (const value of values(row.cell('emails'))) builder.identifier({ label: 'Email Address', value })
  for (const date of values(row.cell('birth_date'))) builder.birthDate(date)
  for (const program of [...values(row.cell('program_ids')), ...values(row.cell('dataset'))]) builder.program(program)
  for (const sanction of values(row.cell('sanctions'))) builder.remark('Sanctions', sanction)
  for (const phone of values(row.cell('phones'))) builder.remark('Phone number', phone)
  return builder
}

/** The values of a cell, separated by `;`. A value that contains a `;` is in quotes, with quotes inside doubled. */
function values (cell: string): string[] {
  const parts = cell.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^;]*))\s*(?:;|$)/g)
  return [...parts].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain).trim()).filter(value => value !== '')
}
