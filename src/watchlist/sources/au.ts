import type { PartyType } from '../../../schemas/party.js'
import { entityType } from './entity-type.js'
import { addFactsIn } from './facts-in-text.js'
import { groupRows } from './group-rows.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { dayOfSerial, readDate } from './published-date.js'
import { divideLettered } from './published-names.js'
import { RecordBuilder } from './record-builder.js'
import { nameColumns, type NamedRow } from './read-list-csv.js'
import { readXlsx } from './read-xlsx.js'

const SOURCE_URL = 'https://www.dfat.gov.au/international-relations/security/sanctions/consolidated-list'

/** Additional information may begin with the party's reference on the UN list. */
const UN_REFERENCE = /^([A-Z]{2}[ei]\.\d{3})\b/

const MEASURES = ['Targeted Financial Sanction', 'Travel Ban', 'Arms Embargo', 'Maritime Restriction']

/** Numbers above this are spreadsheet serials of days; smaller ones are years. */
const SMALLEST_SERIAL = 2200

/**
 * Reads Australia's consolidated list (DFAT, XLSX). Each name has a row; the rows of a party share a number: 2645, 2645a ….
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readAu (path: string, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const rows = nameColumns(path, filled(readXlsx(path)), ['Reference', 'Name of Individual or Entity', 'Name Type'], options)
  for await (const group of groupRows(rows, row => /^\d+/.exec(row.cell('Reference'))?.[0] ?? '', options)) {
    const record = readParty(group).build(options)
    if (record !== undefined) yield record
  }
}

/** Rows filled up to the width of the header, as they end at their last cell. Rows without text are dropped. */
async function * filled (rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let width = 0
  for await (const row of rows) {
    if (row.every(cell => cell === '')) continue
    width ||= row.length
    yield [...row, ...Array<string>(Math.max(0, width - row.length)).fill('')]
  }
}

function readParty (rows: readonly NamedRow[]): RecordBuilder {
  const sorted = rows.toSorted((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
  const [first] = sorted
  const builder = new RecordBuilder({
    list: 'AU', reference: /^\d+/.exec(first.cell('Reference'))![0], type: typeOf(first), sourceUrl: SOURCE_URL
  })
  for (const row of sorted) builder.name(row.cell('Name of Individual or Entity'), { weak: row.cell('Alias Strength') === 'Weak' })
  for (const row of sorted) addRow(builder, row)
  return builder
}

function addRow (builder: RecordBuilder, row: NamedRow): void {
  builder.birthDate(birthText(row.cell('Date of Birth'))).birthPlace([row.cell('Place of Birth')])
  for (const country of row.cell('Citizenship').split(';').map(name => name.trim())) {
    if (country !== '') builder.country(country)
  }
  for (const address of divideLettered(row.cell('Address'))) builder.addressText(address)
  builder.identifier({ label: 'IMO number', value: row.cell('IMO Number') }).program(row.cell('Committees'))
    .fact('listedOn', readDate(row.cell('Listing Information')))
    .fact('unReference', UN_REFERENCE.exec(row.cell('Additional Information'))?.[1])
  for (const label of ['Additional Information', 'Listing Information', 'Instrument of Designation']) builder.remark(label, row.cell(label))
  addFactsIn(row.cell('Additional Information'), builder)
  const controlDate = Number(row.cell('Control Date'))
  if (controlDate > SMALLEST_SERIAL) builder.remark('Control Date', dayOfSerial(controlDate))
  for (const measure of MEASURES) if (row.cell(measure) === 'TRUE') builder.remark('Measure', measure)
}

/** A cell with one date holds a spreadsheet serial; a cell with several holds text. */
function birthText (cell: string): string {
  const serial = Number(cell)
  return /^\d{5}$/.test(cell) && serial > SMALLEST_SERIAL ? dayOfSerial(serial) : cell
}

function isPrimary (row: NamedRow): boolean {
  return row.cell('Name Type') === 'Primary Name'
}

function typeOf (row: NamedRow): PartyType {
  switch (row.cell('Type')) {
    case 'Individual': return 'person'
    case 'Vessel': return 'vessel'
    default: return entityType(row.cell('Name of Individual or Entity'))
  }
}
