import { writeFile } from 'node:fs/promises'
import { readBundledWatchlist } from '../src/watchlist/bundled.js'
import type { CuratedParty } from '../src/watchlist/labour/labour-links.js'
import { labourLinksPath } from '../src/watchlist/labour/labour-links.js'
import { curatedParty } from './watchlist/curated-party.js'

/** Writes data/labour-links.ndjson: what the bundled list says of labour, by the records of the lists. A rule's verdict is left out. */
const { parties } = await readBundledWatchlist()
const curated = parties.filter(({ labour }) => labour !== undefined && labour.assessedBy !== 'rule').map(curatedParty)
await writeFile(labourLinksPath(), curated.map((party: CuratedParty) => JSON.stringify(party) + '\n').join(''))
console.log(`data/labour-links.ndjson: ${curated.length} parties, ${curated.reduce((sum, { records }) => sum + records.length, 0)} records`)
