import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { GIVEN_TWICE, keyGivenTwice } from '../formats/key-given-twice.js'
import { declaredCharset } from '../http/declared-charset.js'
import { ProblemError } from '../problems/problem-error.js'

/**
 * Reads JSON bodies as Fastify does, and refuses bytes that are not UTF-8: Fastify would put a replacement character in
 * the place of each, and a listed name in windows-1251 or CP949 would come out clear.
 *
 * A key such as `__proto__` is read as any other, which makes it a property of its object alone, and the schema then
 * refuses it by its path: every schema of a body is closed. Fastify would refuse the body, with all items of a batch.
 *
 * A key that an object has twice is refused: only the last value would count, and a listed name in the first come out clear.
 *
 * A DELETE without a body is taken whatever type its body is said to be of: many clients declare one with every request.
 */
export default fp(async app => {
  const parse = app.getDefaultJsonParser('ignore', 'ignore')
  const read: typeof parse = (request, text, done) => parse(request, text, (error, value) => {
    const twice = error === null ? keyGivenTwice(text, value) : undefined
    if (twice === undefined) done(error, value)
    else done(new ProblemError('INVALID_REQUEST', undefined, [{ path: twice, message: GIVEN_TWICE }]))
  })

  app.addHook('onRequest', ({ method, raw: { headers } }, _reply, done) => {
    const isEmpty = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0
    if (method === 'DELETE' && isEmpty) delete headers['content-type']
    done()
  })

  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = body as Buffer
    // The empty body of a DELETE may also come in chunks.
    if (bytes.length === 0 && request.method === 'DELETE') done(null, undefined)
    else if (declaredCharset(request.headers['content-type']) !== undefined) done(inAnotherEncoding())
    else if (isUtf8(bytes)) read(request, bytes.toString('utf8'), done)
    else if (request.headers['content-encoding'] !== undefined) done(packed())
    else done(new ProblemError('MALFORMED_JSON', undefined, [{ path: '', message: 'must be in UTF-8' }]))
  })
}, { name: 'json-body', fastify: '5.x' })

function inAnotherEncoding (): ProblemError {
  return new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send JSON in UTF-8.', [{ path: '', message: 'must be in UTF-8, and sent without another charset' }])
}

/** The problem for a body with a content encoding, such as gzip. */
function packed (): ProblemError {
  return new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as it is, not packed.', [{ path: '', message: 'must be sent without content-encoding' }])
}
