import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { BatchEnvelope, BatchItem } from '../../schemas/batch.js'
import { inline, ref } from '../../schemas/components.js'
import type { Services } from '../services/services.js'
import { answer, bodyProblems, JSON_TYPE, problemAnswers } from './answers.js'
import { BatchScreener } from './batch-screener.js'
import { batchExamples } from './examples.js'

/** POST /v1/screen/batch: up to 1,000 parties, answered in the order asked. */
export const batchRoute: FastifyPluginAsyncTypebox<Services> = async (app, { config, screening, countScreening }) => {
  const itemSchema = inline(BatchItem)

  app.post('/v1/screen/batch', {
    bodyLimit: config.BATCH_BODY_LIMIT,
    config: { documentedBody: ref('BatchRequest'), bodyExamples: batchExamples },
    schema: {
      operationId: 'screenBatch',
      tags: ['Screening'],
      summary: 'Screen up to 1,000 parties at once',
      description: 'Each party is screened as by POST /v1/screen, under the same options. Results come in the order asked. An item ' +
        'that is wrong is answered with its own problem in its place, and the others are screened all the same.',
      body: inline(BatchEnvelope),
      response: { 200: answer('BatchAnswer', 'A result for each party, and a summary'), ...problemAnswers(...bodyProblems, 'VERSION_NOT_KEPT') }
    }
  }, async (request, reply) => {
    const { parties, options } = request.body
    const validate = request.compileValidationSchema(itemSchema, 'body')
    const batch = new BatchScreener(screening, validate, options, request)
    const results = await batch.screen(parties)
    for (const { decision, cache } of batch.answered) countScreening(decision, cache)
    reply.header('content-type', JSON_TYPE)
    return `{"results":[${results.join(',')}],"summary":${JSON.stringify(batch.summary())}}`
  })
}
