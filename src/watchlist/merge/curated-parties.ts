import { join } from 'node:path'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { packageRoot } from '../../process/package-root.js'
import { parseParties, readBytes } from '../read.js'

/** Path of the curated parties that come with the package. */
function curatedPartiesPath (): string {
  return join(packageRoot(), 'data', 'curated-parties.ndjson')
}

/**
 * Reads what people found out about parties besides the official files, in the form of listed parties, for
 * `mergeRecords`. It holds South Korean designations and US import detentions, which are published as notices; EU
 * listings; listing dates that the files do not give; and names and links from the press.
 * @throws WatchlistError when a line is not a listed party
 */
export async function readCuratedParties (path: string = curatedPartiesPath()): Promise<ListedParty[]> {
  return parseParties(path, await readBytes(path))
}
