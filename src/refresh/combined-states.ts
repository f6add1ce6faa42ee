import type { SourceState } from '../watchlist/sync/source-folder.js'
import type { SyncReport } from '../watchlist/sync/sync-lists.js'
import type { SharedState } from './shared-state.js'

/** The state of each source of a sync of this replica, combined with the state that all replicas share. */
export function combinedStates (synced: SyncReport['sources'], shared: SharedState['sources']): SharedState['sources'] {
  return Object.fromEntries(synced.map(({ id, state }) => [id, combined(state, shared[id])]))
}

/** A newer file of another replica outlasts a failure here. */
function combined (own: SourceState, shared?: SourceState): SourceState {
  if (own.fault === undefined || shared === undefined) return own
  // A source fails since the shared fault began. Without a shared fault another replica has fetched it, so it fails from now on.
  const fault = { ...own.fault, since: shared.fault?.since ?? own.fault.at }
  return { ...((own.good?.fetchedAt ?? '') >= (shared.good?.fetchedAt ?? '') ? own : shared), fault }
}
