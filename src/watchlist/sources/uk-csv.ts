import { WatchlistError } from '../watchlist-error.js'
import { addBusinessNumbers } from './business-numbers.js'
import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { addFactsIn } from './facts-in-text.js'
import { groupRows } from './group-rows.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readDate } from './published-date.js'
import type { RecordBuilder } from './record-builder.js'
import { nameColumns, readListCsv, type NamedRow } from './read-list-csv.js'
import { ukBirth, ukName, ukNameKind, ukRecord } from './uk-designation.js'

const FORENAMES = ['Name 1', 'Name 2', 'Name 3', 'Name 4', 'Name 5']
const ADDRESS = ['Address Line 1', 'Address Line 2', 'Address Line 3', 'Address Line 4', 'Address Line 5', 'Address Line 6', 'Address Postal Code']
const REMARKS = [
  'Designation source', 'Sanctions Imposed', 'Other Information', 'UK Statement of Reasons', 'Phone number', 'Gender', 'Title', 'Subsidiaries', 'Parent company',
  'Current owner/operator (s)', 'Previous owner/operator (s)', 'Previous flags', 'Type of ship', 'Tonnage of ship', 'Length of ship', 'Year Built', 'Hull identification number (HIN)'
]

/**
 * Reads the UK sanctions list in CSV. It has a line with the date of the report, a header, and a row for each combination
 * of a party's names, addresses and numbers.
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readUkCsv (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const rows = nameColumns(source.name, afterReportDate(source, options), ['Unique ID', 'Name 6'], options)
  for await (const group of groupRows(rows, row => row.cell('Unique ID'), options)) {
    const record = readDesignation(group).build(options)
    if (record !== undefined) yield record
  }
}

async function * afterReportDate (source: ByteSource, options: ReadOptions): AsyncGenerator<string[]> {
  let first = true
  for await (const row of readListCsv(source)) {
    if (first) {
      first = false
      if (!/^Report Date/i.test(row[0])) throw new WatchlistError(source.name, 'does not begin with "Report Date"', 1)
      const date = readDate(row.join(' '))
      if (date !== undefined) options.onPublished?.(date)
    } else {
      yield row
    }
  }
}

function readDesignation (rows: readonly NamedRow[]): RecordBuilder {
  const names = rows.map(row => ({
    text: ukName(FORENAMES.map(part => row.cell(part)), row.cell('Name 6')), ...ukNameKind(row.cell('Name type'), row.cell('Alias strength'))
  })).sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'))
  const [row] = rows
  const builder = ukRecord(row.cell('Unique ID'), row.cell('Designation Type') || row.cell('IndividualEntityShip'), names[0].text)
  for (const { text, kind, weak } of names) builder.name(text, { kind, weak })
  for (const row of rows) addRow(builder, row)
  return builder
}

function addRow (builder: RecordBuilder, row: NamedRow): void {
  builder.name(row.cell('Name non-latin script'), { language: row.cell('Non-latin script language') })
    .program(row.cell('Regime Name')).fact('listedOn', readDate(row.cell('Date Designated')))
    .fact('unReference', row.cell('UN Reference Number')).fact('ofsiGroupId', row.cell('OFSI Group ID'))
    .address(ADDRESS.map(line => row.cell(line)), row.cell('Address Country'))
    .birthDate(ukBirth(row.cell('D.O.B'))).birthPlace([row.cell('Town of birth'), row.cell('Country of birth')])
    .position(row.cell('Position')).organizationType(row.cell('Type of entity'))
    .identifier({ label: 'Email Address', value: row.cell('Email address') })
    .identifier({ label: 'Website', value: row.cell('Website') })
    .identifier({ label: 'IMO number', value: row.cell('IMO number') })
  addBusinessNumbers(row.cell('Business registration number (s)'), builder)
  for (const [label, number, more] of [
    ['Passport', 'Passport number', 'Passport additional information'],
    ['National identification number', 'National Identifier number', 'National Identifier additional information']
  ]) {
    const note = row.cell(more)
    const country = countryCode(note)
    builder.identifier({ label, value: row.cell(number), note, country })
  }
  for (const country of [row.cell('Nationality(/ies)'), row.cell('Current believed flag of ship')]) {
    if (country !== '') builder.country(country)
  }
  for (const label of REMARKS) {
    builder.remark(label, row.cell(label))
    addFactsIn(row.cell(label), builder)
  }
}
