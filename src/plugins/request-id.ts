import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import fp from 'fastify-plugin'

/** What is taken over from a caller: no white space, quotes or control characters, so that a log line stays one line. */
const ACCEPTED = /^[\w.:/+=@-]{1,128}$/

/** The caller's x-request-id when it is acceptable, else a new one. */
export function requestId (request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID()
}

/** Answers each request with its id. */
export default fp(async app => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
}, { name: 'request-id', fastify: '5.x' })
