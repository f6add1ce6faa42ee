import type { Redis } from 'ioredis'
import { checkOf } from '../../schemas/check.js'
import { connectRedis } from '../screening/redis-client.js'
import { within } from '../screening/within.js'
import { GenerationFacts } from '../watchlist/generations/generation-facts.js'
import { unpackGeneration, type PackedGeneration } from '../watchlist/generations/pack.js'
import type { SourceState } from '../watchlist/sync/source-folder.js'

/** What the replicas agree on. */
export interface SharedState {
  /** The generation in use; left out before the first one is published. */
  version?: string
  sources: Record<string, SourceState>
  /** When lists were fetched last, ISO 8601. */
  syncedAt?: string
  /** When the generation was made, where a replica offered it to a Redis that had lost everything: a newer one may take its place. */
  offered?: string
}

/** The right to fetch lists and publish what comes of it, until it is let go or runs out. */
export interface Lease {
  /** Greater than that of every lease before: Redis refuses what an earlier one still wants to write. */
  fence: number
  release: () => Promise<void>
}

// One hash tag, so that a Redis Cluster keeps all of them in one place.
const LOCK = 'tumen:{lists}:lock'
const FENCE = 'tumen:{lists}:fence'
const STATE = 'tumen:{lists}:state'
const CHANNEL = 'tumen:{lists}:published'
const generationKey = (version: string): string => `tumen:{lists}:generation:${version}`

/** A replica that dies or freezes while it fetches is succeeded after this long. */
const LEASE_MS = 15_000
const ANSWER_WITHIN_MS = 5_000
/** How long a generation that others may still be fetching stays after the next one, milliseconds. */
const STAYS_MS = 3_600_000

const ACQUIRE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
local fence = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], fence, 'PX', ARGV[1])
return fence`

const RENEW = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`

const RELEASE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`

const PUBLISH = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[2], 'fence', ARGV[1], 'sources', ARGV[2], 'syncedAt', ARGV[3], 'offered', ARGV[7])
if ARGV[4] ~= '' then redis.call('HSET', KEYS[2], 'version', ARGV[4], 'facts', ARGV[5]) end
redis.call('PUBLISH', ARGV[6], ARGV[4])
return 1`

const factsFaults = checkOf(GenerationFacts)

/**
 * Lists that replicas share through Redis: who may fetch, what is in use, and the generation itself. Every method but
 * `close` rejects when Redis cannot be reached or does not answer in time.
 */
export class SharedLists {
  readonly #commands: Redis
  readonly #events: Redis

  /** @param onPublished called when another replica has published something */
  constructor (url: string, onPublished: () => void) {
    this.#commands = connectRedis(url)
    this.#events = connectRedis(url)
    for (const client of [this.#commands, this.#events]) client.on('error', () => {})
    this.#events.on('ready', () => { this.#events.subscribe(CHANNEL).catch(() => {}) })
    this.#events.on('message', onPublished)
  }

  /** Resolves when Redis answers. @throws LateError when it does not within the time */
  async ready (withinMs: number): Promise<void> {
    if (this.#commands.status === 'ready') return
    await within(withinMs, new Promise<void>(resolve => this.#commands.once('ready', () => resolve())))
  }

  async state (): Promise<SharedState> {
    const { version, sources, syncedAt, offered } = await this.#answer(this.#commands.hgetall(STATE))
    return {
      ...(version !== undefined && { version }),
      sources: sources === undefined ? {} : JSON.parse(sources) as SharedState['sources'],
      ...(syncedAt !== undefined && { syncedAt }),
      ...(offered && { offered })
    }
  }

  /** @throws Error when it is not there or not whole */
  async fetch (version: string): Promise<PackedGeneration> {
    const [text, bytes] = await this.#answer(Promise.all([this.#commands.hget(STATE, 'facts'), this.#commands.getBuffer(generationKey(version))]))
    const facts: unknown = JSON.parse(text ?? 'null')
    if (bytes === null || factsFaults(facts).length > 0 || (facts as GenerationFacts).version !== version) {
      throw new Error(`Redis does not hold the version ${version} of the list`)
    }
    const packed = { facts: facts as GenerationFacts, bytes }
    await unpackGeneration(packed)
    return packed
  }

  /** Whether the bytes of a generation are there; Redis may have let go of them. */
  async holds (version: string): Promise<boolean> {
    return await this.#answer(this.#commands.exists(generationKey(version))) === 1
  }

  async put ({ facts, bytes }: PackedGeneration): Promise<void> {
    await this.#answer(this.#commands.set(generationKey(facts.version), bytes))
  }

  /** @returns undefined while another replica holds it */
  async acquire (leaseMs = LEASE_MS): Promise<Lease | undefined> {
    const fence = await this.#eval(ACQUIRE, [LOCK, FENCE], [leaseMs])
    if (fence === 0) return undefined
    const renewing = setInterval(() => { this.#eval(RENEW, [LOCK], [fence, leaseMs]).catch(() => {}) }, leaseMs / 3).unref()
    return {
      fence,
      release: async () => {
        clearInterval(renewing)
        await this.#eval(RELEASE, [LOCK], [fence])
      }
    }
  }

  /**
   * Publishes what came of a sync.
   * @param generation left out: there is none that is new
   * @param offered it was in use before, and comes to a Redis that had lost it
   * @returns false when the lease has gone to another replica, and nothing was published
   */
  async publish ({ fence }: Lease, sources: SharedState['sources'], syncedAt: string, generation?: PackedGeneration, offered = false): Promise<boolean> {
    const before = (await this.state()).version
    if (generation !== undefined) await this.put(generation)
    const published = await this.#eval(PUBLISH, [LOCK, STATE],
      [fence, JSON.stringify(sources), syncedAt, generation?.facts.version ?? '', generation === undefined ? '' : JSON.stringify(generation.facts), CHANNEL,
        offered && generation !== undefined ? generation.facts.createdAt : '']) === 1
    if (published && generation !== undefined && before !== undefined && before !== generation.facts.version) {
      await this.#answer(this.#commands.pexpire(generationKey(before), STAYS_MS))
    }
    if (published && generation !== undefined) await this.#answer(this.#commands.persist(generationKey(generation.facts.version)))
    return published
  }

  close (): void {
    this.#commands.disconnect()
    this.#events.disconnect()
  }

  async #eval (script: string, keys: string[], values: (string | number)[]): Promise<number> {
    return Number(await this.#answer(this.#commands.eval(script, keys.length, ...keys, ...values)))
  }

  async #answer<T> (answer: Promise<T>): Promise<T> {
    return await within(ANSWER_WITHIN_MS, answer)
  }
}
