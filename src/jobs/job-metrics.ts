import type { Metrics } from '../metrics/metrics.js'
import type { JobService } from './job-service.js'
import type { ChunkWatch } from './job-worker.js'

/** In seconds. A chunk takes about a second, longer if its list must be indexed first. */
const CHUNK_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Metrics of the chunks that this process works on. */
export function chunkMetrics (metrics: Metrics): ChunkWatch {
  const begun = metrics.counter('tumen_job_chunks_begun_total', 'Chunks of jobs begun by this process: first, or again after a worker died or failed over it', 'time')
  const ended = metrics.counter('tumen_job_chunks_ended_total', 'What became of them: kept, failed (it is tried again, or ends the job), or dropped (answered by another, or the job is gone)', 'outcome')
  const rows = metrics.counter('tumen_job_rows_total', 'Rows of jobs answered by this process, by decision; error: a row that could not be screened', 'decision')
  const seconds = metrics.histogram('tumen_job_chunk_duration_seconds', 'Time to answer a chunk of at most 500 rows', CHUNK_BUCKETS)
  return {
    onBegun: again => begun(again ? 'again' : 'first'),
    onEnded: (took, counts) => {
      ended(counts === undefined ? 'dropped' : 'kept')
      if (counts === undefined) return
      seconds.observe('', () => ({}), took)
      for (const decision of ['clear', 'review', 'block', 'error'] as const) rows(decision, counts[decision])
    },
    onFailed: () => ended('failed')
  }
}

/** Adds the metrics that are read from the Redis of jobs at each scrape. While it does not answer, only that is known. */
export function watchJobs (metrics: Metrics, jobs: JobService): void {
  let asked: ReturnType<typeof census> | undefined
  const census = () => jobs.census().catch(() => undefined)
  // The gauges of a scrape are collected at the same time and share one census.
  const now = async () => {
    asked ??= census().finally(() => { asked = undefined })
    return await asked
  }
  metrics.gauge('tumen_jobs_redis_up', '1: the Redis of jobs answers and takes writes; 0: it does not', async () => (await jobs.health()).status === 'ok' ? 1 : 0)
  metrics.gauge('tumen_job_workers', 'Workers of this release that are connected; NaN: not known', async () => (await now())?.workers ?? NaN)
  metrics.gauge('tumen_jobs', 'Jobs that are kept, by state', async () =>
    Object.entries((await now())?.jobs ?? {}).map(([state, value]) => ({ labels: { state }, value })), ['state'])
}
