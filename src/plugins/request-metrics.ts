import fp from 'fastify-plugin'
import { whenEnded } from '../http/request-end.js'
import type { Metrics } from '../metrics/metrics.js'

/** Records how long each request took, by method, route and status. */
export default fp<{ metrics: Metrics }>(async (app, { metrics }) => {
  whenEnded(app, (request, reply, status) => {
    metrics.observeRequest(request.method, request.routeOptions.url ?? 'unknown', status, reply.elapsedTime / 1000)
  })
}, { name: 'request-metrics', fastify: '5.x' })
