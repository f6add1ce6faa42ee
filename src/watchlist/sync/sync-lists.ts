import packageJson from '../../../package.json' with { type: 'json' }
import { bundledVersion } from '../bundled.js'
import { contentHash } from '../content.js'
import type { GenerationFacts } from '../generations/generation-facts.js'
import { GenerationStore } from '../generations/generation-store.js'
import { withSyncLock } from './folder-lock.js'
import { heldLists } from './held-lists.js'
import { noteMadeFrom, versionMadeFrom } from './made-from.js'
import { refreshSource, type RefreshOutcome } from './refresh-source.js'
import { SourceFolder } from './source-folder.js'
import type { SyncSettings } from './sync-settings.js'
import { syncSource } from './sync-sources.js'
import { reasonOf } from './reason-of.js'

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
      sources.push({ id, ...await refreshSource(syncSource(id), settings, used) })
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
  const held = await heldLists(settings)
  const inputs = contentHash([['release', packageJson.version], ['bundled', await bundledVersion()], ...held.map(({ source, good }) => [source.id, good.sha256] as const)])
  const made = await versionMadeFrom(inputs, settings.dataDir)
  if (made !== undefined && await store.isIntact(made)) return made
  // Most syncs find nothing new and end above. The code that merges lists takes several times as long to load as all the rest.
  const { mergeHeldLists } = await import('./merge-held-lists.js')
  const packed = await mergeHeldLists(held, store)
  await store.write(packed)
  await noteMadeFrom(inputs, packed.facts.version, settings.dataDir)
  return packed.facts.version
}
