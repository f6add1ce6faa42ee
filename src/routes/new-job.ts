import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline, ref } from '../../schemas/components.js'
import { NewJobHeaders } from '../../schemas/job.js'
import type { Services } from '../services/services.js'
import { problemAnswers } from './answers.js'
import { acceptFiles } from './files/accept-files.js'
import { optionsSchema } from './files/upload.js'
import { configured, jobProblems } from './job-lookup.js'

/** POST /v1/jobs: accepts a supplier file, to be screened in the background. */
export const newJobRoute: FastifyPluginAsyncTypebox<Services> = async (app, services) => {
  const accepted = await acceptFiles(app, services.config.FILE_LIMIT)

  app.post('/v1/jobs', {
    ...accepted,
    schema: {
      operationId: 'createJob',
      tags: ['Jobs'],
      summary: 'Screen a file in the background',
      description: 'Takes the same as POST /v1/screen/file, and answers once the file is read: workers then screen it, on as many machines as there ' +
        'are. One version of the list answers the whole job. The option `format` is left to the results. Needs Redis.',
      querystring: optionsSchema,
      headers: inline(NewJobHeaders),
      response: {
        202: {
          description: 'The job is made, or was made before with this key',
          headers: { location: { type: 'string', description: 'Where the job is found' } },
          content: { 'application/json': { schema: ref('JobStatus') } }
        },
        ...problemAnswers(...jobProblems, 'VERSION_NOT_KEPT', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'INVALID_FILE', 'IDEMPOTENCY_KEY_REUSED', 'STORAGE_UNAVAILABLE')
      }
    }
  }, async (request, reply) => {
    const jobs = configured(services.jobs)
    // File readers are loaded with the first file, so that they do not delay the start of the service.
    const { submitJob } = await import('./files/submit-job.js')
    const status = await submitJob(request, request.headers['idempotency-key'], jobs, services)
    return reply.code(202).header('location', status.links.self).send(status)
  })
}
