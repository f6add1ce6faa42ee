import { Server } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import fp from 'fastify-plugin'

/** What callers sent before they could know of the end arrives within this time, milliseconds. */
const LAST_REQUESTS_MS = 200

/**
 * Lets a closing server end without cutting off a request, and as soon as the last answer is sent. Node would close
 * connections that are idle when closing begins, even where a request is on its way on them: so at first only no new
 * ones are taken, and those that are open are answered and told to close. A connection that is busy after that would be
 * kept alive after its answer, and hold up the end for as long.
 */
export default fp(async app => {
  app.addHook('preClose', async () => {
    if (app.server.listening) {
      // Not close() of the HTTP server, which is what cuts off idle connections.
      Server.prototype.close.call(app.server)
      await wait(LAST_REQUESTS_MS)
    }
    app.server.keepAliveTimeout = 1
  })
}, { name: 'closing', fastify: '5.x' })
