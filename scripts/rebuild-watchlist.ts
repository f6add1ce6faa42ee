import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { ListedParty } from '../schemas/listed-party.js'
import { bundledPath, readBundledWatchlist } from '../src/watchlist/bundled.js'
import { contentVersion } from '../src/watchlist/content.js'
import { readLabourLinks } from '../src/watchlist/labour/labour-links.js'
import { summariseLists } from '../src/watchlist/list-summary.js'
import type { Manifest } from '../src/watchlist/manifest.js'
import { readCuratedParties } from '../src/watchlist/merge/curated-parties.js'
import { mergeRecords } from '../src/watchlist/merge/merge-records.js'
import { parseParties } from '../src/watchlist/read.js'
import { compareLists } from './watchlist/compare-lists.js'
import { readOfficialFolder } from './watchlist/official-folder.js'

const USAGE = 'usage: npm run rebuild:watchlist -- --lists FOLDER [--details] [--out FILE | --write]'

/** Cases shown of each kind of difference; --details shows all. */
const FEW = 3

const WATCHLIST = 'data/watchlist.ndjson'
const MANIFEST = 'data/manifest.json'

/** The parties with a link to North Korea, by programme or by curated data, built from the official files in a folder. */
async function rebuild (folder: string, present: readonly ListedParty[]): Promise<{ parties: ListedParty[], dates: Record<string, string> }> {
  const { records, dates, others } = await readOfficialFolder(folder)
  console.log(`Not used: ${others.join(', ') || 'none'}`)
  const { parties, joins, keptApart } = mergeRecords(records, {
    labourLinks: await readLabourLinks(), curatedParties: await readCuratedParties(), previousParties: present
  })
  const linked = parties.filter(({ labour }) => labour !== undefined)
  console.log(`${records.length} records, ${parties.length} parties, ${linked.length} of them linked to North Korea; joins ${JSON.stringify(joins)}; kept apart ${keptApart.length}`)
  return { parties: linked, dates }
}

function report (present: readonly ListedParty[], rebuilt: readonly ListedParty[], details: boolean): void {
  console.log(`Present ${present.length} parties, rebuilt ${rebuilt.length}`)
  for (const { kind, because, cases } of compareLists(present, rebuilt)) {
    console.log(`${String(cases.length).padStart(5)}  ${kind}: ${because}`)
    for (const text of details ? cases : cases.slice(0, FEW)) console.log(`         ${text}`)
  }
}

/** Writes the list and its manifest. Equal input gives equal bytes. */
async function write (parties: readonly ListedParty[], dates: Readonly<Record<string, string>>): Promise<void> {
  const bytes = bytesOf(parties)
  parseParties(WATCHLIST, bytes) // the same checks as at a start, before anything is written
  const before = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest
  const notes = new Map(before.lists.map(({ list, date, dateNote }) => [list, { date, dateNote }]))
  const manifest: Manifest = {
    version: contentVersion(parties),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    asOf: Object.values(dates).sort().at(-1) ?? before.asOf,
    records: parties.length,
    lists: summariseLists(parties, dates).map(({ list, kind, date, parties, records, sha256 }) => {
      const { dateNote } = notes.get(list)?.date === date ? notes.get(list) ?? {} : {}
      return { list, ...(kind && { kind }), ...(date !== undefined && { date }), ...(dateNote !== undefined && { dateNote }), parties, records, sha256 }
    })
  }
  await writeFile(WATCHLIST, bytes)
  await writeFile(MANIFEST, JSON.stringify(manifest, null, 2) + '\n')
  console.log(`${WATCHLIST}: ${parties.length} parties, version ${manifest.version}`)
}

function bytesOf (parties: readonly ListedParty[]): Buffer {
  return Buffer.from(parties.map(party => JSON.stringify(party) + '\n').join(''))
}

const { values } = parseArgs({
  options: { lists: { type: 'string' }, details: { type: 'boolean', default: false }, out: { type: 'string' }, write: { type: 'boolean', default: false } }
})
if (values.lists === undefined) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  const { parties: present } = await readBundledWatchlist(bundledPath())
  const { parties, dates } = await rebuild(values.lists, present)
  report(present, parties, values.details)
  if (values.out !== undefined) await writeFile(values.out, bytesOf(parties))
  if (values.write) await write(parties, dates)
}
