import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { reasonOf } from '../watchlist/sync/verify-files.js'
import type { RefreshFindings } from './refresh-findings.js'

export interface GenerationUseParts {
  store: GenerationStore
  /** How many generations are kept. */
  keep: number
  /** Puts a generation of the store in use in this process. */
  adopt: (version: string) => Promise<void>
}

/** Puts generations in use, one after the other; one that cannot be used leaves the one in use. */
export class GenerationUse {
  readonly #parts: GenerationUseParts
  readonly #findings: RefreshFindings
  #inUse: string
  /** A generation that could not be used, and why: it is tried again whenever the folder is looked at, and said once. */
  #refused: string | undefined
  #adopting: Promise<void> = Promise.resolve()

  /** @param inUse the version that this process began with */
  constructor (parts: GenerationUseParts, findings: RefreshFindings, inUse: string) {
    this.#parts = parts
    this.#findings = findings
    this.#inUse = inUse
  }

  get inUse (): string {
    return this.#inUse
  }

  /** Never rejects for a generation that cannot be used. */
  async use (version: string): Promise<void> {
    this.#adopting = this.#adopting.then(() => this.#adopt(version))
    await this.#adopting
  }

  async #adopt (version: string): Promise<void> {
    if (version === this.#inUse) return
    const { adopt, store, keep } = this.#parts
    try {
      await adopt(version)
      this.#inUse = version
      this.#findings.recovered()
      this.#refused = undefined
      await store.prune(keep)
      this.#findings.log.info({ version }, 'a new version of the list is in use')
    } catch (error) {
      const refused = `${version} ${reasonOf(error)}`
      this.#findings.failed(error, { version }, refused === this.#refused ? undefined : 'a new version of the list cannot be used')
      this.#refused = refused
    }
  }
}
