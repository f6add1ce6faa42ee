import { fileSummary } from '../files/file-summary.js'
import { inOrder } from '../files/in-order.js'
import { countRow, noRows } from '../files/row-counts.js'
import type { ScreenedFile, ScreenedRow } from '../files/row.js'
import type { Job } from './job-record.js'
import type { JobStore } from './job-store.js'

/** Chunks fetched at once, ahead of the reader. */
const AHEAD = 4

/**
 * The rows of a job that are screened so far, in the order of the file. The summary counts the rows given here, and says why
 * if they are not all.
 */
export function jobResults (store: JobStore, job: Job): ScreenedFile {
  const counts = noRows()
  let broken: string | undefined

  async function * rows (): AsyncGenerator<ScreenedRow> {
    try {
      for await (const chunk of inOrder(numbersTo(job.chunks), AHEAD, chunk => store.results(job.id, chunk))) {
        for (const row of chunk ?? []) {
          countRow(counts, row.result)
          yield row
        }
      }
      if (counts.rows < job.rows && await store.get(job.id) === undefined) broken = 'the job was deleted, has expired, or Redis has lost it'
    } catch (error) {
      // Part of the answer has been sent already, so the failure is reported in the summary at its end.
      broken = (error as Error).message
    }
  }

  const missing = () => {
    if (broken !== undefined) return broken
    if (counts.rows < job.rows) return `${counts.rows} of ${job.rows} rows are answered so far`
    return job.incompleteBecause
  }

  return {
    reading: job.reading,
    rows: rows(),
    summary: () => fileSummary({ counts, watchlist: job.watchlist, model: job.model, policy: job.policy, reading: job.reading }, missing())
  }
}

async function * numbersTo (end: number): AsyncGenerator<number> {
  for (let number = 0; number < end; number++) yield number
}
