import fp from 'fastify-plugin'
import { whenEnded } from '../http/request-end.js'
import type { Metrics } from '../metrics/metrics.js'

/** Bucket bounds in seconds: from a memory hit to a batch. */
const ROUTE_BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Records how long each request took, by method, route (its pattern, never the URL) and status. */
export default fp<{ metrics: Metrics }>(async (app, { metrics }) => {
  const requests = metrics.histogram('tumen_http_request_duration_seconds', 'Time from request to answer, by route', ROUTE_BUCKETS)
  whenEnded(app, ({ method, route, status, ms }) => {
    requests.observe(`${method} ${status} ${route}`, () => ({ method, route, status }), ms / 1000)
  })
}, { name: 'request-metrics', fastify: '5.x' })
