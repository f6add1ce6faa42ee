import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import fp from 'fastify-plugin'
import pkg from '../../package.json' with { type: 'json' }

const description = [
  'Screens companies and construction contractors against parties linked to North Korean overseas labour. Each answer ' +
  'gives a decision (clear, review or block), a risk score and the reasons in words, and names the versions of the list, ' +
  'the scoring model and the risk policy that it was made with.',
  'Names may be in Latin, Hangul, Han or Cyrillic script, in any romanisation, abbreviated, reordered or misspelt. Every ' +
  'example below runs as it stands: open an operation, choose an example, then press *Execute*.'
].join('\n\n')

/** Serves the OpenAPI document, generated from the routes' own schemas: /openapi.json, /openapi.yaml and Swagger UI at /docs. */
export default fp(async app => {
  const examples = new Map<string, BodyExamples>()

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Tumen', version: pkg.version, description, license: { name: pkg.license, identifier: pkg.license } },
      // Relative to where the document is served, so that it holds for any host and port.
      servers: [{ url: '/' }],
      security: [],
      tags: [
        { name: 'Screening', description: 'Is this party listed, how sure is that, and what follows' },
        { name: 'Jobs', description: 'Whole files, screened by workers on any number of machines; needs Redis' },
        { name: 'The list', description: 'Search and read the listed parties and where they are from' },
        { name: 'Operations', description: 'Is the service well' }
      ]
    },
    refResolver: { buildLocalReference: json => json.$id as string },
    transform: ({ schema, url, route }) => {
      const { documentedBody, bodyExamples } = route.config ?? {}
      if (bodyExamples) examples.set(url, bodyExamples)
      const { querystring, ...rest } = schema ?? {}
      const parameters = readable(querystring ?? {})
      return { schema: { ...rest, ...(Object.keys(parameters.properties).length > 0 && { querystring: parameters }), ...(documentedBody && { body: documentedBody }) }, url }
    },
    // Examples are added to the finished document, because a body schema that is a $ref cannot carry its own.
    transformObject: document => {
      const { paths = {} } = (document as { openapiObject: { paths?: Record<string, any> } }).openapiObject
      for (const [url, some] of examples) paths[url].post.requestBody.content['application/json'].examples = some
      return (document as { openapiObject: object }).openapiObject
    }
  })

  await app.register(swaggerUi, {
    routePrefix: '/docs',
    theme: { title: 'Tumen API' },
    uiConfig: { layout: 'BaseLayout', docExpansion: 'list', displayRequestDuration: true, tryItOutEnabled: true, defaultModelsExpandDepth: 0 }
  })

  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/openapi.yaml', { schema: { hide: true } }, async (_request, reply) => {
    return reply.type('application/yaml').send(app.swagger({ yaml: true }))
  })
}, { name: 'openapi', fastify: '5.x', dependencies: ['schemas'] })

interface ObjectSchema { properties?: Record<string, { pattern?: string }> }

/**
 * Query parameters without the patterns that Swagger UI misreads. It compiles patterns without the Unicode flag, so that
 * `\p{L}` would match only the literal text, and it would refuse to send other searches. The service still checks the patterns.
 */
function readable (parameters: unknown): Required<ObjectSchema> {
  const { properties = {}, ...rest } = parameters as ObjectSchema
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).map(([name, { pattern, ...schema }]) =>
      [name, pattern === undefined || pattern.includes('\\p{') ? schema : { pattern, ...schema }]))
  }
}

type BodyExamples = Record<string, { summary: string, value: object }>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body as the OpenAPI document describes it, for a route that validates its body by other means. */
    documentedBody?: object
    /** Example bodies to try in Swagger UI, by name. */
    bodyExamples?: BodyExamples
  }
}
