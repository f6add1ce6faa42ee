import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { sendProblem } from '../http/send-problem.js'

/** A registered path, as a pattern, and the methods registered for it. */
interface ServedPath { pattern: RegExp, methods: Set<string> }

/** The route on which the CORS plugin answers preflight requests for all paths, whether or not they exist. */
const PREFLIGHTS = '*'

/** 404 for a path that nothing serves, 405 with Allow for one that is served with other methods; whatever the body is. */
export default fp(async app => {
  const served = new Map<string, ServedPath>()

  app.addHook('onRoute', ({ url, method }) => {
    if (url === PREFLIGHTS) return
    const path = served.get(url) ?? { pattern: toPattern(url), methods: new Set() }
    for (const one of [method].flat()) path.methods.add(one)
    served.set(url, path)
  })

  const answer = (request: FastifyRequest, reply: FastifyReply): void => {
    const path = request.url.split('?', 1)[0]
    const allowed = [...served.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods])
    if (allowed.length === 0 || allowed.includes(request.method)) return sendProblem(reply, 'ROUTE_NOT_FOUND')
    reply.header('allow', [...new Set(allowed)].sort().join(', '))
    sendProblem(reply, 'METHOD_NOT_ALLOWED')
  }
  app.setNotFoundHandler(answer)
  // Before the body is read, whose faults would be told in place of this one.
  app.addHook('preParsing', (request, reply, _payload, done) => request.is404 ? answer(request, reply) : done())
}, { name: 'not-found', fastify: '5.x', dependencies: ['problems'] })

function toPattern (url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/:[^/]+/g, '[^/]+').replaceAll('*', '.*')}$`)
}
