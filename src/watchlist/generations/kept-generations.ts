import { LRUCache } from 'lru-cache'
import { defined } from '../../../schemas/defined.js'
import type { KeptVersion } from '../../../schemas/generations.js'
import { once } from '../../steps/once.js'
import { inTurns } from '../../steps/turns.js'
import { corpusSteps, type Corpus } from '../corpus.js'
import type { Watchlist } from '../read.js'
import { GenerationError } from './generation-error.js'
import type { GenerationStore } from './generation-store.js'
import { VersionNotKeptError } from './version-not-kept.js'

/** Indexed generations before the one in use that stay in memory. Each takes as much as the one in use. */
const MOST_INDEXED = 2

/** The generations that requests may name: the one in use, and those kept in a data folder, which are read on demand. */
export class KeptGenerations {
  readonly #inUse: () => Corpus
  readonly #store: GenerationStore | undefined
  readonly #indexed = new LRUCache<string, Promise<Corpus>>({ max: MOST_INDEXED })

  /** @param store left out: only the generation in use is available */
  constructor (inUse: () => Corpus, store?: GenerationStore) {
    this.#inUse = inUse
    this.#store = store
  }

  /** The facts of each generation: first the one in use, then the others, newest first. */
  async versions (): Promise<KeptVersion[]> {
    const current = this.#inUse()
    const kept = await this.#store?.list() ?? []
    const own = kept.find(({ version }) => version === current.version) ?? factsOf(current)
    return [own, ...kept.filter(({ version }) => version !== current.version)]
  }

  /**
   * Read and indexed in turns with the requests of this process; asked for several times at once, only once.
   * @throws VersionNotKeptError
   */
  async corpus (version: string): Promise<Corpus> {
    const current = this.#inUse()
    if (version === current.version) return current
    return await once(this.#indexed, version, async () => await inTurns(corpusSteps(await this.#read(version, '/options/watchlistVersion'))))
  }

  /**
   * The list alone, without an index.
   * @param path where in the request the version stands
   * @throws VersionNotKeptError
   */
  async watchlist (version: string, path: string): Promise<Pick<Watchlist, 'version' | 'asOf' | 'parties'>> {
    const current = this.#inUse()
    if (version === current.version) return current
    const known = await this.#indexed.peek(version)?.catch(() => undefined)
    return known ?? await this.#read(version, path)
  }

  async #read (version: string, path: string): Promise<Watchlist> {
    const versions = (await this.versions()).map(facts => facts.version)
    if (this.#store === undefined || !versions.includes(version)) throw new VersionNotKeptError(version, versions, path)
    try {
      return await inTurns(await this.#store.readInSteps(version))
    } catch (error) {
      if (error instanceof GenerationError) throw new VersionNotKeptError(version, versions, path, 'is damaged on disk')
      throw error
    }
  }
}

function factsOf ({ version, asOf, parties, lists }: Corpus): KeptVersion {
  return defined({ version, asOf, parties: parties.length, lists: [...lists], sources: [] })
}
