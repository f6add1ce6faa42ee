import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkOf } from '../../schemas/check.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { packageRoot } from '../process/package-root.js'
import { contentVersion } from './content.js'
import { ManifestSchema, type Manifest } from './manifest.js'
import { parseParties, readBytes, readWatchlist, type Watchlist } from './read.js'
import { WatchlistError } from './watchlist-error.js'

const manifestFaults = checkOf(ManifestSchema)

/** Path of the list that comes with the package. */
export function bundledPath (): string {
  return join(packageRoot(), 'data', 'watchlist.ndjson')
}

/**
 * Reads the list that comes with the package, with the dates in its manifest.
 * @param path the list; manifest.json is in the same folder
 * @throws WatchlistError when a file cannot be read, or the list is not the one that the manifest describes
 */
export async function readBundledWatchlist (path: string = bundledPath()): Promise<Watchlist> {
  const manifest = await readManifest(manifestBeside(path))
  const bytes = await readBytes(path)
  const parties = parseParties(path, bytes)
  const version = versionOf(bytes, parties, manifest)
  if (version !== manifest.version) {
    throw new WatchlistError(path, `is version ${version} and manifest.json describes ${manifest.version}: run npm run rebuild:watchlist`)
  }
  return {
    version,
    asOf: manifest.asOf,
    parties,
    listDates: saidOfLists(manifest, 'date'),
    listDateNotes: saidOfLists(manifest, 'dateNote')
  }
}

/**
 * The version of the list that comes with the package. If its bytes are those of the manifest, it is not read any further.
 * @throws WatchlistError as `readBundledWatchlist` does
 */
export async function bundledVersion (): Promise<string> {
  const path = bundledPath()
  const { sha256, version } = await readManifest(manifestBeside(path))
  return hashOf(await readBytes(path)) === sha256 ? version : (await readBundledWatchlist(path)).version
}

/** The content version. If the bytes are those of the manifest, its version is right; hashing them takes a tenth of the time. */
function versionOf (bytes: Buffer, parties: readonly ListedParty[], { sha256, version }: Manifest): string {
  return hashOf(bytes) === sha256 ? version : contentVersion(parties)
}

function hashOf (bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function manifestBeside (path: string): string {
  return join(dirname(path), 'manifest.json')
}

function saidOfLists ({ lists }: Manifest, field: 'date' | 'dateNote'): Record<string, string> {
  return Object.fromEntries(lists.flatMap(({ list, [field]: said }) => said === undefined ? [] : [[list, said]]))
}

/** The list to start with: the file at `path`, or the bundled list when no path is given. @throws WatchlistError */
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
  if (manifestFaults(manifest).length > 0) throw new WatchlistError(path, 'is no manifest: run npm run rebuild:watchlist')
  return manifest as Manifest
}
