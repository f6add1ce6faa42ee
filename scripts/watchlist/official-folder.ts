import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ListRecord } from '../../src/watchlist/sources/list-record.js'
import { recogniseLists } from '../../src/watchlist/sources/recognise-lists.js'
import { openOfficialFile } from './open-official-file.js'

/** The lists from which the bundled list is made. Other lists in the folder are ignored. */
const LISTS: readonly RegExp[] = [/^UNSC /, /^OFAC SDN$/, /^EU$/, /^UK$/, /^AU$/]

export interface OfficialRecords {
  records: ListRecord[]
  /** The date of each list, from the file itself, else from the end of its name: `_2026-04-29.csv`. */
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
 * Tells which records of an older primary file OFAC has since delisted. OFAC's table of addresses has a row for every party,
 * even without an address, so a party that is missing from the newer table is no longer listed.
 */
function delistedByOfac (paths: readonly string[]): (record: ListRecord) => boolean {
  const addresses = paths.find(path => /^ofac_add_\d{4}-\d\d-\d\d\.csv$/.test(basename(path)))
  if (addresses === undefined) return () => false
  const listed = new Set(readFileSync(addresses, 'latin1').match(/^\d+(?=,)/gm))
  return ({ list, reference }) => list === 'OFAC SDN' && !listed.has(reference)
}
