import { faultCode } from '../redis/fault-code.js'
import { NO_DATABASE } from '../redis/own-database.js'
import { isReadOnly } from '../redis/refusal.js'
import type { Circuit } from './circuit.js'

export type RedisState = { status: 'ok' } | {
  status: 'degraded'
  /** In words, for an operator. Holds no address, user or value. */
  reason: string
  /** ISO 8601. */
  since: string
}

/** Why Redis takes no writes, by the code of its refusal. */
const NO_WRITES: Readonly<Record<string, string>> = { READONLY: ': it has become a replica', MISCONF: ': it cannot save to its disk' }
/** How long corruption is shown after it was last seen. */
const CORRUPTION_SHOWN_MS = 60_000

/** What is wrong with Redis, if anything, and since when. */
export class RedisHealth {
  readonly #reads: Circuit
  readonly #writes: Circuit
  #unreachableSince: number | undefined = Date.now()
  #connectionFault = ''
  #readFault = ''
  #writeFault = ''
  #isReplica = false
  #corruptSince = 0
  #corruptLast = 0

  constructor (reads: Circuit, writes: Circuit) {
    this.#reads = reads
    this.#writes = writes
  }

  connected (): void {
    this.#unreachableSince = undefined
    this.#connectionFault = ''
  }

  disconnected (): void {
    this.#unreachableSince ??= Date.now()
  }

  /** @param lacksDatabase whether there is a Redis, without the database that is wanted */
  connectionFailed (error: unknown, lacksDatabase = false): void {
    this.#isReplica = false
    this.#connectionFault = lacksDatabase ? `: ${NO_DATABASE}` : ` (${faultCode(error)})`
  }

  readFailed (reason: string): void {
    this.#readFault = reason
  }

  writeFailed (refusal: Error): void {
    const code = faultCode(refusal)
    this.#writeFault = `Redis refuses writes (${code})${NO_WRITES[code] ?? ''}`
    this.#isReplica = isReadOnly(refusal)
  }

  /** Whether Redis was a replica when it was last asked to write, so that the connection was given up for one to the primary. */
  get seeksPrimary (): boolean {
    return this.#isReplica && this.#writes.openedAt !== undefined
  }

  corrupt (now = Date.now()): void {
    if (now - this.#corruptLast > CORRUPTION_SHOWN_MS) this.#corruptSince = now
    this.#corruptLast = now
  }

  /** The state by the gravest fault. Corruption is shown for a minute after it was last seen. */
  state (now = Date.now()): RedisState {
    // While the primary is sought, the connection is only away for a moment.
    if (this.#unreachableSince !== undefined && !this.seeksPrimary) {
      return degraded(`Redis cannot be reached${this.#connectionFault}`, this.#unreachableSince)
    }
    if (this.#reads.openedAt !== undefined) return degraded(this.#readFault, this.#reads.openedAt)
    if (this.#writes.openedAt !== undefined) return degraded(this.#writeFault, this.#writes.openedAt)
    if (now - this.#corruptLast <= CORRUPTION_SHOWN_MS) {
      return degraded('Redis held values under our keys that are not ours', this.#corruptSince)
    }
    return { status: 'ok' }
  }
}

function degraded (reason: string, since: number): RedisState {
  return { status: 'degraded', reason, since: new Date(since).toISOString() }
}
