import type { FileSummary, RowCounts, ScreenedFile, ScreenedRow } from '../files/row.js'
import { COUNTS, type Job } from './job-record.js'
import type { JobStore } from './job-store.js'

/** Chunks fetched before they are asked for. */
const AHEAD = 4

/**
 * The rows of a job that are answered by now, in the order of the file. The summary counts what was given, and says
 * when that is not all.
 */
export function jobResults (store: JobStore, job: Job): ScreenedFile {
  const counts: RowCounts = { rows: 0, clear: 0, review: 0, block: 0, error: 0, noted: 0 }
  let broken: string | undefined

  async function * rows (): AsyncGenerator<ScreenedRow> {
    try {
      for await (const chunk of chunksInOrder(store, job)) {
        for (const row of chunk) {
          count(counts, row)
          yield row
        }
      }
    } catch (error) {
      // The answer has begun: its end says that it is cut off.
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
    summary: (): FileSummary => {
      const incompleteBecause = missing()
      return {
        complete: incompleteBecause === undefined,
        ...(incompleteBecause !== undefined && { incompleteBecause }),
        counts,
        watchlist: job.watchlist,
        model: job.model,
        policy: job.policy,
        reading: job.reading
      }
    }
  }
}

async function * chunksInOrder (store: JobStore, { id, chunks }: Job): AsyncGenerator<ScreenedRow[]> {
  const fetching: Promise<ScreenedRow[] | undefined>[] = []
  for (let chunk = 0; chunk < chunks || fetching.length > 0;) {
    while (chunk < chunks && fetching.length < AHEAD) {
      const fetched = store.results(id, chunk++)
      // Awaited below; until then a failure must not count as one that nobody handles.
      fetched.catch(() => {})
      fetching.push(fetched)
    }
    const results = await fetching.shift()
    if (results !== undefined) yield results
  }
}

function count (counts: RowCounts, { result }: ScreenedRow): void {
  for (const name of COUNTS) {
    if (name === 'rows' || name === result.decision) counts[name]++
    else if (name === 'noted' && result.notes !== undefined) counts.noted++
  }
}
