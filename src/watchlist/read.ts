import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { defined } from '../../schemas/defined.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { isGzip } from '../formats/gzip-mark.js'
import { contentVersion } from './content.js'
import { parseWrittenLine } from './json-line.js'
import type { ListSummary } from './list-summary.js'
import { partyFault } from './party-fault.js'
import { WatchlistError } from './watchlist-error.js'

/** A list that was read: valid parties, with unique ids. */
export interface Watchlist {
  /** See `contentVersion`: it changes exactly when the content does. */
  version: string
  /** Date of the list, ISO 8601; left out when it is not known. */
  asOf?: string
  parties: readonly ListedParty[]
  /** Dates of the lists in it, where known, by the name of the list. */
  listDates: Readonly<Record<string, string>>
  /** Notes that qualify those dates, by the name of the list. */
  listDateNotes?: Readonly<Record<string, string>>
  /** Summaries of the lists, where they were computed before. */
  lists?: readonly ListSummary[]
}

/**
 * Reads a list from a file: NDJSON with one party per line, in UTF-8 with or without a byte order mark, plain or gzipped.
 * `asOf` becomes the newest listing date in the file.
 * @throws WatchlistError with a one-line message that says which line is wrong and why
 */
export async function readWatchlist (path: string): Promise<Watchlist> {
  const parties = parseParties(path, await readBytes(path))
  const asOf = newestListing(parties)
  return defined({ version: contentVersion(parties), asOf, parties, listDates: {} })
}

/**
 * The bytes of a file, unpacked if gzipped. Gzip is recognised by its first two bytes, not by the file name.
 * @throws WatchlistError when the file cannot be read or unpacked
 */
export async function readBytes (path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((error: Error) => {
    throw new WatchlistError(path, `cannot be read (${error.message.split(',')[0]})`)
  })
  if (!isGzip(bytes)) return bytes
  return await promisify(gunzip)(bytes).catch((error: Error) => {
    throw new WatchlistError(path, `is broken gzip (${error.message})`)
  })
}

/**
 * The parties in NDJSON. Blank lines are skipped.
 * @param path the file to name in errors
 * @throws WatchlistError on the first fault: not UTF-8, not JSON, not a valid party, a repeated id, or no party at all
 */
export function parseParties (path: string, bytes: Buffer): ListedParty[] {
  const parties: ListedParty[] = []
  const lineOfId = new Map<string, number>()
  for (const [line, text] of lines(path, bytes)) {
    if (text.trim() === '') continue
    const party = parseParty(path, line, text)
    const earlier = lineOfId.get(party.id)
    if (earlier !== undefined) throw new WatchlistError(path, `/id ${JSON.stringify(party.id)} is taken by line ${earlier}`, line)
    lineOfId.set(party.id, line)
    parties.push(party)
  }
  if (parties.length === 0) throw new WatchlistError(path, 'holds no party')
  return parties
}

function parseParty (path: string, line: number, text: string): ListedParty {
  const value = parseWrittenLine(path, line, text)
  const fault = partyFault(value)
  if (fault !== undefined) throw new WatchlistError(path, fault, line)
  return value as ListedParty
}

/** Decodes line by line, so that invalid UTF-8 is reported with its line, and a list may be longer than the longest string. */
function * lines (path: string, bytes: Buffer): Generator<[line: number, text: string]> {
  const decoder = new TextDecoder('utf-8', { fatal: true }) // drops a byte order mark
  let start = 0
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline === -1 ? bytes.length : newline
    let text: string
    try {
      text = decoder.decode(bytes.subarray(start, end))
    } catch {
      throw new WatchlistError(path, 'is not UTF-8', line)
    }
    yield [line, text]
    start = end + 1
  }
}

function newestListing (parties: readonly ListedParty[]): string | undefined {
  const dates = parties.flatMap(party => party.listings ?? []).flatMap(listing => listing.listedOn ?? [])
  return dates.reduce<string | undefined>((newest, date) => newest === undefined || date > newest ? date : newest, undefined)
}
