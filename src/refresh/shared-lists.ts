import type { Redis } from 'ioredis'
import { checkOf } from '../../schemas/check.js'
import { connectRedis, becomesReady } from '../screening/redis-client.js'
import { faultCode } from '../screening/redis-health.js'
import { LateError, within } from '../screening/within.js'
import { GenerationFacts } from '../watchlist/generations/generation-facts.js'
import { unpackGeneration, type PackedGeneration } from '../watchlist/generations/pack.js'
import type { SourceState } from '../watchlist/sync/source-folder.js'
import { acquireLease, type Lease } from './fetch-lock.js'

/** What the replicas agree on. */
export interface SharedState {
  /** The generation in use; left out before the first one is published. */
  version?: string
  sources: Record<string, SourceState>
  /** When lists were fetched last, ISO 8601. */
  syncedAt?: string
  /** When all of them were, and not only those that had failed. */
  allSyncedAt?: string
  /** Why they made no generation then. */
  fault?: string
  /** When the generation was made, where a replica offered it to a Redis that had lost everything: a newer one may take its place. */
  offered?: string
}

/** What is published: the outcome of a sync, and the generation where it is a new one. */
export interface Publication extends Pick<SharedState, 'sources' | 'fault'> {
  syncedAt: string
  /** Left out: then as well. */
  allSyncedAt?: string
  generation?: PackedGeneration
  /** It was in use before, and comes to a Redis that had lost it. */
  offered?: boolean
}

/** Redis cannot be reached, does not answer, or does not do what it is asked; in words for an operator. */
export class UnsharedError extends Error {
  override readonly name = 'UnsharedError'
}

// One hash tag, so that a Redis Cluster keeps all of them in one place.
const LOCK = 'tumen:{lists}:lock'
const FENCE = 'tumen:{lists}:fence'
const STATE = 'tumen:{lists}:state'
const CHANNEL = 'tumen:{lists}:published'
const generationKey = (version: string): string => `tumen:{lists}:generation:${version}`

const ANSWER_WITHIN_MS = 5_000
/** A generation may be large, and the network slow. */
const CARRY_WITHIN_MS = 60_000
/** How long a generation stays that is not published yet, or was followed by the next one while some still fetch it. */
const STAYS_MS = 3_600_000

const PUT = `
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
if redis.call('HGET', KEYS[2], 'version') == ARGV[3] then redis.call('PERSIST', KEYS[1]) end
return 1`

/** What is compared and what is written are one step: a lease that has run out, or is older than what is there, writes nothing. */
const PUBLISH = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
if tonumber(redis.call('HGET', KEYS[2], 'fence') or '0') > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[2], 'fence', ARGV[2], 'sources', ARGV[3], 'syncedAt', ARGV[4], 'fault', ARGV[5], 'offered', ARGV[6], 'allSyncedAt', ARGV[11])
if ARGV[7] ~= '' then
  redis.call('PEXPIRE', KEYS[4], ARGV[9])
  redis.call('PERSIST', KEYS[3])
  redis.call('HSET', KEYS[2], 'version', ARGV[7], 'facts', ARGV[8])
