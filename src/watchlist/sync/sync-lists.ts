import packageJson from '../../../package.json' with { type: 'json' }
import { defined } from '../../../schemas/defined.js'
import { readBundledWatchlist } from '../bundled.js'
import { contentHash } from '../content.js'
import type { GenerationFacts } from '../generations/generation-facts.js'
import { GenerationStore } from '../generations/generation-store.js'
import { packGeneration } from '../generations/pack.js'
import { readLabourLinks } from '../labour/labour-links.js'
import { mergeRecords } from '../merge/merge-records.js'
import type { ListRecord } from '../sources/list-record.js'
import { withSyncLock } from './folder-lock.js'
import { hashFile } from './hash-file.js'
import { keepUnsynced } from './keep-unsynced.js'
import { noteMadeFrom, versionMadeFrom } from './made-from.js'
import { refreshSource, type RefreshOutcome } from './refresh-source.js'
import { SourceFolder, type GoodState } from './source-folder.js'
import type { SyncSettings } from './sync-settings.js'
import { syncSource, type SyncSource } from './sync-sources.js'
import { listsOf, reasonOf } from './verify-files.js'

/** What came of a sync. */
export interface SyncReport {
  /** The sources that were to be fetched, in the order of the settings. */
  sources: (RefreshOutcome & { id: string })[]
  /** The generation made of the lists, which is in the store but not yet in use. Left out: none was made. */
  version?: string
  /** Why making a generation failed. Also left out when none was tried because a list here is older than the one in use. */
  fault?: string
}

/**
 * Fetches the lists one after the other, and makes one generation of the last good state of each. The generation is
 * written to the data folder; the caller puts it in use. None is made while a list has never been fetched, because its
 * parties would be missing.
 * @throws Error when the data folder cannot be used
 * @throws FolderLockedError when another process is fetching into it
 */
export async function syncLists (settings: SyncSettings): Promise<SyncReport> {
  const store = new GenerationStore(settings.dataDir)
  await store.open()
  return await withSyncLock(settings.dataDir, async () => {
    const inUse = await factsInUse(store)
    const sources: SyncReport['sources'] = []
    for (const id of settings.lists) {
      const used = inUse?.sources.find(each => each.id === id)
      if (settings.only?.includes(id) === false && await isHeld(settings, id, used?.sha256)) continue
      sources.push({ id, ...await refreshSource(syncSource(id), settings, used?.records) })
    }
    if (sources.some(source => isBehind(source, inUse))) return { sources }
    try {
      return { sources, version: await makeGeneration(settings, store) }
    } catch (error) {
      return { sources, fault: reasonOf(error) }
    }
  })
}

async function factsInUse (store: GenerationStore): Promise<GenerationFacts | undefined> {
  const current = await store.current()
  return (await store.list()).find(({ version }) => version === current)
}

/**
 * Whether the file held here need not be fetched: it is the one in the generation in use. If another replica has fetched a
 * newer one, a new generation needs that.
 * @param inUse hash of the source in the generation in use; undefined when that has none
 */
async function isHeld ({ dataDir }: SyncSettings, id: string, inUse: string | undefined): Promise<boolean> {
  const { good } = await new SourceFolder(dataDir, id).state()
  return good !== undefined && (inUse === undefined || inUse === good.sha256)
}

/**
 * Whether a list was not fetched and the file held here, if any, is older than the one in the generation in use, which
 * another replica fetched. A generation made with it would take all replicas back to the older list.
 */
function isBehind ({ id, outcome, state: { good } }: SyncReport['sources'][number], inUse: GenerationFacts | undefined): boolean {
  const used = inUse?.sources.find(source => source.id === id)
  return (outcome === 'failed' || outcome === 'absent') && used !== undefined && (good === undefined || (used.sha256 !== good.sha256 && good.fetchedAt < inUse!.createdAt))
}

/** Makes a generation of the files held. @returns its version, which is the last one made when the inputs are the same */
async function makeGeneration (settings: SyncSettings, store: GenerationStore): Promise<string> {
  const held: [source: SyncSource, good: GoodState, paths: string[]][] = []
  for (const id of settings.lists) {
    const folder = new SourceFolder(settings.dataDir, id)
    const { good } = await folder.state()
    if (good === undefined) throw new Error(`The list ${id} has never been had, so the list in use stays as it is`)
    held.push([syncSource(id), good, folder.pathsOf(good)])
  }
  const bundled = await readBundledWatchlist()
  const inputs = contentHash([['release', packageJson.version], ['bundled', bundled.version], ...held.map(([{ id }, { sha256 }]) => [id, sha256] as const)])
  const made = await versionMadeFrom(inputs, settings.dataDir)
  if (made !== undefined && await store.isIntact(made)) return made

  const records: ListRecord[] = []
  const listDates: Record<string, string> = {}
  for (const [source, good, paths] of held) {
    await requireIntact(source, good, paths)
    for (const list of await listsOf(source, paths)) {
      for await (const record of list.read()) {
        records.push(record)
        if (good.published !== undefined) listDates[record.list] ??= good.published
      }
    }
  }
  const { parties: previousParties } = (await store.readLatest()).watchlist ?? bundled
  const labourLinks = await readLabourLinks()
  const { parties } = mergeRecords(records, { labourLinks, previousParties })
  const kept = keepUnsynced(parties, new Set(records.map(({ list }) => list)), bundled.parties)
  const asOf = Object.values(listDates).sort().at(-1)
  const packed = await packGeneration({ ...(asOf !== undefined && { asOf }), parties: kept, listDates: { ...bundled.listDates, ...listDates } },
    held.map(([{ id }, { sha256, records, published }]) => defined({ id, sha256, records, published })), new Date())
  await store.write(packed)
  await noteMadeFrom(inputs, packed.facts.version, settings.dataDir)
  return packed.facts.version
}

/** Makes sure that no file changed on disk since it was found good. If one did, the next sync fetches it anew. */
async function requireIntact ({ id }: SyncSource, good: GoodState, paths: readonly string[]): Promise<void> {
  for (const [i, path] of paths.entries()) {
    if (await hashFile(path) !== good.files[i].sha256) throw new Error(`The file of the list ${id} on disk is not the one that was found good`)
  }
}
