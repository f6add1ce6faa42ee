import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { ProblemError } from '../errors.js'

/**
 * Parses JSON bodies as Fastify does, but refuses a body that is not valid UTF-8. Fastify would replace each invalid
 * byte with U+FFFD, and a listed name sent in windows-1251 or CP949 would then be answered with clear.
 */
export default fp(async app => {
  const parse = app.getDefaultJsonParser('error', 'error')

  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer
    if (isUtf8(bytes)) parse(request, bytes.toString('utf8'), done)
    else if (request.headers['content-encoding'] !== undefined) done(packed())
    else done(new ProblemError('MALFORMED_JSON', undefined, [{ path: '', message: 'must be in UTF-8' }]))
  })
}, { name: 'json-body', fastify: '5.x' })

/** The problem for a body with a content encoding, such as gzip. */
function packed (): ProblemError {
  return new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, not packed.', [{ path: '', message: 'must be sent without content-encoding' }])
}
