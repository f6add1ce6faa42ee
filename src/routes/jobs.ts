import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ProblemError } from '../problems/problem-error.js'
import type { Services } from '../services/services.js'
import { answer, problemAnswers } from './answers.js'
import { configured, found, jobParams, jobProblems } from './job-lookup.js'

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
      params: jobParams,
      response: { 200: answer('JobStatus', 'The job as it stands'), ...problemAnswers(...jobProblems, 'JOB_NOT_FOUND') }
    }
  }, async ({ params }) => {
    return found(await configured(jobs).status(params.id))
  })

  app.delete('/v1/jobs/:id', {
    schema: {
      operationId: 'deleteJob',
      tags: ['Jobs'],
      summary: 'Delete a job',
      description: 'Stops the job and deletes its rows and results at once. What a worker is screening at that moment is thrown away.',
      params: jobParams,
      response: { 204: { description: 'Nothing is left of the job', type: 'null' }, ...problemAnswers(...jobProblems, 'JOB_NOT_FOUND') }
    }
  }, async ({ params }, reply) => {
    if (!await configured(jobs).remove(params.id)) throw new ProblemError('JOB_NOT_FOUND')
    reply.code(204)
  })
}
