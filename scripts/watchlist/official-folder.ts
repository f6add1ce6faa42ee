import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ListRecord } from '../../src/watchlist/sources/list-record.js'
import { recogniseLists } from '../../src/watchlist/sources/recognise-lists.js'
import { openOfficialFile } from '../check-lists/ofac-additions.js'

/** The lists that the bundled list is made from. Others in the folder are passed over. */
const LISTS: readonly RegExp[] = [/^UNSC /, /^OFAC SDN$/, /^EU$/, /^UK$/, /^AU$/]

export interface OfficialRecords {
  records: ListRecord[]
  /** State of each list, as the file says it, else as its name ends: `_2026-04-29.csv`. */
  dates: Record<string, string>
  /** Names of files that were not used. */
  others: string[]
}

/** Reads the official files in a folder. @throws WatchlistError when one cannot be read */
export async function readOfficialFolder (folder: string): Promise<OfficialRecords> {
  const paths = readdirSync(folder).sort().map(name => join(folder, name))
  const { lists, others } = await recogniseLists(paths, path => openOfficialFile(path, paths))
  const isDelisted = delistedByOfac(paths)
  const records: ListRecord[] = []
  const dates: Record<string, string> = {}
  for (const list of lists) {
    let date = dateOfName(list.paths)
    const names = new Set<string>()
    for await (const record of list.read({ onPublished: published => { date = published } })) {
      if (!LISTS.some(pattern => pattern.test(record.list)) || isDelisted(record)) continue
      records.push(record)
      names.add(record.list)
    }
    if (names.size === 0) others.push(...list.paths)
    else if (date !== undefined) for (const name of names) dates[name] = date
  }
  return { records, dates, others: others.map(path => basename(path)) }
}

function dateOfName (paths: readonly string[]): string | undefined {
  return paths.map(path => /_(\d{4}-\d\d-\d\d)\.\w+$/.exec(path)?.[1]).filter(date => date !== undefined).sort()[0]
}

/**
 * OFAC's table of addresses has a row for every party, with or without an address. A party that is in an older primary
 * file, and not in the table beside it, has been taken off the list since.
 */
function delistedByOfac (paths: readonly string[]): (record: ListRecord) => boolean {
  const addresses = paths.find(path => /^ofac_add_\d{4}-\d\d-\d\d\.csv$/.test(basename(path)))
  if (addresses === undefined) return () => false
  const listed = new Set(readFileSync(addresses, 'latin1').match(/^\d+(?=,)/gm))
  return ({ list, reference }) => list === 'OFAC SDN' && !listed.has(reference)
}
