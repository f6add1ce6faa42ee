import fp from 'fastify-plugin'
import { pointer } from '../../schemas/fault-words.js'
import { ProblemError } from '../problems/problem-error.js'

/**
 * Refuses a query that is not percent-encoded UTF-8, as Fastify does for a path. Its parser would leave such bytes undecoded,
 * and a listed name in windows-1251 would not be found.
 */
export default fp(async app => {
  app.addHook('onRequest', ({ url }, _reply, done) => {
    const begin = url.indexOf('?')
    if (begin === -1 || isReadable(url.slice(begin))) return done()
    const broken = url.slice(begin + 1).split('&').find(pair => !isReadable(pair))!
    const [name] = broken.split('=', 1)
    const path = isReadable(name) ? `/${pointer(decodeURIComponent(name))}` : ''
    done(new ProblemError('MALFORMED_HTTP', 'Send the query percent-encoded, in UTF-8.', [{ path, message: 'must be percent-encoded UTF-8' }]))
  })
}, { name: 'encoded-query', fastify: '5.x', dependencies: ['problems'] })

function isReadable (encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}
