import type { ListSource } from '../../schemas/watchlist.js'
import type { Metrics } from '../metrics/metrics.js'

/** `changed`: the sync made a new version; `unchanged`: it made none; `failed`: at least one list, or the sync itself, failed. */
export type SyncOutcome = 'changed' | 'unchanged' | 'failed'

/**
 * Adds the metrics of the fetched lists to those that Prometheus reads.
 * @param sources gives the state of the lists; called each time the metrics are read
 * @returns a function to call with the outcome of each sync
 */
export function watchSources (metrics: Metrics, sources: () => readonly ListSource[]): (outcome: SyncOutcome) => void {
  const gauge = (name: string, help: string, read: (source: ListSource) => number | undefined): void => metrics.gauge(name, help, () =>
    sources().flatMap(source => {
      const value = read(source)
      return value === undefined ? [] : [{ labels: { list: source.id }, value }]
    }), ['list'])
  gauge('tumen_list_up', '1: the last attempt to fetch the list went well; 0: it did not, or the list is stale', ({ status }) => status === 'ok' ? 1 : 0)
  gauge('tumen_list_failing_seconds', 'Time since attempts to fetch the list began to go wrong; 0 while they go well',
    ({ failingSince }) => failingSince === undefined ? 0 : Math.max(0, Math.floor((Date.now() - Date.parse(failingSince)) / 1000)))
  gauge('tumen_list_age_seconds', 'Time since the publisher last confirmed the list in use', ({ ageS }) => ageS)
  gauge('tumen_list_records', 'Records of the list in use', ({ records }) => records)
  return metrics.counter('tumen_list_syncs_total',
    'Attempts to fetch the lists, or those that had failed: a new version came of it (changed), none (unchanged), or at least one list failed', 'outcome')
}
