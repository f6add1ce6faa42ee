import { isUnderDprkProgramme } from '../../src/watchlist/labour/dprk-programme.js'
import type { ListRecord } from '../../src/watchlist/sources/list-record.js'
import type { RecognisedList } from '../../src/watchlist/sources/recognise-lists.js'

/** The figures from reading one list. */
export interface ListCheck {
  format: string
  published?: string
  records: number
  byType: Record<string, number>
  byList: Record<string, number>
  names: number
  weakNames: number
  scripts: Record<string, number>
  addresses: number
  identifiers: number
  byScheme: Record<string, number>
  /** Records that are listed because of North Korea, with counts of their aliases and addresses. */
  dprk: { records: number, withAliases: number, aliases: number, withAddresses: number, addresses: number }
  withListingDate: number
  skipped: Record<string, number>
  /** Counts of remarks by label, the most frequent ones. */
  remarks: Record<string, number>
  /** Texts that a list gives as a country but that are not recognised. */
  unknownCountries: Record<string, number>
  seconds: number
  peakMegabytes: number
  /** Why the list could not be read. */
  fault?: string
}

/** Reads a list and counts its contents, without keeping the records. */
export async function checkList (list: RecognisedList): Promise<ListCheck> {
  const start = performance.now()
  const check: ListCheck = {
    format: list.format, records: 0, byType: {}, byList: {}, names: 0, weakNames: 0, scripts: {}, addresses: 0, identifiers: 0, byScheme: {},
    dprk: { records: 0, withAliases: 0, aliases: 0, withAddresses: 0, addresses: 0 }, withListingDate: 0, skipped: {}, remarks: {}, unknownCountries: {},
    seconds: 0, peakMegabytes: 0
  }
  try {
    const records = list.read({
      onSkipped: ({ reason }) => count(check.skipped, reason),
      onPublished: date => { check.published = date }
    })
    for await (const record of records) addRecord(check, record)
  } catch (error) {
    check.fault = (error as Error).message
  }
  check.seconds = (performance.now() - start) / 1000
  check.peakMegabytes = process.resourceUsage().maxRSS / 1024
  return check
}

function addRecord (check: ListCheck, record: ListRecord): void {
  check.records++
  count(check.byType, record.type)
  count(check.byList, record.list)
  check.names += record.names.length
  check.weakNames += record.names.filter(({ weak }) => weak).length
  check.addresses += record.addresses.length
  check.identifiers += record.identifiers.length
  if (record.listedOn !== undefined) check.withListingDate++
  for (const { script } of record.names) count(check.scripts, script)
  for (const { scheme, unverified } of record.identifiers) count(check.byScheme, unverified === true ? `${scheme}?` : scheme)
  for (const { label, text } of record.remarks) {
    count(check.remarks, label)
    if (label === 'Country') count(check.unknownCountries, text)
  }
  if (isUnderDprkProgramme(record)) addDprk(check.dprk, record)
}

function addDprk (dprk: ListCheck['dprk'], { names, addresses }: ListRecord): void {
  dprk.records++
  dprk.aliases += names.length - 1
  dprk.addresses += addresses.length
  if (names.length > 1) dprk.withAliases++
  if (addresses.length > 0) dprk.withAddresses++
}

function count (counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
