import fp from 'fastify-plugin'

/**
 * One line for each answer: method, route, status and time. The route is the pattern and not the URL, so neither a
 * query nor a mistyped path can carry a name into a log.
 */
export default fp(async app => {
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
