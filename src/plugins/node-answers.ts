import fp from 'fastify-plugin'
import { ProblemError } from '../problems/problem-error.js'

/**
 * Takes over what Node would answer by itself, without a problem and a request id, except for a missing Host header; see
 * `requireHostHeader`.
 */
export default fp(async app => {
  // RFC 9110, 10.1.1 allows to pass over an expectation that is not known.
  app.server.on('checkExpectation', (request, response) => app.routing(request, response))

  app.addHook('onRequest', (request, _reply, done) => {
    const { httpVersion, headers } = request.raw
    done(httpVersion === '1.1' && headers.host === undefined ? new ProblemError('MALFORMED_HTTP', 'Send the header Host: HTTP/1.1 asks for it.') : undefined)
  })
}, { name: 'node-answers', fastify: '5.x', dependencies: ['problems'] })
