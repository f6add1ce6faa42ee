import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip, gunzip } from 'node:zlib'
import { defined } from '../../../schemas/defined.js'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Steps } from '../../steps/steps.js'
import { contentVersion } from '../content.js'
import { summariseLists } from '../list-summary.js'
import type { Watchlist } from '../read.js'
import type { GenerationFacts, SourceFacts } from './generation-facts.js'

/** A generation as it is stored and sent: its facts, and its parties as gzipped NDJSON. */
export interface PackedGeneration {
  facts: GenerationFacts
  bytes: Buffer
}

/** Limit for the unpacked size, more than that of any watchlist. */
const MOST_BYTES = 2_000_000_000

/**
 * Packs a list. This takes seconds for a large one, so it should not run in the thread that answers requests.
 * @param sources the sources that it was made of; empty for the bundled list
 */
export async function packGeneration (watchlist: Omit<Watchlist, 'version'>, sources: SourceFacts[], createdAt: Date): Promise<PackedGeneration> {
  const parties = watchlist.parties.toSorted((a, b) => a.id < b.id ? -1 : 1)
  const bytes = await promisify(gzip)(Buffer.concat(parties.map(party => Buffer.from(`${JSON.stringify(party)}\n`))))
  return {
    bytes,
    facts: defined({
      version: contentVersion(parties),
      asOf: watchlist.asOf,
      createdAt: createdAt.toISOString(),
      sha256: sha256(bytes),
      parties: parties.length,
      lists: summariseLists(parties, watchlist.listDates, watchlist.listDateNotes).map(list => ({ ...list })),
      sources
    })
  }
}

/**
 * Unpacks a generation. Its parties are parsed one a step.
 * @throws Error when the bytes are not those that the facts describe
 */
export async function unpackGeneration (packed: PackedGeneration): Promise<Steps<Watchlist>> {
  if (sha256(packed.bytes) !== packed.facts.sha256) throw new Error('its bytes are not those that were written')
  return parse(packed.facts, await promisify(gunzip)(packed.bytes, { maxOutputLength: MOST_BYTES }))
}

/** The parties are not validated again: they were valid when packed, and the checksum shows that they are unchanged. */
function * parse (facts: GenerationFacts, bytes: Buffer): Steps<Watchlist> {
  const parties: ListedParty[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start)
    parties.push(JSON.parse(bytes.toString('utf8', start, end)) as ListedParty)
    start = end + 1
    yield
  }
  const { version, asOf, lists } = facts
  return defined({
    version,
    asOf,
    parties,
    // The summaries in `lists` already hold the dates.
    listDates: {},
    lists
  })
}

function sha256 (bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
