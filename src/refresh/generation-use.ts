import type { GenerationStore } from '../watchlist/generations/generation-store.js'
import { reasonOf } from '../watchlist/sync/reason-of.js'
import type { RefreshFindings } from './refresh-findings.js'

export interface GenerationUseParts {
  store: GenerationStore
  /** How many generations the store keeps. */
  keep: number
  /** Puts a generation of the store in use in this process. Rejects when it cannot be used. */
  adopt: (version: string) => Promise<void>
}

/** Puts generations in use, one at a time. When a generation cannot be used, the current one stays. */
export class GenerationUse {
  readonly #parts: GenerationUseParts
  readonly #findings: RefreshFindings
  #inUse: string
  /** The last generation that could not be used, and why. It is tried again on every check of the folder but logged once. */
  #refused: string | undefined
  #adopting: Promise<void> = Promise.resolve()

  /** @param inUse the version this process started with */
  constructor (parts: GenerationUseParts, findings: RefreshFindings, inUse: string) {
    this.#parts = parts
    this.#findings = findings
    this.#inUse = inUse
  }

  get inUse (): string {
    return this.#inUse
  }

  /** Puts a version in use, after any that is being put in use. A version that cannot be used is logged; this never rejects. */
  async use (version: string): Promise<void> {
    this.#adopting = this.#adopting.then(() => this.#adopt(version))
    await this.#adopting
  }

  /** Puts a version in use here and for other processes on this folder. @returns false when it was in use already */
  async useForAll (version: string): Promise<boolean> {
    if (version === this.#inUse) return false
    await this.#parts.store.setCurrent(version)
    await this.use(version)
    return true
  }

  async #adopt (version: string): Promise<void> {
    if (version === this.#inUse) return
    const { adopt, store, keep } = this.#parts
    try {
      await adopt(version)
      this.#inUse = version
      this.#findings.recovered()
      this.#refused = undefined
      this.#findings.log.info({ version }, 'a new version of the list is in use')
    } catch (error) {
      const refused = `${version} ${reasonOf(error)}`
      this.#findings.failed(error, { version }, refused === this.#refused ? undefined : 'a new version of the list cannot be used')
      this.#refused = refused
      return
    }
    try {
      await store.prune(keep)
    } catch (error) {
      // The list in use is sound, so that no sync is to be made anew for this.
      this.#findings.log.warn({ version, reason: reasonOf(error) }, 'earlier versions of the list could not be deleted')
    }
  }
}
