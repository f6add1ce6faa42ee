import { join } from 'node:path'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { packageRoot } from '../package-root.js'
import { parseParties, readBytes } from '../read.js'

/** Where the curated parties that come with the package lie. */
export function curatedPartiesPath (): string {
  return join(packageRoot(), 'data', 'curated-parties.ndjson')
}

/**
 * What people found on parties beside the official files, in the form of listed parties: South Korean designations and
 * US import detentions, which are published as notices, EU listings, listing dates that the files do not give, names and
 * links from press. For `mergeRecords`.
 * @throws WatchlistError when a line is no listed party
 */
export async function readCuratedParties (path: string = curatedPartiesPath()): Promise<ListedParty[]> {
  return parseParties(path, await readBytes(path))
}
