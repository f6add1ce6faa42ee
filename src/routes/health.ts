import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline } from '../../schemas/components.js'
import { Alive, type Readiness } from '../../schemas/health.js'
import { RETRY_AFTER_S } from '../http/retry-after.js'
import type { Services } from '../services/services.js'
import { answer } from './answers.js'
import { readiness } from './readiness.js'

/** GET /health/live and /health/ready, for process supervisors and load balancers. */
export const healthRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { config, screening, jobs, refresh }) => {
  app.get('/health/live', {
    config: { answersUnderPressure: true },
    schema: {
      operationId: 'getLiveness',
      tags: ['Operations'],
      summary: 'Is the process alive',
      description: 'Answers 200 for as long as the process runs. Restart it when this fails.',
      response: { 200: { description: 'Alive', content: { 'application/json': { schema: inline(Alive) } } } }
    }
  }, async () => ({ status: 'ok' as const }))

  app.get('/health/ready', {
    config: { answersUnderPressure: true },
    schema: {
      operationId: 'getReadiness',
      tags: ['Operations'],
      summary: 'Can the service answer',
      description: 'Answers 200 when questions are answered: status ok, or degraded with the reasons (Redis away, an old list), which ' +
        'cost speed or freshness and never correctness. Shows the age of each list. Send no traffic while it answers 503.',
      response: { 200: answer('Readiness', 'Able to answer'), 503: answer('Readiness', 'Not able to answer now') }
    }
  }, async (_request, reply): Promise<Readiness> => {
    const answer = readiness(screening, {
      maxAgeDays: config.WATCHLIST_MAX_AGE_DAYS,
      overloaded: app.isOverloaded(),
      jobs: await jobs?.health(),
      refresh: refresh?.state()
    })
    if (answer.status === 'unavailable') reply.code(503).header('retry-after', RETRY_AFTER_S)
    return answer
  })
}
