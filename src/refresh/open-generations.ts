import { access, constants } from 'node:fs/promises'
import { defined } from '../../schemas/defined.js'
import { readBundledWatchlist } from '../watchlist/bundled.js'
import { GenerationStore } from '../watchlist/generations/generation-store.js'
import { packGeneration } from '../watchlist/generations/pack.js'
import type { Watchlist } from '../watchlist/read.js'

/** What a process that fetches lists starts with. */
export interface OpenedGenerations {
  store: GenerationStore
  watchlist: Watchlist
  /** Why `watchlist` is not the generation that was in use last. */
  fault?: string
}

/**
 * Opens a data folder and reads the generation in use, else the newest that is intact, else the bundled list. The bundled
 * list is then kept as the first generation, so that answers from it can be reproduced and compared with later ones.
 * @param opened called with the store before a generation is read from it
 * @throws Error with a one-line message when the folder cannot be used
 */
export async function openGenerations (dataDir: string, opened?: (store: GenerationStore) => Promise<void>): Promise<OpenedGenerations> {
  const store = new GenerationStore(dataDir)
  try {
    await store.open()
    await opened?.(store)
    const { watchlist, fault } = await store.readLatest()
    return defined({ store, watchlist: watchlist ?? await keepBundled(store), fault })
  } catch (error) {
    const { code, message } = await whyUnusable(dataDir, error as Error)
    throw new Error(`DATA_DIR ${dataDir}: cannot be used (${code ?? message})`)
  }
}

/** Node says ENOENT when it makes folders on a read-only file system, where the system says EROFS of a folder that is there. */
async function whyUnusable (dataDir: string, error: NodeJS.ErrnoException): Promise<NodeJS.ErrnoException> {
  if (error.code !== 'ENOENT') return error
  return await access(dataDir, constants.W_OK).then(() => error, (reason: NodeJS.ErrnoException) => reason)
}

async function keepBundled (store: GenerationStore): Promise<Watchlist> {
  const bundled = await readBundledWatchlist()
  await store.write(await packGeneration(bundled, [], new Date()))
  await store.setCurrent(bundled.version)
  return await store.read(bundled.version)
}
