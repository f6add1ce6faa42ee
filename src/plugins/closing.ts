import fp from 'fastify-plugin'

/**
 * Lets a closing server end as soon as the last answer is sent. Node closes connections that are idle when closing
 * begins; one that is busy then would be kept alive after its answer, and hold up the end for as long.
 */
export default fp(async app => {
  app.addHook('preClose', done => {
    app.server.keepAliveTimeout = 1
    done()
  })
}, { name: 'closing', fastify: '5.x' })
