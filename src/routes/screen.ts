import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ref } from '../../schemas/components.js'
import type { Services } from '../services/services.js'
import { answer, bodyProblems, JSON_TYPE, problemAnswers } from './answers.js'
import { endOfTurn } from './end-of-turn.js'
import { screenExamples } from './examples.js'

/** POST /v1/screen: one party, one answer. */
export const screenRoute: FastifyPluginAsyncTypebox<Services> = async (app, { config, screening, countScreening }) => {
  app.post('/v1/screen', {
    bodyLimit: config.BODY_LIMIT,
    config: { bodyExamples: screenExamples },
    schema: {
      operationId: 'screen',
      tags: ['Screening'],
      summary: 'Screen one company, person or vessel',
      description: 'Says whether the party is listed: clear, review or block, with the risk, the matches best first and the reasons ' +
        'for each. Give a country, an identifier or a birth date when you have one: what agrees makes a match surer, what ' +
        'contradicts it makes it weaker. Screening the same party twice gives the same answer for as long as the versions ' +
        'in the answer stay the same.',
      body: ref('ScreenRequest'),
      response: {
        200: answer('Screening', 'The decision and its reasons', {
          'x-cache': { type: 'string', enum: ['memory', 'redis', 'miss'], description: 'Where the answer was found; miss: it was computed' }
        }),
        ...problemAnswers(...bodyProblems, 'VERSION_NOT_KEPT')
      }
    }
  }, async (request, reply) => {
    const { text, decision, cache } = await screening.screenText(request.body)
    countScreening(decision, cache)
    reply.header('x-cache', cache).header('content-type', JSON_TYPE)
    await endOfTurn()
    return text
  })
}
