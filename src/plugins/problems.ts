import type { FastifyError } from 'fastify'
import fp from 'fastify-plugin'
import { sendError } from '../http/send-problem.js'

/** Answers every error as an RFC 9457 problem. An internal error is logged, and the answer gives no details of it. */
export default fp(async app => {
  app.setErrorHandler<FastifyError>((error, request, reply) => sendError(error, request, reply))

  // Fastify would parse text/plain to a string, and validation would report "must be an object" in place of the wrong type.
  app.removeContentTypeParser('text/plain')
}, { name: 'problems', fastify: '5.x' })
