import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip, gunzip } from 'node:zlib'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Steps } from '../../steps.js'
import { contentVersion } from '../content.js'
import { summariseLists } from '../list-summary.js'
import type { Watchlist } from '../read.js'
import type { GenerationFacts, SourceFacts } from './generation-facts.js'

/** A generation as it is stored and sent: its facts, and its parties as NDJSON in gzip. */
export interface PackedGeneration {
  facts: GenerationFacts
  bytes: Buffer
}

/** More than any watchlist unpacks to. */
const MOST_BYTES = 2_000_000_000

/** Takes seconds for a large list: meant for another thread than the one that answers. */
export async function packGeneration (watchlist: Omit<Watchlist, 'version'>, sources: SourceFacts[], createdAt: Date): Promise<PackedGeneration> {
  const parties = watchlist.parties.toSorted((a, b) => a.id < b.id ? -1 : 1)
  const bytes = await promisify(gzip)(Buffer.concat(parties.map(party => Buffer.from(`${JSON.stringify(party)}\n`))))
  return {
    bytes,
    facts: {
      version: contentVersion(parties),
      ...(watchlist.asOf !== undefined && { asOf: watchlist.asOf }),
      createdAt: createdAt.toISOString(),
      sha256: sha256(bytes),
      parties: parties.length,
      lists: summariseLists(parties, watchlist.listDates, watchlist.listDateNotes).map(list => ({ ...list })),
      sources
    }
  }
}

/**
 * The list in a packed generation.
 * @throws Error when the bytes are not those that the facts describe
 */
export async function unpackGeneration (packed: PackedGeneration): Promise<Steps<Watchlist>> {
  if (sha256(packed.bytes) !== packed.facts.sha256) throw new Error('its bytes are not those that were written')
  return parse(packed.facts, await promisify(gunzip)(packed.bytes, { maxOutputLength: MOST_BYTES }))
}

/** The parties were checked when they were packed, and the checksum says that they are the same. */
function * parse (facts: GenerationFacts, bytes: Buffer): Steps<Watchlist> {
  const parties: ListedParty[] = []
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start)
    parties.push(JSON.parse(bytes.toString('utf8', start, end)) as ListedParty)
    start = end + 1
    yield
  }
  const { version, asOf, lists } = facts
  return {
    version,
    ...(asOf !== undefined && { asOf }),
    parties,
    // The summaries have the dates of the lists already.
    listDates: {},
    lists
  }
}

function sha256 (bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
