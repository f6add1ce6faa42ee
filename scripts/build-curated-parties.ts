import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'
import { readLabourLinks } from '../src/watchlist/labour/labour-links.js'
import { curatedPartiesPath } from '../src/watchlist/merge/curated-parties.js'
import { mergeRecords } from '../src/watchlist/merge/merge-records.js'
import { curatedSupplement } from './watchlist/curated-supplement.js'
import { readOfficialFolder } from './watchlist/official-folder.js'

const USAGE = 'usage: npm run build:curated-parties -- --lists FOLDER'

/** Writes data/curated-parties.ndjson: what the bundled list says beside the official files in a folder. */
async function buildCuratedParties (folder: string): Promise<number> {
  const { records } = await readOfficialFolder(folder)
  const labourLinks = await readLabourLinks()
  const merged = new Map(mergeRecords(records, { labourLinks, previousParties: [] }).parties.flatMap(party => party.sourceRecords!.map(key => [key, party] as const)))
  const { parties } = await readBundledWatchlist()
  const curated = parties.flatMap(party => {
    const records = labourLinks.get(party.sourceRecords?.[0] ?? party.id)?.records ?? []
    return curatedSupplement(party, records.map(key => merged.get(key)).find(found => found !== undefined)) ?? []
  })
  await writeFile(curatedPartiesPath(), curated.map(party => JSON.stringify(party) + '\n').join(''))
  return curated.length
}

const { values } = parseArgs({ options: { lists: { type: 'string' } } })
if (values.lists === undefined) {
  console.error(USAGE)
  process.exitCode = 1
} else {
  console.log(`data/curated-parties.ndjson: ${await buildCuratedParties(values.lists)} parties`)
}
