import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import fp from 'fastify-plugin'

export interface SecurityOptions {
  /** Comma-separated origins that may call from a browser, or `*`; absent, none. */
  corsOrigin?: string
}

/** Security headers on every answer, and CORS where it was asked for. */
export default fp<SecurityOptions>(async (app, { corsOrigin }) => {
  await app.register(helmet, {
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
    strictTransportSecurity: false
  })
  if (corsOrigin !== undefined) {
    await app.register(cors, {
      origin: corsOrigin === '*' ? '*' : corsOrigin.split(',').map(origin => origin.trim()),
      methods: ['GET', 'HEAD', 'POST'],
      exposedHeaders: ['x-request-id', 'x-cache', 'retry-after'],
      maxAge: 600
    })
  }
}, { name: 'security', fastify: '5.x' })
