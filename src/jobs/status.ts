import { defined } from '../../schemas/defined.js'
import type { JobState, JobStatus } from '../../schemas/job.js'
import type { Job, JobProgress } from './job-record.js'

/** The path of a job in the API. */
function jobPath (id: string): string {
  return `/v1/jobs/${id}`
}

/** The state of a job. One that was marked as failed stays failed. */
export function stateOf ({ chunks }: Job, { chunksDone, startedAt, failure }: JobProgress): JobState {
  if (failure !== undefined) return 'failed'
  if (chunksDone >= chunks) return 'finished'
  return startedAt === undefined ? 'queued' : 'running'
}

/** Whether a job has ended, so that nothing about it will change. */
export function isOver (state: JobState): state is 'finished' | 'failed' {
  return state === 'finished' || state === 'failed'
}

/**
 * The status of a job in the form of the answer.
 * @param inUse the version of the list that this process has in use now
 * @param waitingFor why the job makes no progress, if it makes none
 */
export function jobStatus (job: Job, progress: JobProgress, inUse: string, waitingFor?: string): JobStatus {
  const { counts, startedAt, lastDoneAt, chunksDone, chunksRepeated, failure } = progress
  const state = stateOf(job, progress)
  const seconds = startedAt === undefined || lastDoneAt === undefined ? 0 : (lastDoneAt - startedAt) / 1_000
  const rate = seconds > 0 ? counts.rows / seconds : undefined
  return defined({
    id: job.id,
    state,
    rows: job.rows,
    rowsDone: counts.rows,
    rowsPerSecond: rate === undefined ? undefined : Math.round(rate * 10) / 10,
    secondsLeft: rate === undefined || state !== 'running' ? undefined : Math.ceil((job.rows - counts.rows) / rate),
    hits: counts.review + counts.block,
    counts,
    chunks: { total: job.chunks, done: chunksDone, repeated: chunksRepeated },
    waitingFor,
    failure: state === 'failed' ? failure : undefined,
    incompleteBecause: job.incompleteBecause,
    createdAt: iso(job.createdAt),
    startedAt: startedAt === undefined ? undefined : iso(startedAt),
    finishedAt: state === 'finished' ? iso(lastDoneAt ?? job.createdAt) : undefined,
    expiresAt: iso(job.expiresAt),
    reading: job.reading,
    options: job.inEffect,
    watchlist: job.watchlist,
    watchlistInUse: inUse,
    model: job.model,
    policy: job.policy,
    links: { self: jobPath(job.id), events: `${jobPath(job.id)}/events`, results: `${jobPath(job.id)}/results` }
  })
}

function iso (time: number): string {
  return new Date(time).toISOString()
}
