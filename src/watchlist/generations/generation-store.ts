import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkOf } from '../../../schemas/check.js'
import { defined } from '../../../schemas/defined.js'
import { atOnce, type Steps } from '../../steps/steps.js'
import type { Watchlist } from '../read.js'
import { removeTemporaries, writeAtomically } from './atomic-file.js'
import { GenerationError } from './generation-error.js'
import { GenerationFacts, isVersion } from './generation-facts.js'
import { unpackGeneration, type PackedGeneration } from './pack.js'

const factsFaults = checkOf(GenerationFacts)

const FACTS = '.json'
const PARTIES = '.ndjson.gz'
const CURRENT = 'current'

/**
 * Generations in a data folder. The parties of each are in `generations/<version>.ndjson.gz`, with the facts beside them
 * in `<version>.json`; the file `current` names the version in use. The facts are written last, so that a process that
 * dies while writing leaves no generation that is read. Several processes may use one folder.
 */
export class GenerationStore {
  readonly #folder: string

  constructor (readonly dataDir: string) {
    this.#folder = join(dataDir, 'generations')
  }

  /** Creates the folder if necessary. @throws Error when it cannot be created */
  async open (): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
  }

  /** Stores a generation. One of the same version that is intact stays as it is. */
  async write ({ facts, bytes }: PackedGeneration): Promise<void> {
    if (await this.isIntact(facts.version)) return
    await writeAtomically(this.#path(facts.version, PARTIES), bytes)
    await writeAtomically(this.#path(facts.version, FACTS), JSON.stringify(facts, null, 1))
  }

  /** Whether a generation is kept and undamaged. */
  async isIntact (version: string): Promise<boolean> {
    try {
      await unpackGeneration(await this.readPacked(version))
      return true
    } catch {
      return false
    }
  }

  /** A generation as it was written; the bytes are not checked. @throws GenerationError when it is missing or unreadable */
  async readPacked (version: string): Promise<PackedGeneration> {
    const facts = await this.#facts(version)
    const bytes = await readFile(this.#path(version, PARTIES)).catch((error: NodeJS.ErrnoException) => {
      throw new GenerationError(version, `cannot be read (${error.code})`)
    })
    return { facts, bytes }
  }

  /** Reads in small steps, for the thread that answers requests. @throws GenerationError when it is missing or damaged */
  async readInSteps (version: string): Promise<Steps<Watchlist>> {
    const packed = await this.readPacked(version)
    try {
      return await unpackGeneration(packed)
    } catch (error) {
      throw new GenerationError(version, `is damaged (${(error as Error).message})`)
    }
  }

  /** Reads a generation. @throws GenerationError when it is missing or damaged */
  async read (version: string): Promise<Watchlist> {
    return atOnce(await this.readInSteps(version))
  }

  /**
   * The generation in use, else the newest that is intact; `fault` then says why it is not the one in use. Both are absent
   * when none is kept.
   */
  async readLatest (): Promise<{ watchlist?: Watchlist, fault?: string }> {
    let fault: string | undefined
    for (const version of [await this.current(), ...(await this.list()).map(facts => facts.version)]) {
      if (version === undefined) continue
      try {
        return defined({ watchlist: await this.read(version), fault })
      } catch (error) {
        fault ??= (error as Error).message
      }
    }
    return defined({ fault })
  }

  /** The facts of all generations kept, newest first. Those with unreadable facts are left out. */
  async list (): Promise<GenerationFacts[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const versions = names.filter(name => name.endsWith(FACTS)).map(name => name.slice(0, -FACTS.length))
    const facts = await Promise.all(versions.map(version => this.#facts(version).catch(() => undefined)))
    return facts.filter(each => each !== undefined).sort((a, b) => a.createdAt < b.createdAt ? 1 : -1)
  }

  /** The version in use; undefined before there is one. */
  async current (): Promise<string | undefined> {
    const text = await readFile(join(this.dataDir, CURRENT), 'utf8').catch(() => '')
    return isVersion(text.trim()) ? text.trim() : undefined
  }

  /** Makes a version the one in use, for all processes on this folder. */
  async setCurrent (version: string): Promise<void> {
    await writeAtomically(join(this.dataDir, CURRENT), `${version}\n`)
  }

  /** Deletes the oldest generations beyond `keep`, but never the one in use, and what interrupted writes left behind. */
  async prune (keep: number, now = Date.now()): Promise<void> {
    const current = await this.current()
    const others = (await this.list()).map(({ version }) => version).filter(version => version !== current)
    for (const version of others.slice(Math.max(0, keep - 1))) {
      await rm(this.#path(version, FACTS), { force: true })
      await rm(this.#path(version, PARTIES), { force: true })
    }
    for (const folder of [this.dataDir, this.#folder]) await removeTemporaries(folder, now)
  }

  async #facts (version: string): Promise<GenerationFacts> {
    if (!isVersion(version)) throw new GenerationError(JSON.stringify(version), 'is no version of a list')
    let facts: unknown
    try {
      facts = JSON.parse(await readFile(this.#path(version, FACTS), 'utf8'))
    } catch (error) {
      throw new GenerationError(version, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not kept here' : 'cannot be read')
    }
    if (factsFaults(facts).length > 0 || (facts as GenerationFacts).version !== version) throw new GenerationError(version, 'has damaged facts')
    return facts as GenerationFacts
  }

  #path (version: string, suffix: string): string {
    return join(this.#folder, version + suffix)
  }
}
