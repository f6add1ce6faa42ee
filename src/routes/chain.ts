import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ref } from '../../schemas/components.js'
import { screenChain } from '../chain/screen-chain.js'
import type { Services } from '../services/services.js'
import { answer, bodyProblems, problemAnswers } from './answers.js'
import { chainExamples } from './examples.js'

/** POST /v1/screen/chain: a prime contractor with its tiers, owners, directors and worksites. */
export const chainRoute: FastifyPluginAsyncTypebox<Services> = async (app, { config, screening, countScreening }) => {
  app.post('/v1/screen/chain', {
    bodyLimit: config.BATCH_BODY_LIMIT,
    config: { bodyExamples: chainExamples },
    schema: {
      operationId: 'screenChain',
      tags: ['Screening'],
      summary: 'Screen a contractor with its whole chain',
      description: 'Screens up to 500 parties and follows the links between them: subcontractors and labour brokers of any tier, owners with ' +
        'their shares, directors and worksites. A link reads as a sentence: node *is* owner *of* another. Says for each party and for the ' +
        'prime contractor: decision, risk, and each path by which a hit reaches it. Ownership follows OFAC\'s 50 percent rule, with the ' +
        'arithmetic in the answer; unknown shares and shares past 100 percent are named in notes. Cycles are allowed.',
      body: ref('ChainRequest'),
      response: { 200: answer('ChainAnswer', 'Decision, risk and paths, for the prime contractor and for each party'), ...problemAnswers(...bodyProblems, 'VERSION_NOT_KEPT') }
    }
  }, async ({ body }) => {
    const { answer, screened } = await screenChain(screening, body)
    for (const { decision, cache } of screened) countScreening(decision, cache)
    return answer
  })
}
