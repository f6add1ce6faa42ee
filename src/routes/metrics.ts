import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Services } from '../services/services.js'

/** GET /metrics, for Prometheus. */
export const metricsRoute: FastifyPluginAsyncTypebox<Services> = async (app, { metrics }) => {
  app.get('/metrics', {
    config: { answersUnderPressure: true },
    schema: {
      operationId: 'getMetrics',
      tags: ['Operations'],
      summary: 'Read the metrics',
      description: 'Prometheus text: time by route and by stage, cache results, decisions, the list in use and its age, the state of Redis ' +
        'and the process. Nothing that a caller sent is in it.',
      response: { 200: { description: 'Prometheus exposition format', content: { 'text/plain': { schema: { type: 'string' } } } } }
    }
  }, async (_request, reply) => {
    const registry = await metrics.registry()
    reply.header('content-type', registry.contentType)
    return await registry.metrics()
  })
}
