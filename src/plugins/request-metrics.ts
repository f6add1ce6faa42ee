import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.js'

/** Records how long each request took, by method, route and status. */
export default fp<{ metrics: Metrics }>(async (app, { metrics }) => {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.observeRequest(request.method, request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000)
    done()
  })
}, { name: 'request-metrics', fastify: '5.x' })
