import { inline } from '../../schemas/components.js'
import { JobId } from '../../schemas/job.js'
import type { JobService } from '../jobs/job-service.js'
import { ProblemError } from '../problems/problem-error.js'

/** The parameters of a path that names a job. */
export const jobParams = inline(JobId)

/** The problems of every route for jobs. */
export const jobProblems = ['INVALID_REQUEST', 'JOBS_NOT_CONFIGURED', 'JOBS_UNAVAILABLE'] as const

/** @throws ProblemError 501 JOBS_NOT_CONFIGURED when the service has no Redis */
export function configured (jobs: JobService | undefined): JobService {
  if (jobs === undefined) throw new ProblemError('JOBS_NOT_CONFIGURED')
  return jobs
}

/** @throws ProblemError 404 JOB_NOT_FOUND when there is no such job */
export function found<T> (something: T | undefined): T {
  if (something === undefined) throw new ProblemError('JOB_NOT_FOUND')
  return something
}
