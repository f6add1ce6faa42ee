import { WatchlistError } from '../watchlist-error.js'
import type { ByteSource } from './byte-source.js'
import { entityType } from './entity-type.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readOfacRemarks } from './ofac-remarks.js'
import { RecordBuilder } from './record-builder.js'
import { readListCsv } from './read-list-csv.js'
import { SortedRows } from './sorted-rows.js'

/** The files of one OFAC list in CSV. Only `primary` is required. */
export interface OfacCsvSet {
  /** sdn.csv or cons_prim.csv. */
  primary: ByteSource
  /** add.csv or cons_add.csv. */
  addresses?: ByteSource
  /** alt.csv or cons_alt.csv. */
  aliases?: ByteSource
  /** sdn_comments.csv or cons_comments.csv: the rest of remarks that were too long for the primary file. */
  comments?: ByteSource
}

const PRIMARY_CELLS = 12

/** OFAC ends each file with this character; a file without it was cut off. */
const END_MARK = '\x1a'

/**
 * Reads the OFAC SDN or Consolidated list in CSV. The files are read in parallel by entry number, so that memory use does
 * not grow with their size.
 * @param list `OFAC SDN` or `OFAC Consolidated`
 * @throws WatchlistError when a file is not of such a set, is cut off, or is not sorted by entry number
 */
export async function * readOfacCsv (list: string, set: OfacCsvSet, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const beside = [set.addresses, set.aliases, set.comments].map(source =>
    new SortedRows(source === undefined ? noRows() : entryRows(source, options), source?.name ?? '', orphan(source, options)))
  const [addresses, aliases, comments] = beside
  try {
    for await (const row of entryRows(set.primary, options)) {
      if (row.length !== PRIMARY_CELLS) {
        options.onSkipped?.({ reason: `${row.length} cells and not ${PRIMARY_CELLS}`, place: row[0] })
        continue
      }
      const entry = Number(row[0])
      const builder = readEntry(list, row, (await comments.of(entry)).map(([, text]) => text))
      for (const [,, kind, name] of await aliases.of(entry)) builder.name(name, { kind: aliasKind(kind) })
      for (const [,, street, city, country] of await addresses.of(entry)) builder.address([street, city], country)
      const record = builder.build(options)
      if (record !== undefined) yield record
    }
    for (const rows of beside) await rows.end()
  } finally {
    for (const rows of beside) await rows.close()
  }
}

function readEntry (list: string, row: readonly string[], comments: readonly string[]): RecordBuilder {
  const [reference, name, kind, programs, title, callSign, vesselType, tonnage, grossTonnage, flag, owner, remarks] = row.map(cell => isFilled(cell) ? cell : '')
  const builder = new RecordBuilder({
    list, reference, type: typeOf(kind, name), sourceUrl: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${reference}`
  })
  builder.name(name)
  for (const program of programs.split(/\]\s*\[/)) builder.program(program)
  builder.position(title)
  if (flag !== '') builder.country(flag)
  builder.identifier({ label: 'Call Sign', value: callSign })
    .remark('Vessel Type', vesselType).remark('Tonnage', tonnage).remark('Gross Registered Tonnage', grossTonnage).remark('Vessel Owner', owner)
  readOfacRemarks(joined(remarks, comments), builder)
  return builder
}

/** Long remarks are cut at a fixed length, mid-word, and go on in the comments. Remarks that end in a full stop were not cut. */
function joined (remarks: string, comments: readonly string[]): string {
  const rest = comments.join('')
  return rest !== '' && /\.$/.test(remarks) ? `${remarks}; ${rest}` : remarks + rest
}

function typeOf (kind: string, name: string): ListRecord['type'] {
  if (kind === 'individual') return 'person'
  return kind === 'vessel' || kind === 'aircraft' ? kind : entityType(name)
}

function aliasKind (kind: string): 'aka' | 'fka' | 'nka' {
  return kind === 'fka' || kind === 'nka' ? kind : 'aka'
}

/**
 * The rows that begin with an entry number; others are reported.
 * @throws WatchlistError when the first row has no entry number, or the end mark is missing
 */
async function * entryRows (source: ByteSource, options: ReadOptions): AsyncGenerator<string[]> {
  let rows = 0
  let ended = false
  for await (const row of readListCsv(source)) {
    if (row[0] === END_MARK) ended = true
    else if (/^\d+$/.test(row[0])) yield row
    else if (rows === 0) throw new WatchlistError(source.name, 'is not a file of the OFAC CSV set: its first cell is no entry number', 1)
    else options.onSkipped?.({ reason: 'first cell is no entry number', place: `row ${rows + 1}` })
    rows++
  }
  if (!ended) throw new WatchlistError(source.name, 'is cut off: the mark that ends an OFAC file is missing')
}

async function * noRows (): AsyncGenerator<string[]> {}

function orphan (source: ByteSource | undefined, options: ReadOptions) {
  const what = source?.name.split('/').at(-1)
  return (row: readonly string[]) => options.onSkipped?.({ reason: `${what}: its entry is not in the primary file`, place: row[0] })
}

function isFilled (cell: string): boolean {
  return cell !== '-0-'
}
