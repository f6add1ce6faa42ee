import { SourceFolder, type GoodState } from './source-folder.js'
import type { SyncSettings } from './sync-settings.js'
import { syncSource, type SyncSource } from './sync-sources.js'

/** The last good files of a source in the data folder. */
export interface HeldList {
  source: SyncSource
  good: GoodState
  paths: readonly string[]
}

/**
 * The last good files of all sources that are to be fetched.
 * @throws Error when a list has never been fetched
 */
export async function heldLists ({ dataDir, lists }: SyncSettings): Promise<HeldList[]> {
  const held: HeldList[] = []
  for (const id of lists) {
    const folder = new SourceFolder(dataDir, id)
    const { good } = await folder.state()
    if (good === undefined) throw new Error(`The list ${id} has never been had, so the list in use stays as it is`)
    held.push({ source: syncSource(id), good, paths: folder.pathsOf(good) })
  }
  return held
}
