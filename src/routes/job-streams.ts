import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Readable } from 'node:stream'
import { inline } from '../../schemas/components.js'
import { JobResultsQuery } from '../../schemas/job.js'
import { Type } from '../../schemas/type.js'
import { CONTENT_TYPES } from '../files/write/content-types.js'
import { RETRY_AFTER_S } from '../http/retry-after.js'
import { jobEvents, SILENCE_MS } from '../jobs/job-events.js'
import { ProblemError } from '../problems/problem-error.js'
import type { Services } from '../services/services.js'
import { problemAnswers } from './answers.js'
import { limitSilence } from './files/accept-files.js'
import { configured, found, jobParams, jobProblems } from './job-lookup.js'

/** The schema of an answer that is streamed unchanged, without a JSON serialiser. */
const Stream = Type.Unsafe<Readable>({ type: 'string' })

/** Jobs that a process follows at a time: each is looked at in Redis twice a second, for as long as its caller likes. */
const MOST_FOLLOWED = 100

/** GET /v1/jobs/{id}/events: the course of a job, as it goes. */
export const jobEventsRoute: FastifyPluginAsyncTypebox<Services> = async (app, { jobs }) => {
  const closing = new AbortController()
  let followed = 0
  app.addHook('preClose', done => {
    closing.abort()
    done()
  })

  app.get('/v1/jobs/:id/events', {
    schema: {
      operationId: 'followJob',
      tags: ['Jobs'],
      summary: 'Follow a job as it goes',
      description: 'Server-sent events: `progress` with the job as GET /v1/jobs/{id} answers it, whenever that changes, and at the end one of ' +
        '`finished`, `failed` and `gone`. `unavailable` says that Redis does not answer; the stream then goes on.',
      params: jobParams,
      response: {
        200: { description: 'The events', content: { 'text/event-stream': { schema: Stream } } },
        ...problemAnswers(...jobProblems, 'JOB_NOT_FOUND')
      }
    }
  }, async (request, reply) => {
    const { params } = request
    const service = configured(jobs)
    if (followed >= MOST_FOLLOWED) {
      reply.header('retry-after', RETRY_AFTER_S)
      throw new ProblemError('OVERLOADED', `This process follows ${MOST_FOLLOWED} jobs already. Try again later, or ask for the job itself now and then.`)
    }
    const gone = new AbortController()
    followed++
    // Of the answer, not of its connection, which may carry many.
    reply.raw.once('close', () => {
      followed--
      gone.abort()
    })
    found(await service.status(params.id))
    // Nothing may move for longer than between two signs of life. A limit of 0 is none. Node sets its own limit again after the answer.
    if (app.server.timeout > 0) limitSilence(request, Math.max(app.server.timeout, 2 * SILENCE_MS))
    reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no')
    return Readable.from(jobEvents(() => service.status(params.id), AbortSignal.any([closing.signal, gone.signal])))
  })
}

/** GET /v1/jobs/{id}/results: the rows of a job that are answered by now. */
export const jobResultsRoute: FastifyPluginAsyncTypebox<Services> = async (app, { jobs }) => {
  app.get('/v1/jobs/:id/results', {
    schema: {
      operationId: 'getJobResults',
      tags: ['Jobs'],
      summary: 'Fetch the rows that are answered',
      description: 'Every row that is answered by now, in the order of the file, as CSV, XLSX or NDJSON; the same as POST /v1/screen/file gives. ' +
        'The last line says whether that is all: while the job runs it is not.',
      params: jobParams,
      querystring: inline(JobResultsQuery),
      response: {
        200: { description: 'The screened file', content: Object.fromEntries(Object.values(CONTENT_TYPES).map(type => [type.split(';', 1)[0], { schema: Stream }])) },
        ...problemAnswers(...jobProblems, 'JOB_NOT_FOUND')
      }
    }
  }, async ({ params, query }, reply) => {
    const results = found(await configured(jobs).results(params.id))
    const format = query.format ?? 'csv'
    const { writeScreenedFile } = await import('../files/write/screened-file.js')
    reply.header('content-type', CONTENT_TYPES[format]).header('cache-control', 'no-store')
    reply.header('content-disposition', `attachment; filename="screened.${format}"`)
    return Readable.from(writeScreenedFile(format, results), { objectMode: false })
  })
}
