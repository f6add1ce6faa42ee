import cors from '@fastify/cors'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify from 'fastify'
import fp from 'fastify-plugin'

export interface SecurityOptions {
  /** Comma-separated origins that may call from a browser, or `*`; absent, none. */
  corsOrigin?: string
}

const helmetOptions: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      // What Swagger UI needs: its own files, its inline styles and data: icons, and calls to this API.
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"]
    }
  },
  // TLS ends at the proxy, which knows whether the whole domain may be pinned to it.
  strictTransportSecurity: false,
  // For browsers and plug-ins that are gone; an answer without them is 150 bytes shorter.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false
}

/** Security headers on every answer, and CORS where it was asked for. */
export default fp<SecurityOptions>(async (app, { corsOrigin }) => {
  const headers = await helmetHeaders()
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })

  if (corsOrigin !== undefined) {
    await app.register(cors, {
      origin: corsOrigin === '*' ? '*' : corsOrigin.split(',').map(origin => origin.trim()),
      methods: ['GET', 'HEAD', 'POST', 'DELETE'],
      exposedHeaders: ['x-request-id', 'x-cache', 'retry-after', 'location', 'x-file-read'],
      // An OPTIONS that no browser sent would be refused with a text that is no problem of ours.
      strictPreflight: false,
      maxAge: 600
    })
  }
}, { name: 'security', fastify: '5.x' })

/**
 * The headers that helmet sets, asked of it once: they are the same for every answer here, and its plugin would
 * build them anew each time, which costs as much as a screening from memory.
 */
async function helmetHeaders (): Promise<Record<string, string>> {
  const probe = Fastify()
  await probe.register(helmet, helmetOptions)
  probe.get('/', async (_request, reply) => reply.raw.getHeaders())
  const headers = (await probe.inject('/')).json<Record<string, string>>()
  await probe.close()
  return headers
}
