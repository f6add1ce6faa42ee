import type { ScreenOptions } from '../../schemas/screening.js'
import type { FileReading, RowCounts } from '../files/row.js'

/** What a job is, from its beginning to its end. */
export interface Job {
  id: string
  /** Milliseconds since 1970, as all times here. */
  createdAt: number
  expiresAt: number
  rows: number
  chunks: number
  reading: FileReading
  options?: ScreenOptions
  /** Why the file was not read to its end; left out: it was. */
  incompleteBecause?: string
  /** Where the list and the policy are kept that answer the whole job. */
  generation: string
  watchlist: { version: string, asOf?: string }
  model: string
  policy: string
  /** Where its chunks wait: with the workers of the release and model that took it. */
  queue: string
}

/** How far it is. */
export interface JobProgress {
  chunksDone: number
  /** Times that a chunk was begun again, after its worker had died or failed over it. */
  chunksRepeated: number
  counts: RowCounts
  startedAt?: number
  lastDoneAt?: number
  /** Why it will not be finished. */
  failure?: string
}

export const COUNTS = ['rows', 'clear', 'review', 'block', 'error', 'noted'] as const satisfies (keyof RowCounts)[]

/** The fields of a Redis hash that begin a job. */
export function toHash (job: Job): Record<string, string> {
  return { job: JSON.stringify(job) }
}

/** A job and its progress from the fields of its hash. */
export function fromHash (hash: Record<string, string>): { job: Job, progress: JobProgress } | undefined {
  if (hash.job === undefined) return undefined
  const number = (field: string) => hash[field] === undefined ? undefined : Number(hash[field])
  return {
    job: JSON.parse(hash.job) as Job,
    progress: {
      chunksDone: number('chunksDone') ?? 0,
      chunksRepeated: number('chunksRepeated') ?? 0,
      counts: Object.fromEntries(COUNTS.map(count => [count, number(count) ?? 0])) as unknown as RowCounts,
      startedAt: number('startedAt'),
      lastDoneAt: number('lastDoneAt'),
      failure: hash.failure
    }
  }
}
