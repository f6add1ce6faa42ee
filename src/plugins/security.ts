import cors from '@fastify/cors'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify from 'fastify'
import fp from 'fastify-plugin'

export interface SecurityOptions {
  /** Comma-separated origins that may call from a browser, or `*` for all. Left out: none. */
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
  // TLS ends at the proxy, and only there is it known whether the whole domain may be pinned to HTTPS.
  strictTransportSecurity: false,
  // Only browsers and plug-ins that are no longer in use need these headers; without them an answer is 150 bytes shorter.
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  originAgentCluster: false
}

/** Adds security headers to every answer, and CORS headers if origins are configured. */
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
      // In strict mode the plugin answers an OPTIONS request that is not a preflight with plain text and not with a problem.
      strictPreflight: false,
      maxAge: 600
    })
  }
}, { name: 'security', fastify: '5.x' })

/**
 * The headers that helmet sets, obtained once from a throwaway server. They are the same for every answer, but the plugin
 * would build them anew each time, which costs as much as a screening answered from memory.
 */
async function helmetHeaders (): Promise<Record<string, string>> {
  const probe = Fastify()
  await probe.register(helmet, helmetOptions)
  probe.get('/', async (_request, reply) => reply.raw.getHeaders())
  const headers = (await probe.inject('/')).json<Record<string, string>>()
  await probe.close()
  return headers
}
