import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { CompareAnswer } from '../../schemas/compare.js'
import { ref } from '../../schemas/components.js'
import type { Services } from '../services/services.js'
import { inTurns } from '../steps/turns.js'
import { comparisonSteps } from '../verdict/comparison-answer.js'
import { answer, bodyProblems, problemAnswers } from './answers.js'
import { compareExamples } from './examples.js'

/** POST /v1/compare: how alike two parties are. */
export const compareRoute: FastifyPluginAsyncTypebox<Services> = async (app, { config }) => {
  app.post('/v1/compare', {
    bodyLimit: config.BODY_LIMIT,
    config: { bodyExamples: compareExamples },
    schema: {
      operationId: 'compare',
      tags: ['Screening'],
      summary: 'Compare two parties with each other',
      description: 'How surely two records mean the same party, by the same model as a screening: the score is the one that left would ' +
        'have against a list that holds only right. Use it to try a threshold on pairs of your own.',
      body: ref('CompareRequest'),
      response: { 200: answer('CompareAnswer', 'The score and its reasons'), ...problemAnswers(...bodyProblems) }
    }
  }, async ({ body }): Promise<CompareAnswer> => await inTurns(comparisonSteps(body.left, body.right)))
}
