import fp from 'fastify-plugin'

/** Adds x-request-id to every answer. */
export default fp(async app => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
}, { name: 'request-id', fastify: '5.x' })
