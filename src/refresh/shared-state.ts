import { defined } from '../../schemas/defined.js'
import type { PackedGeneration } from '../watchlist/generations/pack.js'
import type { SourceState } from '../watchlist/sync/source-folder.js'

/** The state of the lists that all replicas share. Times are ISO 8601. */
export interface SharedState {
  /** The generation in use; left out before the first one is published. */
  version?: string
  sources: Record<string, SourceState>
  /** When any list was last fetched. */
  syncedAt?: string
  /** When all lists were last fetched, not only some that had failed. */
  allSyncedAt?: string
  /** Why the last sync made no generation. */
  fault?: string
  /** When the generation was made, where a replica offered it instead of a sync publishing it: a newer one may replace it. */
  offered?: string
}

/** What a replica publishes: the outcome of a sync, and the generation if it is new. */
export interface Publication extends Pick<SharedState, 'sources' | 'fault'> {
  syncedAt: string
  /** Left out: the same as `syncedAt`. */
  allSyncedAt?: string
  generation?: PackedGeneration
  /** true: the generation comes from a replica's data folder and not from a sync, for instance after Redis had lost it. */
  offered?: boolean
}

/** The state that the fields of a hash in Redis hold; `sources` is JSON there. */
export function readSharedState ({ version, sources, syncedAt, allSyncedAt = syncedAt, fault, offered }: Record<string, string>): SharedState {
  return defined({
    version,
    sources: sources === undefined ? {} : JSON.parse(sources) as SharedState['sources'],
    ...(syncedAt !== undefined && { syncedAt, allSyncedAt }),
    fault: fault || undefined,
    offered: offered || undefined
  })
}
