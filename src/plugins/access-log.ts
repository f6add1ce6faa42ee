import fp from 'fastify-plugin'

/** Log levels at which the access log is written. */
const WRITING = new Set(['info', 'debug', 'trace'])

/**
 * Logs one line for each answer: method, route, status and duration in milliseconds. The route is logged as its pattern
 * and not as the URL, so that neither a query string nor a mistyped path can carry a party's name into the log.
 */
export default fp<{ level: string }>(async (app, { level }) => {
  if (!WRITING.has(level)) return
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 100) / 100
    }, 'answered')
    done()
  })
}, { name: 'access-log', fastify: '5.x' })
