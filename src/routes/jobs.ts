import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline } from '../../schemas/components.js'
import { Type } from '../../schemas/type.js'
import { ProblemError } from '../errors.js'
import type { JobService } from '../jobs/job-service.js'
import { KeyReusedError } from '../jobs/key-reused.js'
import { JobsUnavailableError } from '../jobs/unavailable.js'
import type { Services } from '../services.js'
import { answer, problems } from './answers.js'

const JobId = inline(Type.Object({ id: Type.String({ format: 'uuid', description: 'As POST /v1/jobs answered it' }) }))
const jobProblems = ['INVALID_REQUEST', 'JOBS_NOT_CONFIGURED', 'JOBS_UNAVAILABLE'] as const

/**
 * GET and DELETE /v1/jobs/{id}. A job is a file that is accepted at once and screened later by workers on any machine;
 * the caller fetches the results when they are ready.
 */
export const jobRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { jobs }) => {
  app.get('/v1/jobs/:id', {
    schema: {
      operationId: 'getJob',
      tags: ['Jobs'],
      summary: 'How far is a job',
      description: 'State, rows done, rate, time left and hits so far. When nothing moves, `waitingFor` says why. The list that is named ' +
        'answers every row of the job, also when a newer one has come in use since.',
      params: JobId,
      response: { 200: answer('JobStatus', 'The job as it stands'), ...problems(...jobProblems, 'JOB_NOT_FOUND') }
    }
  }, async ({ params }) => {
    return found(await told(configured(jobs).status(params.id)))
  })

  app.delete('/v1/jobs/:id', {
    schema: {
      operationId: 'deleteJob',
      tags: ['Jobs'],
      summary: 'Delete a job',
      description: 'Stops the job and deletes its rows and results at once. What a worker is screening at that moment is thrown away.',
      params: JobId,
      response: { 204: { description: 'Nothing is left of the job', type: 'null' }, ...problems(...jobProblems, 'JOB_NOT_FOUND') }
    }
  }, async ({ params }, reply) => {
    if (!await told(configured(jobs).remove(params.id))) throw new ProblemError('JOB_NOT_FOUND')
    reply.code(204)
  })
}

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

/**
 * Translates errors of the job service into problems.
 * @throws ProblemError JOBS_UNAVAILABLE, IDEMPOTENCY_KEY_REUSED; other errors unchanged
 */
export async function told<T> (outcome: Promise<T>): Promise<T> {
  try {
    return await outcome
  } catch (error) {
    if (error instanceof JobsUnavailableError) throw new ProblemError('JOBS_UNAVAILABLE', `${error.message}. Try again later.`)
    if (error instanceof KeyReusedError) throw new ProblemError('IDEMPOTENCY_KEY_REUSED')
    throw error
  }
}

export { jobProblems, JobId }
