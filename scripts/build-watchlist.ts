import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { contentVersion } from '../src/watchlist/content.js'
import { summariseLists } from '../src/watchlist/list-summary.js'
import type { Manifest } from '../src/watchlist/manifest.js'
import { parseParties } from '../src/watchlist/read.js'
import { toListedParty } from './watchlist/listed-party.js'
import type { SourceParty } from './watchlist/source-party.js'

/** The state of the newest list in the source: the UN's file. */
const AS_OF = '2026-08-01'

/** The state of each list as it was read. The others do not say theirs, and none is made up. */
const LIST_DATES: Readonly<Record<string, { date: string, dateNote?: string }>> = {
  'UNSC 1718': { date: '2026-08-01' },
  'OFAC SDN': { date: '2024-07-02', dateNote: 'with additions to 2026-08' },
  UK: { date: '2026-04-29' },
  AU: { date: '2026-07-23' }
}

const WATCHLIST = 'data/watchlist.ndjson'
const MANIFEST = 'data/manifest.json'

/**
 * Makes data/watchlist.ndjson and data/manifest.json, under the folder it is run in, from the source file.
 * Equal input gives equal bytes.
 */
async function buildWatchlist (path: string): Promise<Manifest> {
  const source = (await readFile(path, 'utf8')).split('\n').filter(line => line !== '').map(line => JSON.parse(line) as SourceParty)
  const parties = source.map(toListedParty).sort((a, b) => a.id < b.id ? -1 : 1)
  const bytes = Buffer.from(parties.map(party => JSON.stringify(party) + '\n').join(''))
  parseParties(WATCHLIST, bytes) // the same checks as at a start, before anything is written
  const content: Manifest = {
    version: contentVersion(parties),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    asOf: AS_OF,
    records: parties.length,
    lists: summariseLists(parties).map(({ list, kind, parties, records, sha256 }) => ({
      list, ...(kind && { kind }), ...LIST_DATES[list], parties, records, sha256
    }))
  }
  await writeFile(WATCHLIST, bytes)
  await writeFile(MANIFEST, JSON.stringify(content, null, 2) + '\n')
  return content
}

const [path] = process.argv.slice(2)
if (path === undefined) {
  console.error('usage: npm run build:watchlist -- PATH_TO_parties.ndjson')
  process.exitCode = 1
} else {
  const { version, records } = await buildWatchlist(path)
  console.log(`data/watchlist.ndjson: ${records} parties, version ${version}`)
}
