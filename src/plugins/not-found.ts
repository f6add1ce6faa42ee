import fp from 'fastify-plugin'
import { sendProblem } from './problems.js'

/** A registered path, as a pattern, and the methods registered for it. */
interface ServedPath { pattern: RegExp, methods: Set<string> }

/** The route on which the CORS plugin answers preflight requests for all paths, whether or not they exist. */
const PREFLIGHTS = '*'

/** Answers 404 for a path that does not exist, and 405 with an Allow header for one that exists for other methods only. */
export default fp(async app => {
  const served = new Map<string, ServedPath>()

  app.addHook('onRoute', ({ url, method }) => {
    if (url === PREFLIGHTS) return
    const path = served.get(url) ?? { pattern: toPattern(url), methods: new Set() }
    for (const one of [method].flat()) path.methods.add(one)
    served.set(url, path)
  })

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]
    const allowed = [...served.values()].filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods])
    if (allowed.length === 0 || allowed.includes(request.method)) return sendProblem(reply, 'ROUTE_NOT_FOUND')
    reply.header('allow', [...new Set(allowed)].sort().join(', '))
    sendProblem(reply, 'METHOD_NOT_ALLOWED')
  })
}, { name: 'not-found', fastify: '5.x', dependencies: ['problems'] })

function toPattern (url: string): RegExp {
  const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/:[^/]+/g, '[^/]+').replaceAll('*', '.*')}$`)
}
