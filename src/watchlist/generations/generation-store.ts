import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkOf } from '../../../schemas/check.js'
import { atOnce, type Steps } from '../../steps.js'
import type { Watchlist } from '../read.js'
import { isTemporary, writeAtomically } from './atomic-file.js'
import { GenerationFacts } from './generation-facts.js'
import { unpackGeneration, type PackedGeneration } from './pack.js'

const factsFaults = checkOf(GenerationFacts)

const FACTS = '.json'
const PARTIES = '.ndjson.gz'
const CURRENT = 'current'
const MADE_FROM = 'made-from'
const VERSION = /^[0-9a-f]{16}$/

/** A generation that is not there, or not whole. The message says which and why, in one line. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError'

  constructor (readonly version: string, fault: string) {
    super(`Generation ${version} ${fault}`)
  }
}

/**
 * Generations in a folder: `generations/<version>.ndjson.gz`, its facts beside it, and `current`, the version in use.
 * A generation is there once its facts are; a process that dies in between leaves nothing that is read. Several
 * processes may use one folder.
 */
export class GenerationStore {
  readonly #folder: string

  constructor (readonly dataDir: string) {
    this.#folder = join(dataDir, 'generations')
  }

  /** Makes the folder. @throws Error when it cannot be written to */
  async open (): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
  }

  /** Keeps a generation. One of equal content that is there already stays as it is. */
  async write ({ facts, bytes }: PackedGeneration): Promise<void> {
    if (await this.#intact(facts.version)) return
    await writeAtomically(this.#path(facts.version, PARTIES), bytes)
    await writeAtomically(this.#path(facts.version, FACTS), JSON.stringify(facts, null, 1))
  }

  /** As it was written. @throws GenerationError when there is none or its facts cannot be read */
  async readPacked (version: string): Promise<PackedGeneration> {
    const facts = await this.#facts(version)
    const bytes = await readFile(this.#path(version, PARTIES)).catch((error: NodeJS.ErrnoException) => {
      throw new GenerationError(version, `cannot be read (${error.code})`)
    })
    return { facts, bytes }
  }

  /** In steps, for the thread that answers. @throws GenerationError when there is none or it is not whole */
  async readInSteps (version: string): Promise<Steps<Watchlist>> {
    const packed = await this.readPacked(version)
    try {
      return await unpackGeneration(packed)
    } catch (error) {
      throw new GenerationError(version, `is damaged (${(error as Error).message})`)
    }
  }

  /** @throws GenerationError when there is none or it is not whole */
  async read (version: string): Promise<Watchlist> {
    return atOnce(await this.readInSteps(version))
  }

  /** The generation in use, else the newest that is whole, with the reason why it is not the one in use. */
  async readLatest (): Promise<{ watchlist?: Watchlist, fault?: string }> {
    let fault: string | undefined
    for (const version of [await this.current(), ...(await this.list()).map(facts => facts.version)]) {
      if (version === undefined) continue
      try {
        return { watchlist: await this.read(version), ...(fault !== undefined && { fault }) }
      } catch (error) {
        fault ??= (error as Error).message
      }
    }
    return { ...(fault !== undefined && { fault }) }
  }

  /** The facts of all generations kept, newest first. */
  async list (): Promise<GenerationFacts[]> {
    const names = await readdir(this.#folder).catch(() => [])
    const versions = names.filter(name => name.endsWith(FACTS)).map(name => name.slice(0, -FACTS.length))
    const facts = await Promise.all(versions.map(version => this.#facts(version).catch(() => undefined)))
    return facts.filter(each => each !== undefined).sort((a, b) => a.createdAt < b.createdAt ? 1 : -1)
  }

  /** The version in use; undefined before there is one. */
  async current (): Promise<string | undefined> {
    const text = await readFile(join(this.dataDir, CURRENT), 'utf8').catch(() => '')
    return VERSION.test(text.trim()) ? text.trim() : undefined
  }

  async setCurrent (version: string): Promise<void> {
    await writeAtomically(join(this.dataDir, CURRENT), `${version}\n`)
  }

  /** The generation that was made from these inputs last, if it is still whole: there is no need to make it again. */
  async madeFrom (inputs: string): Promise<string | undefined> {
    const [known, version] = (await readFile(join(this.dataDir, MADE_FROM), 'utf8').catch(() => '')).trim().split(' ')
    return known === inputs && VERSION.test(version) && await this.#intact(version) ? version : undefined
  }

  async noteMadeFrom (inputs: string, version: string): Promise<void> {
    await writeAtomically(join(this.dataDir, MADE_FROM), `${inputs} ${version}\n`)
  }

  /** Lets go of the oldest generations beyond `keep`, never of the one in use, and of what a cut-off writing left. */
  async prune (keep: number): Promise<void> {
    const current = await this.current()
    const others = (await this.list()).map(({ version }) => version).filter(version => version !== current)
    for (const version of others.slice(Math.max(0, keep - 1))) {
      await rm(this.#path(version, FACTS), { force: true })
      await rm(this.#path(version, PARTIES), { force: true })
    }
    for (const name of await readdir(this.#folder)) {
      if (isTemporary(name)) await rm(join(this.#folder, name), { force: true })
    }
  }

  async #intact (version: string): Promise<boolean> {
    try {
      await unpackGeneration(await this.readPacked(version))
      return true
    } catch {
      return false
    }
  }

  async #facts (version: string): Promise<GenerationFacts> {
    if (!VERSION.test(version)) throw new GenerationError(JSON.stringify(version), 'is no version of a list')
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
