import { readBundledWatchlist } from '../watchlist/bundled.js'
import { GenerationStore } from '../watchlist/generations/generation-store.js'
import { packGeneration } from '../watchlist/generations/pack.js'
import type { Watchlist } from '../watchlist/read.js'

/** What a process that fetches lists begins with. */
export interface OpenedGenerations {
  store: GenerationStore
  watchlist: Watchlist
  /** Why it is not the generation that was in use last. */
  fault?: string
}

/**
 * Opens a data folder: the generation in use, else the newest that is whole, else the bundled list, which is then kept
 * as the first generation, so that answers from it can be reproduced and compared with later ones.
 * @param opened is given the store before anything is read from it
 * @throws Error in one line when the folder cannot be written to
 */
export async function openGenerations (dataDir: string, opened?: (store: GenerationStore) => Promise<void>): Promise<OpenedGenerations> {
  const store = new GenerationStore(dataDir)
  try {
    await store.open()
    await opened?.(store)
    const { watchlist, fault } = await store.readLatest()
    return { store, watchlist: watchlist ?? await keepBundled(store), ...(fault !== undefined && { fault }) }
  } catch (error) {
    throw new Error(`DATA_DIR ${dataDir}: cannot be used (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`)
  }
}

async function keepBundled (store: GenerationStore): Promise<Watchlist> {
  const bundled = await readBundledWatchlist()
  await store.write(await packGeneration(bundled, [], new Date()))
  await store.setCurrent(bundled.version)
  return await store.read(bundled.version)
}
