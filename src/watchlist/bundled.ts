import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Check } from 'typebox/value'
import { contentVersion } from './content.js'
import { ManifestSchema, type Manifest } from './manifest.js'
import { packageRoot } from './package-root.js'
import { parseParties, readBytes, readWatchlist, type Watchlist } from './read.js'
import { WatchlistError } from './watchlist-error.js'

/** Where the list that comes with the package lies. */
export function bundledPath (): string {
  return join(packageRoot(), 'data', 'watchlist.ndjson')
}

/**
 * The list that comes with the package, with the dates of its manifest.
 * @param path the list; its manifest.json lies beside it
 * @throws WatchlistError when the list is not the one that its manifest describes
 */
export async function readBundledWatchlist (path: string = bundledPath()): Promise<Watchlist> {
  const manifest = await readManifest(join(dirname(path), 'manifest.json'))
  const parties = parseParties(path, await readBytes(path))
  const version = contentVersion(parties)
  if (version !== manifest.version) {
    throw new WatchlistError(path, `is version ${version} and manifest.json describes ${manifest.version}: run npm run build:watchlist`)
  }
  return {
    version,
    asOf: manifest.asOf,
    parties,
    listDates: Object.fromEntries(manifest.lists.flatMap(({ list, date }) => date === undefined ? [] : [[list, date]]))
  }
}

/** The list to start with: the file at `path`, or the bundled one when no path is given. */
export async function loadWatchlist (path?: string): Promise<Watchlist> {
  return await (path === undefined ? readBundledWatchlist() : readWatchlist(path))
}

async function readManifest (path: string): Promise<Manifest> {
  let manifest: unknown
  try {
    manifest = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new WatchlistError(path, `cannot be read (${(error as Error).message})`)
  }
  if (!Check(ManifestSchema, manifest)) throw new WatchlistError(path, 'is no manifest: run npm run build:watchlist')
  return manifest
}
