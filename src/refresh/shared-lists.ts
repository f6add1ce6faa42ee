import type { Redis } from 'ioredis'
import { checkOf } from '../../schemas/check.js'
import { connectRedis, becomesReady } from '../redis/connection.js'
import { within } from '../redis/within.js'
import { GenerationFacts } from '../watchlist/generations/generation-facts.js'
import { unpackGeneration, type PackedGeneration } from '../watchlist/generations/pack.js'
import { acquireLease, type Lease } from './fetch-lock.js'
import { readSharedState, type Publication, type SharedState } from './shared-state.js'
import { shared, UnsharedError } from './unshared-error.js'

// All keys share a hash tag, so that a Redis Cluster keeps them in one slot and a script may use several.
const LOCK = 'tumen:{lists}:lock'
const FENCE = 'tumen:{lists}:fence'
const STATE = 'tumen:{lists}:state'
const CHANNEL = 'tumen:{lists}:published'
const generationKey = (version: string): string => `tumen:{lists}:generation:${version}`

/** Time limit of ordinary commands. */
const ANSWER_WITHIN_MS = 5_000
/** Time limit of commands that carry a generation, which may be large while the network is slow. */
const CARRY_WITHIN_MS = 60_000
/** Expiry of a generation that is not published yet, or was replaced while replicas may still be fetching it. */
const STAYS_MS = 3_600_000

const PUT = `
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
if redis.call('HGET', KEYS[2], 'version') == ARGV[3] then redis.call('PERSIST', KEYS[1]) end
return 1`

/** Checks the lease and writes in one atomic step. A lease that has expired, or is older than the state, writes nothing. */
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
 * What replicas share through Redis: the lock for fetching, the state of the lists, and the generation in use.
 * Every method but `close` throws UnsharedError when Redis cannot be used.
 */
export class SharedLists {
  readonly #commands: Redis
  readonly #events: Redis

  /** @param onPublished called when any replica, this one included, has published */
  constructor (url: string, onPublished: () => void) {
    this.#commands = connectRedis(url)
    this.#events = connectRedis(url)
    for (const client of [this.#commands, this.#events]) client.on('error', () => {})
    this.#events.on('ready', () => { this.#events.subscribe(CHANNEL).catch(() => {}) })
    this.#events.on('message', onPublished)
  }

  /** Resolves when Redis accepts commands. */
  async ready (withinMs: number): Promise<void> {
    await shared(becomesReady(this.#commands, withinMs))
  }

  async state (): Promise<SharedState> {
    return readSharedState(await this.#answer(this.#commands.hgetall(STATE)))
  }

  /**
   * Fetches and checks the generation in use. Damaged bytes are removed, so that a replica that has them puts them back.
   * @throws UnsharedError also when Redis does not hold this version or holds it damaged
   */
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

  /** Whether Redis holds the bytes of a generation; it may have evicted them. */
  async holds (version: string): Promise<boolean> {
    return await this.#answer(this.#commands.exists(generationKey(version))) === 1
  }

  /** Stores the bytes of a generation, for an hour, or without expiry while it is the one in use. */
  async put ({ facts: { version }, bytes }: PackedGeneration): Promise<void> {
    await this.#evaluate(PUT, [generationKey(version), STATE], [bytes, STAYS_MS, version], CARRY_WITHIN_MS)
  }

  /** Takes the lock for fetching. @returns undefined while another replica holds it */
  async acquire (): Promise<Lease | undefined> {
    return await acquireLease((script, keys, values) => this.#evaluate(script, keys, values), [LOCK, FENCE])
  }

  /** Publishes to all replicas. @returns false when the lease was lost, and nothing was published */
  async publish ({ token, fence }: Lease, { sources, syncedAt, allSyncedAt = syncedAt, fault = '', generation, offered = false }: Publication): Promise<boolean> {
    if (generation !== undefined) await this.put(generation)
    const { version, createdAt } = generation?.facts ?? { version: '', createdAt: '' }
    // Only the holder of the lock changes the version. So this is still the previous one once the script has found the lock held.
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
