import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import fp from 'fastify-plugin'

/** Request ids that are accepted from a caller. White space, quotes and control characters could break up a log line. */
const ACCEPTED = /^[\w.:/+=@-]{1,128}$/

/** The caller's x-request-id if it is acceptable, else a new UUID. */
export function requestId (request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID()
}

/** Adds x-request-id to every answer. */
export default fp(async app => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
}, { name: 'request-id', fastify: '5.x' })
