import { randomUUID } from 'node:crypto'

/** The right to fetch the lists and publish the result, until it is released or expires. */
export interface Lease {
  /** Fencing number: greater than that of every earlier lease, for as long as Redis keeps its counter. */
  fence: number
  /** Value of the lock while the lease lasts. It is random, so no two leases share one even after Redis has lost its counter. */
  token: string
  release: () => Promise<void>
}

/** Runs a script in Redis. Rejects when Redis cannot be reached or does not answer in time. */
export type Evaluate = (script: string, keys: string[], values: (string | number)[]) => Promise<number>

/** A lease that is not renewed expires after this time, so that another replica can take over from one that died or froze. */
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
 * @param evaluate runs a script in Redis; its errors are passed on, except while renewing
 * @param keys the Redis keys of the lock and of its counter
 * @returns undefined while another replica holds the lock
 */
export async function acquireLease (evaluate: Evaluate, [lock, counter]: [lock: string, counter: string]): Promise<Lease | undefined> {
  const token = randomUUID()
  const fence = await evaluate(ACQUIRE, [lock, counter], [token, LEASE_MS])
  if (fence === 0) return undefined
  const renewing = setInterval(async () => {
    const held = await evaluate(RENEW, [lock], [token, LEASE_MS]).catch(() => 1) // no answer does not mean the lease is lost: try again next time
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
