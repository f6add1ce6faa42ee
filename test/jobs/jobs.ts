import type { Test } from 'tap'
import type { JobStatus } from '../../schemas/job.js'
import type { FileSummary, ScreenedRow } from '../../src/files/row.js'
import { JobService } from '../../src/jobs/job-service.js'
import { ScreeningService } from '../../src/screening/service.js'
import { loadWatchlist } from '../../src/watchlist/bundled.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { policy } from '../screening/sample.js'

export const corpus = buildCorpus(await loadWatchlist())

/** The job service of a web process that does not process chunks itself. */
export function openJobs (t: Test, url: string, ttlS = 3_600): JobService {
  const jobs = new JobService(url, new ScreeningService({ corpus, policy }), ttlS)
  t.teardown(() => jobs.close())
  return jobs
}

/** Waits, for two minutes at most, until the status of a job satisfies a condition. Failures to get the status are ignored. */
export async function until (jobs: JobService, id: string, holds: (status: JobStatus) => boolean): Promise<JobStatus> {
  for (let i = 0; i < 1_200; i++) {
    const status = await jobs.status(id).catch(() => undefined)
    if (status !== undefined && holds(status)) return status
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('Waited two minutes in vain')
}

export async function finish (jobs: JobService, id: string): Promise<JobStatus> {
  return await until(jobs, id, ({ state }) => state === 'finished' || state === 'failed')
}

export async function read (jobs: JobService, id: string): Promise<{ rows: ScreenedRow[], summary: FileSummary }> {
  const results = await jobs.results(id)
  const rows: ScreenedRow[] = []
  for await (const row of results!.rows) rows.push(row)
  return { rows, summary: results!.summary() }
}
