import { defined } from '../../schemas/defined.js'
import type { Decision, ScreenRequest } from '../../schemas/screening.js'
import type { Policy } from '../risk/policy.js'
import { basisOf } from '../verdict/basis.js'
import type { Corpus } from '../watchlist/corpus.js'
import { VersionNotKeptError } from '../watchlist/generations/version-not-kept.js'
import { decisionOf, toScreeningText } from './answer.js'
import { Batch, type BatchOutcome } from './batch.js'
import type { ListPlace } from './pool/slice.js'
import type { PoolState } from './pool/pool-health.js'
import type { RedisState } from './redis-health.js'
import type { BatchParts, CacheResult, EarlierGenerations, ServiceParts, VerdictParts } from './service-parts.js'
import { VerdictFinder } from './verdict-finder.js'

export interface ServiceHealth {
  watchlist: { version: string, asOf?: string }
  memory: { entries: number }
  redis: RedisState | { status: 'off' }
  workers: PoolState | { status: 'off' }
}

/** Screening on one fixed basis. */
export interface PinnedScreening {
  corpus: Corpus
  policy: Policy
  /** Like `ScreeningService.screenMany`, on this basis. */
  screenMany: (requests: Iterable<ScreenRequest>) => Promise<BatchOutcome[]>
}

/** Answers questions from the generation in use, or from an earlier one that they name. */
export class ScreeningService {
  #corpus: Corpus
  readonly #earlier: EarlierGenerations | undefined
  readonly #parts: VerdictParts
  readonly #finder: VerdictFinder

  constructor ({ corpus, earlier, ...parts }: ServiceParts) {
    this.#corpus = corpus
    this.#earlier = earlier
    this.#parts = parts
    this.#finder = new VerdictFinder(parts, version => this.#corpusOf(version))
  }

  /** The generation that the next question is answered from. */
  get corpus (): Corpus {
    return this.#corpus
  }

  get policy (): Policy {
    return this.#parts.policy
  }

  /** Gets worker threads ready for the generation that comes into use next, so that batches need not wait for them then. */
  async prepare (corpus: Corpus, place: ListPlace): Promise<void> {
    await this.#parts.workers?.prepare(basisOf(corpus, this.#parts.policy), place)
  }

  /**
   * Puts a new generation in use, from one question to the next. Answers in progress are finished from the generation that they
   * began with.
   * @param place where worker threads find it; left out, where they found the one before
   */
  use (corpus: Corpus, place?: ListPlace): void {
    this.#corpus = corpus
    this.#finder.forget()
    this.#parts.workers?.renew(basisOf(corpus, this.#parts.policy), place)
  }

  /**
   * The answer to a request of the right shape, as the JSON text of a `Screening`.
   * @throws InvalidQuestionError (as a rejection) with every fault found
   */
  async screenText (request: ScreenRequest): Promise<{ text: string, decision: Decision, cache: CacheResult }> {
    const { text, cache } = await this.#finder.find(request)
    return { text: toScreeningText(text, request.reference), decision: decisionOf(text), cache }
  }

  /**
   * What `screenText` answers to each request, in the order asked and all from one generation. A request that fails has an error
   * in its place.
   * @param requests of the right shape; taken a few at a time
   * @param version of the generation to ask; left out, the one in use
   * @throws VersionNotKeptError when that generation is not kept
   */
  async screenMany (requests: Iterable<ScreenRequest>, version?: string): Promise<BatchOutcome[]> {
    return await (await this.pinned(version)).screenMany(requests)
  }

  /**
   * A screening that answers from one generation, however long it takes and whatever comes into use meanwhile.
   * @param version of that generation; left out, the one in use now
   * @throws VersionNotKeptError when that generation is not kept
   */
  async pinned (version?: string): Promise<PinnedScreening> {
    const parts: BatchParts = { ...this.#parts, corpus: await this.#corpusOf(version) }
    return { corpus: parts.corpus, policy: parts.policy, screenMany: requests => new Batch(parts).screen(requests) }
  }

  health (): ServiceHealth {
    const { version, asOf } = this.#corpus
    return {
      watchlist: defined({ version, asOf }),
      memory: { entries: this.#parts.memory?.size ?? 0 },
      redis: this.#parts.redis?.state() ?? { status: 'off' },
      workers: this.#parts.workers?.state() ?? { status: 'off' }
    }
  }

  /** Closes Redis and the worker threads. Questions asked later are still answered, without them. */
  async close (): Promise<void> {
    this.#parts.redis?.close()
    await this.#parts.workers?.close()
  }

  #corpusOf (version: string | undefined): Corpus | Promise<Corpus> {
    if (version === undefined || version === this.#corpus.version) return this.#corpus
    if (this.#earlier === undefined) throw new VersionNotKeptError(version, [this.#corpus.version], '/options/watchlistVersion')
    return this.#earlier.corpus(version)
  }
}
