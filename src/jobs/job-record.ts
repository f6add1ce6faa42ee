import { checkOf } from '../../schemas/check.js'
import { JobReading, JobStatus } from '../../schemas/job.js'
import { OptionsInEffect, type ScreenOptions } from '../../schemas/screening.js'
import { Type } from '../../schemas/type.js'
import type { FileReading, RowCounts } from '../files/row.js'
import { DamagedJobError, THE_RECORD } from './damaged.js'

/** The facts of a job that never change. */
export interface Job {
  id: string
  /** Milliseconds since 1970, like all times in this file. */
  createdAt: number
  expiresAt: number
  rows: number
  chunks: number
  reading: FileReading
  /** As they were asked for; each row is screened with them. */
  options?: ScreenOptions
  /** What they come to under the policy of the basis, for the answer. */
  inEffect: OptionsInEffect
  /** Why the file was not read to its end. Left out: it was. */
  incompleteBecause?: string
  /** The name of the basis on which the whole job is answered: release, model, list and policy. */
  basis: string
  watchlist: { version: string, asOf?: string }
  model: string
  policy: string
  /** The queue in which its chunks wait, that of the release and model that accepted the job. */
  queue: string
}

/** How far a job has come. */
export interface JobProgress {
  chunksDone: number
  /** How often a chunk was begun again, after its worker had died or its attempt had failed. */
  chunksRepeated: number
  counts: RowCounts
  startedAt?: number
  lastDoneAt?: number
  /** Why the job will not be finished. */
  failure?: string
}

/** The numbers of a job's chunks. @param chunks how many it has */
export function chunkNumbers (chunks: number): number[] {
  return Array.from({ length: chunks }, (_, chunk) => chunk)
}

export const COUNTS = ['rows', 'clear', 'review', 'block', 'error', 'noted'] as const satisfies (keyof RowCounts)[]

/** The last moment that a date can hold, milliseconds since 1970. */
const LATEST = 8.64e15
const Count = Type.Integer({ minimum: 0 })
const Time = Type.Integer({ minimum: 0, maximum: LATEST })

/** The facts of a job as they are in Redis. */
const checkJob = checkOf(Type.Object({
  id: Type.String(),
  createdAt: Time,
  expiresAt: Time,
  rows: Count,
  chunks: Count,
  reading: JobReading,
  options: Type.Optional(Type.Object({})),
  inEffect: OptionsInEffect,
  incompleteBecause: Type.Optional(Type.String()),
  basis: Type.String(),
  watchlist: JobStatus.properties.watchlist,
  model: Type.String(),
  policy: Type.String(),
  queue: Type.String()
}))

/** The fields of the Redis hash of a new job. */
export function toHash (job: Job): Record<string, string> {
  return { job: JSON.stringify(job) }
}

/** Reads the facts of a job from their text. @throws DamagedJobError */
export function jobIn (text: string): Job {
  try {
    const job: unknown = JSON.parse(text)
    if (checkJob(job).length === 0) return job as Job
  } catch {
    // Told below, as what is JSON and no job is.
  }
  throw new DamagedJobError(THE_RECORD)
}

/** Reads a job and its progress from the fields of its hash. Undefined if the hash holds no job. @throws DamagedJobError */
export function fromHash (hash: Record<string, string>): { job: Job, progress: JobProgress } | undefined {
  if (hash.job === undefined) return undefined
  const number = (field: string) => {
    const value = hash[field] === undefined ? undefined : Number(hash[field])
    if (value !== undefined && !(value >= 0 && value <= LATEST)) throw new DamagedJobError(THE_RECORD)
    return value
  }
  return {
    job: jobIn(hash.job),
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
