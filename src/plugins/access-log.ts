import fp from 'fastify-plugin'

/** Log levels at which the line is written. */
const WRITING = new Set(['info', 'debug', 'trace'])

/**
 * One line for each answer: method, route, status and time. The route is the pattern and not the URL, so neither a
 * query nor a mistyped path can carry a name into a log.
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
