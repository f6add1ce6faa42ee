import { createHash } from 'node:crypto'
import type { JobStatus } from '../../schemas/job.js'
import { unlessDamaged } from './damaged.js'
import type { Job } from './job-record.js'
import type { JobStore } from './job-store.js'
import { KeyReusedError } from './key-reused.js'

/** The caller's Idempotency-Key, and a function for the fingerprint of the request, which reads the whole file. */
export interface Idempotency {
  key: string
  fingerprint: () => Promise<string>
}

/** The jobs of requests that came with an Idempotency-Key: such a request, sent again, gets the job that it got before. */
export class SentBefore {
  readonly #store: JobStore
  readonly #statusOf: (id: string) => Promise<JobStatus | undefined>

  /** @param statusOf the status of a job, undefined if there is none */
  constructor (store: JobStore, statusOf: (id: string) => Promise<JobStatus | undefined>) {
    this.#store = store
    this.#statusOf = statusOf
  }

  /**
   * The job that a key was sent for before; undefined if there is none.
   * @throws KeyReusedError when it was sent with another request; JobsUnavailableError
   */
  async find ({ key, fingerprint }: Idempotency): Promise<JobStatus | undefined> {
    const bound = await this.#store.boundKey(hashOf(key))
    const earlier = bound && await this.#soundStatus(bound.id)
    if (bound === undefined || earlier === undefined) return undefined
    if (bound.fingerprint !== await fingerprint()) throw new KeyReusedError()
    return earlier
  }

  /**
   * Binds a key to a new job.
   * @returns the job that the key was bound to meanwhile, by the same request; undefined if it is bound to the new one now
   * @throws KeyReusedError when it was bound by another request; JobsUnavailableError
   */
  async bind (job: Job, { key, fingerprint }: Idempotency): Promise<JobStatus | undefined> {
    const keyHash = hashOf(key)
    const mine = { id: job.id, fingerprint: await fingerprint() }
    let bound = await this.#store.bindKey(keyHash, mine, job.expiresAt)
    while (bound.id !== job.id) {
      if (bound.fingerprint !== mine.fingerprint) throw new KeyReusedError()
      const earlier = await this.#soundStatus(bound.id)
      if (earlier !== undefined) return earlier
      bound = await this.#store.rebindKey(keyHash, bound, mine, job.expiresAt)
    }
    return undefined
  }

  /** The status of a job; undefined also for one that is damaged, in whose place another can be made. */
  async #soundStatus (id: string): Promise<JobStatus | undefined> {
    return await unlessDamaged(this.#statusOf(id), undefined)
  }
}

function hashOf (key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
