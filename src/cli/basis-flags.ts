import { loadConfig } from '../config/load-config.js'
import type { Policy } from '../risk/policy.js'
import type { ListPlace } from '../screening/pool/slice.js'
import { loadPolicy } from '../verdict/policy-file.js'
import { loadWatchlist } from '../watchlist/bundled.js'
import { GenerationStore } from '../watchlist/generations/generation-store.js'
import type { Watchlist } from '../watchlist/read.js'
import type { Streams } from './terminal.js'

/** The flags that say what a command screens against, in place of the variables of the service. */
export interface BasisFlags {
  watchlist?: string
  policy?: string
}

/** What these flags are in the help of a command. */
export const BASIS_HELP = {
  watchlist: 'NDJSON, plain or gzip; left out, what the variables of the service say: WATCHLIST, or with LISTS the version in use in DATA_DIR; else the bundled list',
  policy: 'risk policy; left out, POLICY, else the bundled one'
}

export interface Basis {
  watchlist: Watchlist
  policy: Policy
  /** Where worker threads find the list. */
  place: ListPlace
}

/**
 * The list and the policy that a service with the same variables answers from; flags go first. Nothing is fetched.
 * @throws Error with a one-line message when a variable, the list or the policy cannot be used
 */
export async function readBasis (flags: BasisFlags, { env }: Streams): Promise<Basis> {
  const [list, policy] = await Promise.all([readList(flags.watchlist, env), loadPolicy(flags.policy ?? (env.POLICY || undefined))])
  return { ...list, policy }
}

async function readList (flag: string | undefined, env: Streams['env']): Promise<Omit<Basis, 'policy'>> {
  if (flag !== undefined) return await listIn(flag)
  // Only these variables concern the list: another that is set for the service, or by something else, is no reason to fail.
  const { WATCHLIST, LISTS, DATA_DIR } = loadConfig({ WATCHLIST: env.WATCHLIST, LISTS: env.LISTS, DATA_DIR: env.DATA_DIR })
  if (LISTS === undefined) return await listIn(WATCHLIST)
  const store = new GenerationStore(DATA_DIR)
  const version = await store.current()
  // A service would begin with the bundled list and fetch the others soon. Here nothing would come after it.
  if (version === undefined) throw new Error(`DATA_DIR ${DATA_DIR}: holds no version of the watchlist: make one with tumen lists sync, or give --watchlist`)
  const watchlist = await store.read(version).catch((error: Error) => { throw new Error(`DATA_DIR ${DATA_DIR}: ${error.message}`) })
  return { watchlist, place: { dataDir: DATA_DIR, version } }
}

async function listIn (path: string | undefined): Promise<Omit<Basis, 'policy'>> {
  return { watchlist: await loadWatchlist(path), place: { path } }
}