end
redis.call('PUBLISH', ARGV[10], ARGV[7])
return 1`

const factsFaults = checkOf(GenerationFacts)

/**
 * Lists that replicas share through Redis: who may fetch, what is in use, and the generation itself.
 * Every method but `close` throws UnsharedError when Redis fails it.
 */
export class SharedLists {
  readonly #commands: Redis
  readonly #events: Redis

  /** @param onPublished called when a replica, this one or another, has published something */
  constructor (url: string, onPublished: () => void) {
    this.#commands = connectRedis(url)
    this.#events = connectRedis(url)
    for (const client of [this.#commands, this.#events]) client.on('error', () => {})
    this.#events.on('ready', () => { this.#events.subscribe(CHANNEL).catch(() => {}) })
    this.#events.on('message', onPublished)
  }

  /** Resolves when Redis takes commands. */
  async ready (withinMs: number): Promise<void> {
    await shared(becomesReady(this.#commands, withinMs))
  }

  async state (): Promise<SharedState> {
    const { version, sources, syncedAt, allSyncedAt = syncedAt, fault, offered } = await this.#answer(this.#commands.hgetall(STATE))
    return {
      ...(version !== undefined && { version }),
      sources: sources === undefined ? {} : JSON.parse(sources) as SharedState['sources'],
      ...(syncedAt !== undefined && { syncedAt, allSyncedAt }),
      ...(fault && { fault }),
      ...(offered && { offered })
    }
  }

  /** One that is not whole is removed, so that a replica which has it puts it there again. */
  async fetch (version: string): Promise<PackedGeneration> {
    const key = generationKey(version)
    const [text, bytes] = await this.#answer(Promise.all([this.#commands.hget(STATE, 'facts'), this.#commands.getBuffer(key)]), CARRY_WITHIN_MS)
    const facts: unknown = JSON.parse(text ?? 'null')
    if (bytes === null || factsFaults(facts).length > 0 || (facts as GenerationFacts).version !== version) {
      throw new UnsharedError(`Redis does not hold the version ${version} of the list`)
    }
    const packed = { facts: facts as GenerationFacts, bytes }
    try {
      await unpackGeneration(packed)
    } catch {
      await this.#answer(this.#commands.unlink(key))
      throw new UnsharedError(`Redis held a damaged version ${version} of the list`)
    }
    return packed
  }

  /** Whether the bytes of a generation are there; Redis may have let go of them. */
  async holds (version: string): Promise<boolean> {
    return await this.#answer(this.#commands.exists(generationKey(version))) === 1
  }

  /** Stays for an hour, or for as long as it is the generation in use. */
  async put ({ facts: { version }, bytes }: PackedGeneration): Promise<void> {
    await this.#evaluate(PUT, [generationKey(version), STATE], [bytes, STAYS_MS, version], CARRY_WITHIN_MS)
  }

  /** @returns undefined while another replica holds the lock */
  async acquire (): Promise<Lease | undefined> {
    return await acquireLease((script, keys, values) => this.#evaluate(script, keys, values), [LOCK, FENCE])
  }

  /** @returns false when the lease has gone to another replica, and nothing was published */
  async publish ({ token, fence }: Lease, { sources, syncedAt, allSyncedAt = syncedAt, fault = '', generation, offered = false }: Publication): Promise<boolean> {
    if (generation !== undefined) await this.put(generation)
    const { version, createdAt } = generation?.facts ?? { version: '', createdAt: '' }
    // Only who holds the lock changes the version, so the one before is still that when the script has found the lock held.
    const before = (await this.state()).version ?? ''
    return await this.#evaluate(PUBLISH, [LOCK, STATE, generationKey(version), generationKey(before === version ? '' : before)], [
      token, fence, JSON.stringify(sources), syncedAt, fault, offered ? createdAt : '',
      version, generation === undefined ? '' : JSON.stringify(generation.facts), STAYS_MS, CHANNEL, allSyncedAt
    ]) === 1
  }

  close (): void {
    this.#commands.disconnect()
    this.#events.disconnect()
  }

  async #evaluate (script: string, keys: string[], values: (string | number | Buffer)[], withinMs?: number): Promise<number> {
    return Number(await this.#answer(this.#commands.eval(script, keys.length, ...keys, ...values), withinMs))
  }

  async #answer<T> (answer: Promise<T>, withinMs = ANSWER_WITHIN_MS): Promise<T> {
    return await shared(within(withinMs, answer))
  }
}

/** What Redis answers; its failures in words for an operator. */
async function shared<T> (answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new UnsharedError(error instanceof LateError ? 'Redis does not answer' : `Redis cannot be used (${faultCode(error)})`, { cause: error })
  }
}
