import { randomUUID } from 'node:crypto'

/** The right to fetch lists and publish what comes of it, until it is let go or runs out. */
export interface Lease {
  /** Greater than that of every lease before. */
  fence: number
  /** What the lock holds while the lease lasts: no two leases have the same, not even after Redis has lost its numbers. */
  token: string
  release: () => Promise<void>
}

/** Runs a script in Redis. Rejects when Redis cannot be reached or does not answer in time. */
export type Evaluate = (script: string, keys: string[], values: (string | number)[]) => Promise<number>

/** A replica that dies or freezes while it fetches is succeeded after this long. */
export const LEASE_MS = 10_000

const ACQUIRE = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
local fence = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return fence`

const RENEW = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`

const RELEASE = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`

/**
 * Takes the lock under which lists are fetched, and renews it until it is released or lost.
 * @param keys of the lock and of its counter
 * @returns undefined while another replica holds it
 */
export async function acquireLease (evaluate: Evaluate, [lock, counter]: [lock: string, counter: string]): Promise<Lease | undefined> {
  const token = randomUUID()
  const fence = await evaluate(ACQUIRE, [lock, counter], [token, LEASE_MS])
  if (fence === 0) return undefined
  const renewing = setInterval(async () => {
    const held = await evaluate(RENEW, [lock], [token, LEASE_MS]).catch(() => 1) // an answer that fails to come tells nothing: the next time
    if (held === 0) clearInterval(renewing)
  }, LEASE_MS / 3).unref()
  return {
    fence,
    token,
    release: async () => {
      clearInterval(renewing)
      await evaluate(RELEASE, [lock], [token])
    }
  }
}
